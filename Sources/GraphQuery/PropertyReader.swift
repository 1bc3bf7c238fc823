import Columns
import Cypher
import Exchange
import Graph
import Ontology

/// Shows texts of a graph as the values that the vocabulary says they are.
///
/// Texts are ids in the pool of the graph; the empty one is no value. Text that does not fit its kind stays text: a year is
/// no day, so `1913` for a date is a string.
struct PropertyReader: Sendable {
    private let kinds: [String: ValueKind]
    private let strings: StringPool
    /// The id of the empty text; -1 where the pool has none.
    let empty: Int32

    init(_ vocabulary: Vocabulary, _ strings: StringPool) {
        let terms = vocabulary.properties + vocabulary.qualifiers
        kinds = Dictionary(terms.map { ($0.name, $0.value) }) { first, _ in first }
        self.strings = strings
        empty = strings.id(of: "") ?? -1
    }

    /// The property of a key, of which `text` gives the text of a row.
    func column(of key: String, rows: Int, _ text: @escaping @Sendable (Int) -> Int32) -> SharedColumn {
        switch kinds[key] {
        case .integer:
            numbers(rows: rows) { row in
                self.text(text(row)) { text in Int64(text).map(Value.integer) ?? .string(text) }
            }
        case .decimal: numbers(rows: rows) { row in self.text(text(row), Self.number) }
        case .date: days(rows: rows, text)
        case .labels, .nodes:
            SharedColumn(rows: rows) { row in
                self.text(text(row)) { .list($0.split(separator: "|").map { .string(String($0)) }) }
            }
        case .text, .zh, .en, .pinyin, .wikidata, .node, .relation, .link, nil: texts(rows: rows, text)
        }
    }

    func texts(rows: Int, _ text: @escaping @Sendable (Int) -> Int32) -> SharedColumn {
        SharedColumn(rows: rows) { row in
            self.text(text(row), Value.string)
        } gather: {
            .strings(
                (0..<rows).map { row in
                    let id = text(row)
                    return id == empty ? -1 : id
                })
        }
    }

    /// Dates where the texts are whole ISO days.
    func days(rows: Int, _ text: @escaping @Sendable (Int) -> Int32) -> SharedColumn {
        SharedColumn(rows: rows) { day(text: text($0)) }
    }

    /// A date where the text is a whole ISO day.
    func day(text: Int32) -> Value {
        self.text(text) { CalendarDate(iso: $0).map(Self.day) ?? .string($0) }
    }

    func numbers(rows: Int, _ read: @escaping @Sendable (Int) -> Value) -> SharedColumn {
        SharedColumn(rows: rows, read: read) {
            var integers = Column.Entries<Int64>()
            for row in 0..<rows {
                switch read(row) {
                case .integer(let number): integers.set(row, to: number, filler: 0)
                case .null: continue
                default: return .values((0..<rows).map(read))
                }
            }
            return .integers(integers)
        }
    }

    /// The texts as a list; `null` for none.
    func list(_ texts: ArraySlice<Int32>) -> Value {
        texts.isEmpty ? .null : .list(texts.map { .string(strings[$0]) })
    }

    /// The value of a day counted from 1970-01-01.
    static func day(_ number: Int32) -> Value { LocalDate(epochDay: Int64(number)).map(Value.date) ?? .null }

    private static func day(_ date: CalendarDate) -> Value { day(Int32(clamping: date.dayNumber)) }

    /// Whole numbers stay whole, so that they add up and print without a point.
    private static func number(_ text: String) -> Value {
        Int64(text).map(Value.integer)
            ?? Double(text).flatMap { $0.isFinite ? .float($0) : nil } ?? .string(text)
    }

    private func text(_ id: Int32, _ value: (String) -> Value) -> Value {
        id == empty || id < 0 ? .null : value(strings[id])
    }
}
