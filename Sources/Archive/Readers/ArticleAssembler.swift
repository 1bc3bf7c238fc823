import Ontology

/// Puts an article together from its head and its parts: finds the datelines, pairs the paragraphs.
struct ArticleAssembler {
    let text: SourceText
    let document: String

    /// The article of one or two heads; what is wrong with its date goes to `errors`.
    func article(
        id: String,
        head: Head,
        originalHead: Head?,
        parts: [LanguagePart],
        dateOfName: CalendarDate? = nil,
        errors: inout [ArchiveError]
    ) -> Article {
        var date: CalendarDate?
        switch text.date(of: head, document: document) {
        case .success(let day): date = day
        case .failure(.noDate) where dateOfName != nil: date = dateOfName
        case .failure(let error): errors.append(error)
        }
        let author = head.author ?? head.authorLine ?? originalHead?.author ?? originalHead?.authorLine
        return article(
            id: id,
            date: date,
            page: head.page ?? originalHead?.page,
            author: author.map(text.quote),
            paper: (head.paper ?? originalHead?.paper).map(text.quote),
            parts: parts
        )
    }

    func article(
        id: String,
        date: CalendarDate?,
        page: Int?,
        author: String?,
        paper: String?,
        parts: [LanguagePart]
    ) -> Article {
        let dated = parts.map { part in
            var part = part
            part.dateline = DatelineFinder(text: text, paperDate: date).dateline(of: part)
            return part
        }
        var article = Article(
            id: id,
            document: document,
            date: date,
            page: page,
            author: author,
            paper: paper,
            text: text,
            parts: dated
        )
        if let chinese = article.part(.chinese), let english = article.part(.english) {
            article.pairs = ParagraphAligner(text: text).pairs(chinese: chinese, english: english)
            article.sentencePairs = SentenceAligner(text: text, chinese: chinese, english: english)
                .pairs(within: article.pairs)
        }
        return article
    }
}
