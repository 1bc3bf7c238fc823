import Cypher
import Exchange
import Graph
import Ontology

/// Reads the text of a property as the value that the vocabulary says it is.
///
/// Text that does not fit its kind stays text: a year is no day, so `1913` for a date is a string.
struct PropertyReader {
    private let kinds: [String: ValueKind]

    init(_ vocabulary: Vocabulary) {
        let terms = vocabulary.properties + vocabulary.qualifiers
        kinds = Dictionary(terms.map { ($0.name, $0.value) }) { first, _ in first }
    }

    /// `null` for empty text, which is how the graph says that there is none.
    func value(of key: String, _ text: String) -> Value {
        guard !text.isEmpty else { return .null }
        switch kinds[key] {
        case .integer: return Int64(text).map(Value.integer) ?? .string(text)
        case .decimal: return Self.number(text) ?? .string(text)
        case .date: return Self.day(text)
        case .labels, .nodes: return Self.list(text.split(separator: "|").map(String.init))
        case .text, .zh, .en, .pinyin, .wikidata, .node, .relation, .link, nil: return .string(text)
        }
    }

    /// A date where the text is a whole ISO day.
    static func day(_ text: String) -> Value {
        text.isEmpty ? .null : CalendarDate(iso: text).map(day) ?? .string(text)
    }

    static func day(_ date: CalendarDate) -> Value {
        LocalDate(epochDay: Int64(date.dayNumber)).map(Value.date) ?? .null
    }

    static func text(_ text: String) -> Value { text.isEmpty ? .null : .string(text) }
    static func list(_ texts: [String]) -> Value { texts.isEmpty ? .null : .list(texts.map(Value.string)) }

    /// Whole numbers stay whole, so that they add up and print without a point.
    private static func number(_ text: String) -> Value? {
        Int64(text).map(Value.integer) ?? Double(text).flatMap { $0.isFinite ? .float($0) : nil }
    }
}
