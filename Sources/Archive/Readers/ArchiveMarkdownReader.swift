import Ontology

/// Reads archive Markdown: one article, or several one below the other, each under its own `###`.
///
/// The first article of a file takes the file's name as its id, the others `name-2`, `name-3`.
struct ArchiveMarkdownReader: ArticleReader {
    let text: SourceText
    let document: String

    init(text: SourceText, document: String) {
        self.text = text
        self.document = document
    }

    func articles() -> [Result<Article, ArchiveError>] {
        let lines = text.lines()
        let reader = MarkdownHeadReader(text: text)
        guard let first = lines.firstIndex(where: { !$0.isBlank }) else {
            return [.failure(.empty(document: document))]
        }
        let starts =
            [first] + lines.indices.filter { $0 > first && reader.startsHead(at: $0, in: lines[...]) }
        return starts.indices.flatMap { index in
            let end = index + 1 < starts.count ? starts[index + 1] : lines.endIndex
            return article(number: index + 1, in: lines[starts[index]..<end])
        }
    }

    private func article(number: Int, in lines: ArraySlice<Line>) -> [Result<Article, ArchiveError>] {
        let (head, bodyStart) =
            MarkdownHeadReader(text: text).read(lines) ?? (
                Head(line: lines[lines.startIndex].number), lines.startIndex
            )
        guard let part = PartAssembler(text: text).part(head: head, body: lines[bodyStart...]),
            part.paragraphs.contains(where: { $0.kind != .headline && $0.kind != .byline })
        else { return [.failure(.noBody(document: document, line: head.line))] }
        var errors: [ArchiveError] = []
        let id = articleID(of: document)
        let article = ArticleAssembler(text: text, document: document).article(
            id: number == 1 ? id : "\(id)-\(number)",
            head: head,
            originalHead: nil,
            parts: [part],
            errors: &errors
        )
        return errors.map(Result.failure) + [.success(article)]
    }
}
