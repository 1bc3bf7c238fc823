import Ontology

/// Reads the rows of one table of patterns.
struct PatternRows {
    private let table: Table

    init(_ table: Table) { self.table = table }

    func patterns(lists: [String: [[UInt32]]]) throws -> [Pattern] {
        let (id, language) = (try table.column("id"), try table.column("language"))
        let (relation, pattern) = (try table.column("relation"), try table.column("pattern"))
        let (qualifiers, example) = (try table.column("qualifiers"), try table.column("example"))
        let (finds, counter) = (try table.column("finds"), try table.column("counter_example"))
        return try (0..<table.rowCount).map { row in
            var parser = PatternParser(table.text(row, pattern), lists: lists)
            let result: PatternParser.Result
            do throws(PatternParser.Failure) {
                result = try parser.pattern()
            } catch {
                throw PatternError(
                    file: table.file, line: table.line(of: row), pattern: table.text(row, id),
                    column: error.column, message: error.message)
            }
            return Pattern(
                id: table.text(row, id),
                language: try value(row, language, "zh or en", Language.init(rawValue:)),
                relation: try value(row, relation, "a relation of relations.tsv", Relation.init(rawValue:)),
                lead: result.lead, leadIsSubject: result.leadIsSubject, head: result.head,
                startsClause: result.startsClause, parts: result.parts,
                qualifiers: try self.qualifiers(row, qualifiers), example: table.text(row, example),
                finds: table.text(row, finds), counterExample: table.text(row, counter))
        }
    }

    private func value<Value>(_ row: Int, _ column: Int, _ expected: String, _ read: (String) -> Value?)
        throws
        -> Value
    {
        guard let value = read(table.text(row, column)) else { throw bad(row, column, expected) }
        return value
    }

    /// `role=launched|modality=planned`.
    private func qualifiers(_ row: Int, _ column: Int) throws -> [(key: String, value: String)] {
        try table.text(row, column).split(separator: "|").map { pair in
            let sides = pair.split(separator: "=")
            guard sides.count == 2 else { throw bad(row, column, "key=value, separated by |") }
            return (String(sides[0]), String(sides[1]))
        }
        .sorted { $0.key < $1.key }
    }

    private func bad(_ row: Int, _ column: Int, _ expected: String) -> OntologyError {
        .badValue(
            file: table.file, line: table.line(of: row), column: table.header[column],
            value: table.text(row, column), expected: expected)
    }
}
