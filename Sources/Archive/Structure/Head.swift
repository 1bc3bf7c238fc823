import Ontology

/// What stands above the text of an article: title, author, date, page, column.
struct Head: Sendable, Hashable {
    var title: Span?
    var author: Span?
    /// A line with an author's name, not a key and a value.
    var authorLine: Span?
    var column: Span?
    var paper: Span?
    var page: Int?
    var date: (span: Span, line: Int)?
    /// The first line, for messages.
    var line: Int

    init(line: Int) { self.line = line }

    static func == (left: Head, right: Head) -> Bool {
        left.title == right.title && left.author == right.author && left.date?.span == right.date?.span
            && left.page == right.page && left.column == right.column && left.authorLine == right.authorLine
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(title)
        hasher.combine(date?.line)
    }
}

extension SourceText {
    /// The day that `head` gives, or what is wrong with it.
    func date(of head: Head, document: String) -> Result<CalendarDate, ArchiveError> {
        guard let (span, line) = head.date, span.count > 0 else {
            return .failure(.noDate(document: document, line: head.date?.line ?? head.line))
        }
        switch PaperDate(folded[span.range]) {
        case .day(let day): return .success(day)
        case .withoutDay:
            return .failure(.dateWithoutDay(document: document, line: line, text: excerpt(span)))
        case .impossible, nil:
            return .failure(.impossibleDate(document: document, line: line, text: excerpt(span)))
        }
    }

    /// The beginning of `span` on one line, for messages.
    func excerpt(_ span: Span, limit: Int = 40) -> String {
        span.count <= limit ? quote(span) : quote(Span(span.start, span.start + limit)) + "…"
    }
}
