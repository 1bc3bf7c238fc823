/// A term with its renderings, right and wrong; `terms.tsv`.
///
/// Renderings are words in lower case; `*` at the end of a word stands for any ending: `rectif*`.
public struct TermRow: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case term, title
    }

    public let zh: String
    /// Words of which the Chinese sentence must have one for the row to hold; none where it always holds.
    public let context: [String]
    public let accepted: [String]
    /// Renderings that stand for another thing.
    public let wrong: [String]
    /// Terms of which `wrong` would be right; where the sentence has them, it may be theirs.
    public let others: [String]
    public let expected: String
    public let kind: Kind
    /// Why the wrong renderings are wrong, in a sentence.
    public let reason: String

    static func load(_ table: Table) throws(OntologyError) -> [TermRow] {
        let (zh, context) = (try table.column("zh"), try table.column("context_zh"))
        let (accepted, wrong) = (try table.column("accepted_en"), try table.column("wrong_en"))
        let (others, expected) = (try table.column("other_zh"), try table.column("expected"))
        let (kind, reason) = (try table.column("kind"), try table.column("reason"))
        func texts(_ row: Int, _ column: Int) -> [String] {
            table.alternatives(row, column).map { String(decoding: $0, as: UTF8.self) }
        }
        var rows: [TermRow] = []
        for row in 0..<table.rowCount {
            guard let parsed = Kind(rawValue: table.text(row, kind)) else {
                throw .badValue(
                    file: table.file, line: table.line(of: row), column: "kind",
                    value: table.text(row, kind), expected: "term or title")
            }
            rows.append(
                TermRow(
                    zh: table.text(row, zh), context: texts(row, context), accepted: texts(row, accepted),
                    wrong: texts(row, wrong), others: texts(row, others), expected: table.text(row, expected),
                    kind: parsed, reason: table.text(row, reason)))
        }
        return rows
    }
}
