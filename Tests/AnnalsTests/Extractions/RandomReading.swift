import Graph
import Ontology
import Store
import Tagging
import Testing

@testable import Annals

/// Readings of articles that never were, with texts that try the quoting of JSON.
struct RandomReading {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func reading() -> ArticleReading {
        let document = text()
        let article = Node(
            id: "article:" + text(), type: .article, nameZh: text(), nameEn: text(), first: "1957-12-13",
            last: "1957-12-13", properties: [Property("document", document), Property("odd \"key\"", text())])
        let entities = (0..<Int.random(in: 0...4, using: &random)).map { entity($0) }
        let things = (0..<Int.random(in: 0...2, using: &random)).map {
            Node(id: "figure:\($0)", type: .figure, nameZh: text(), aliases: [text(), text()], mentions: 1)
        }
        let ids = entities.map(\.id)
        return ArticleReading(
            article: article, document: document, date: day(),
            fingerprint: "f\(Int.random(in: 0...9, using: &random))",
            entities: entities, things: things, mentions: ids.map { mention(of: $0, in: document) },
            statements: (ids + things.map(\.id)).map { statement($0, article.id, document) })
    }

    private mutating func entity(_ index: Int) -> NamedEntity {
        NamedEntity(
            id: "person:\(index)" + text(),
            type: EntityType.allCases.randomElement(using: &random) ?? .person,
            row: Bool.random(using: &random) ? Int32.random(in: 0..<100, using: &random) : nil,
            canonicalZh: text(),
            kind: text(), isPartial: Bool.random(using: &random), namesZh: [text(): 3, "又\(index)": 1],
            namesEn: [:], home: text())
    }

    private mutating func mention(of id: String, in document: String) -> MentionRecord {
        MentionRecord(
            document: document, language: .chinese, start: Int.random(in: 0...99, using: &random), end: 100,
            text: text(), type: .organ, entity: id, form: Bool.random(using: &random) ? "name" : "nominal",
            rule: text(), confidence: Double.random(in: 0...1, using: &random))
    }

    private mutating func statement(_ id: String, _ article: String, _ document: String) -> Statement {
        Statement(
            id: text(), subject: id, relation: .mentionedIn, object: article,
            qualifiers: Bool.random(using: &random) ? [Property("office_zh", text())] : [],
            date: day().map { DateRange(earliest: $0, latest: $0.adding(days: 3), role: .until) },
            certainty: .implied,
            evidence: [
                Evidence(
                    article: article, document: document, language: .english, start: 0, end: 7, quote: text(),
                    rule: text())
            ])
    }

    private mutating func day() -> CalendarDate? {
        Bool.random(using: &random)
            ? CalendarDate(dayNumber: Int.random(in: -9000...2000, using: &random)) : nil
    }

    private static let pieces = [
        "", "陶鲁笳", "\"", "\\", "\n", "\u{0}", "\u{7F}", "\u{2028}", "\u{20000}", "e\u{301}", "\u{FEFF}",
        "a b", "🦊", "\t",
    ]

    private mutating func text() -> String {
        (0..<Int.random(in: 0...4, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? ""
        }
        .joined()
    }
}

extension ArticleReading {
    /// Expects all that two readings can be compared by to be the same.
    func expectEqual(to reading: ArticleReading, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(article == reading.article, sourceLocation: sourceLocation)
        #expect(things == reading.things, sourceLocation: sourceLocation)
        #expect(mentions == reading.mentions, sourceLocation: sourceLocation)
        #expect(statements == reading.statements, sourceLocation: sourceLocation)
        #expect(date == reading.date, sourceLocation: sourceLocation)
        #expect(entities.map(\.row) == reading.entities.map(\.row), sourceLocation: sourceLocation)
        #expect(entities.map(\.namesZh) == reading.entities.map(\.namesZh), sourceLocation: sourceLocation)
    }
}
