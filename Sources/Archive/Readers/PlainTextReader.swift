import Ontology

/// Reads plain text: a headline if the first line is short, a date from a line of its own or from the file's name.
///
///     1957-12-11_rectification.txt, 19571211.txt      the name gives the day
struct PlainTextReader: ArticleReader {
    let text: SourceText
    let document: String

    init(text: SourceText, document: String) {
        self.text = text
        self.document = document
    }

    func articles() -> [Result<Article, ArchiveError>] {
        let lines = text.lines()
        guard let first = lines.firstIndex(where: { !$0.isBlank }) else {
            return [.failure(.empty(document: document))]
        }
        var head = Head(line: lines[first].number)
        var bodyStart = first
        if isHeadline(lines[first], before: lines[(first + 1)...]) {
            head.title = lines[first].span
            bodyStart = first + 1
        }
        if let dateLine = lines[bodyStart...].lazy.filter({ !$0.isBlank }).prefix(2).first(where: isDate) {
            head.date = (dateLine.span, dateLine.number)
        }
        let body = lines[bodyStart...].filter { $0.number != head.date?.line }
        guard let part = PartAssembler(text: text).part(head: head, body: body[...]) else {
            return [.failure(.empty(document: document))]
        }
        var errors: [ArchiveError] = []
        let article = ArticleAssembler(text: text, document: document).article(
            id: articleID(of: document),
            head: head,
            originalHead: nil,
            parts: [part],
            dateOfName: Self.date(inName: articleID(of: document)),
            errors: &errors
        )
        return errors.map(Result.failure) + [.success(article)]
    }

    private func isDate(_ line: Line) -> Bool {
        line.span.count <= 16 && PaperDate(text.folded[line.span.range]) != nil
    }

    private func isHeadline(_ line: Line, before rest: ArraySlice<Line>) -> Bool {
        guard rest.contains(where: { !$0.isBlank && !isDate($0) }), let last = line.span.range.last else {
            return false
        }
        if isDate(line) || text.contains(scalars("。"), in: line.span) { return false }
        switch text.language(of: line.span) {
        case .chinese: return line.span.count <= 60 && text.folded[last] != UInt32(of: ":")
        case .english: return line.span.count <= 200 && text.folded[last] != UInt32(of: ".")
        case nil: return false
        }
    }

    /// The day at the start of a file's name: 1957-12-11…, 19571211….
    static func date(inName name: String) -> CalendarDate? {
        if let date = CalendarDate(iso: name.prefix(10)) { return date }
        let digits = name.prefix { $0.isASCII && $0.isNumber }
        guard digits.count == 8, let number = Int(digits) else { return nil }
        return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
}
