import Ontology

/// Makes the article of a line of JSON.
struct JSONArticle {
    let record: JSONRecord
    /// The path of the file.
    let document: String
    let line: Int
    let folding: Folding

    /// The article, with what is wrong before it.
    func results() -> [Result<Article, ArchiveError>] {
        let id = record.id.flatMap { $0.isEmpty ? nil : $0 } ?? String(line)
        let place = "\(document)#\(id)"
        let body = SourceText(scalars: record.text, folding: folding)
        if record.title == nil, TextFormat(body, lines: body.lines()) != .plain {
            return wholeArticle(body, id: id, place: place)
        }
        let (text, title) = placingTitle(in: body)
        var head = Head(line: line)
        head.title = title
        let lines = body.lines().filter { title == nil || !$0.span.overlaps(title ?? $0.span) }
        guard
            var part = PartAssembler(text: text, language: record.language).part(head: head, body: lines[...])
        else {
            return [.failure(.noBody(document: document, line: line))]
        }
        part.paragraphs.sort { $0.span < $1.span }
        part.span = Span(
            part.paragraphs.map(\.span.start).min() ?? 0,
            part.paragraphs.map(\.span.end).max() ?? text.count
        )
        let (date, error) = date()
        let article = ArticleAssembler(text: text, document: place).article(
            id: id,
            date: date,
            page: record.page,
            author: record.author.map(JSONScanner.string),
            paper: record.paper.map(JSONScanner.string),
            parts: [part]
        )
        return [error.map(Result.failure), .success(article)].compactMap { $0 }
    }

    /// A text that has its own head: the seed form or archive Markdown in one string.
    private func wholeArticle(_ body: SourceText, id: String, place: String) -> [Result<
        Article, ArchiveError
    >] {
        let results = articles(in: body, document: place)
        guard
            case .success(var article)? = results.first(where: {
                if case .success = $0 { true } else { false }
            })
        else {
            return [.failure(.noBody(document: document, line: line))]
        }
        article.id = id
        var failure: ArchiveError?
        if record.date != nil || article.date == nil { (article.date, failure) = date() }
        return [failure.map(Result.failure), .success(article)].compactMap { $0 }
    }

    /// The text with a place for the title: where it opens the text, or else behind it.
    private func placingTitle(in body: SourceText) -> (SourceText, Span?) {
        guard let title = record.title.map({ SourceText(scalars: $0, folding: folding) }) else {
            return (body, nil)
        }
        let whole = title.trimmed(Span(0, title.count))
        guard whole.count > 0 else { return (body, nil) }
        if let first = body.lines().first(where: { !$0.isBlank }),
            body.wordKey(first.span) == title.wordKey(whole)
        {
            return (body, first.span)
        }
        let start = body.count + 1
        return (
            SourceText(
                scalars: body.scalars + [0x0A] + title.scalars,
                folded: body.folded + [0x0A] + title.folded
            ),
            Span(start + whole.start, start + whole.end)
        )
    }

    private func date() -> (CalendarDate?, ArchiveError?) {
        guard let date = record.date else { return (nil, .noDateInRecord(document: document, line: line)) }
        switch PaperDate(folding.folded(date)) {
        case .day(let day): return (day, nil)
        case .withoutDay:
            return (nil, .dateWithoutDay(document: document, line: line, text: JSONScanner.string(date)))
        case .impossible, nil:
            return (nil, .impossibleDate(document: document, line: line, text: JSONScanner.string(date)))
        }
    }
}
