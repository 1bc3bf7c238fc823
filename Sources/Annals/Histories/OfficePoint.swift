import Graph
import Ontology

/// Somebody's office as one statement has it: who, of which body, when, and where it stands.
public struct OfficePoint: Sendable {
    public let person: Node
    /// An organ, or a place.
    public let body: Node
    public let statement: Statement
    /// The Chinese title where there is one.
    public let title: String

    init(person: Node, body: Node, statement: Statement) {
        self.person = person
        self.body = body
        self.statement = statement
        let zh = statement.qualifier("office_zh")
        title = zh.isEmpty ? statement.qualifier("office_en") : zh
    }

    /// `former` (前任, 原) or another word of the text that says more than that the office is held; "" otherwise.
    public var status: String { statement.qualifier("status") }
    public var date: DateRange? { statement.date }
    /// The ids of the articles, sorted.
    public var articles: [String] { Set(statement.evidence.map(\.article)).sorted() }
}

/// A stretch of time in which somebody seems to have held an office, inferred from the points at which he is said to.
///
/// The same holder, body and title from the first such point to the last, where nobody else is said to hold a title
/// of one holder in between. `former` bounds the end. Nothing of it is said by any article.
public struct OfficeSpan: Sendable {
    public let person: Node
    public let body: Node
    public let title: String
    /// Nil where no point before the end is known.
    public let from: CalendarDate?
    public let to: CalendarDate
    /// Whether `to` is the day on which he is first called the former holder, so that the office ended before it.
    public let endedBefore: Bool
    /// What it is inferred from, in order of time.
    public let points: [OfficePoint]
}
