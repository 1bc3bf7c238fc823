/// What numbers count or measure: a row of `units.tsv`.
public struct UnitRow: Sendable, Hashable {
    /// How the word stands to its number.
    public enum Role: String, Sendable, Hashable, CaseIterable {
        /// Right behind the number, and the thing itself: 人, 斤, 亩.
        case unit
        /// Right behind the number, while the noun behind it says what is counted: 名, 条, 座.
        case classifier
        /// Behind a measure word, or behind a number that needs none: 干部, 工厂.
        case noun
    }

    /// person, cadre, jin, percent ...; several rows may share one. "" where the noun must be known.
    public let id: String
    public let zh: [String]
    /// In the singular and lower case; irregular plurals beside it.
    public let en: [String]
    public let role: Role
    /// person, organ, area, money, weight, length, land, time, share, object ...
    public let kind: String
    /// How many of `base` one of it is; nil where it has no fixed measure.
    public let factor: Double?
    public let base: String

    static func load(_ table: Table) throws(OntologyError) -> [UnitRow] {
        let (id, zh, en) = (try table.column("id"), try table.column("zh"), try table.column("en"))
        let (role, kind) = (try table.column("role"), try table.column("kind"))
        let (factor, base) = (try table.column("factor"), try table.column("base"))
        var rows: [UnitRow] = []
        for row in 0..<table.rowCount {
            guard let parsed = Role(rawValue: table.text(row, role)) else {
                throw .badValue(
                    file: table.file, line: table.line(of: row), column: "role",
                    value: table.text(row, role), expected: "unit, classifier or noun")
            }
            let words = [zh, en].map { column in
                table.alternatives(row, column).map { String(decoding: $0, as: UTF8.self) }
            }
            rows.append(
                UnitRow(
                    id: table.text(row, id), zh: words[0], en: words[1], role: parsed,
                    kind: table.text(row, kind),
                    factor: table.cell(row, factor).isEmpty ? nil : try table.decimal(row, factor),
                    base: table.text(row, base)))
        }
        return rows
    }
}

/// A word that numbers are read by: `numbers.tsv`, one word a row under its list's name.
public struct NumberWord: Sendable, Hashable {
    public let list: String
    public let word: String
    /// What the word stands for in its list: a number, a bound, a class of place.
    public let value: String

    static func load(_ table: Table) throws(OntologyError) -> [NumberWord] {
        let (list, word) = (try table.column("list"), try table.column("word"))
        let value = try table.column("value")
        return (0..<table.rowCount).map { row in
            NumberWord(
                list: table.text(row, list), word: table.text(row, word), value: table.text(row, value))
        }
    }
}
