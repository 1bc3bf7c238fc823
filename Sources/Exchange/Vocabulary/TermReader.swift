import Ontology

/// Reads the rows of the vocabulary's tables.
enum TermReader {
    static func classes(_ table: Table) throws(OntologyError) -> [ClassTerm] {
        let columns = try Columns(table, name: "type")
        var terms: [ClassTerm] = []
        for row in 0..<table.rowCount {
            let name = columns.name(row)
            guard let type = EntityType(rawValue: name) else {
                throw columns.badName(row, expected: oneOf(EntityType.allCases.map(\.rawValue)))
            }
            let mappings = try columns.mappings(row)
            guard !mappings.isEmpty else {
                throw .badValue(
                    file: table.file,
                    line: table.line(of: row),
                    column: "mapping",
                    value: "",
                    expected: "a class that others know, such as schema:Place"
                )
            }
            terms.append(
                ClassTerm(
                    type: type,
                    iri: try columns.iri(row),
                    mappings: mappings,
                    gloss: columns.gloss(row)
                )
            )
        }
        return terms
    }

    static func relations(_ table: Table) throws(OntologyError) -> [RelationTerm] {
        let columns = try Columns(table, name: "relation")
        let (domain, range) = (try table.column("domain"), try table.column("range"))
        var terms: [RelationTerm] = []
        for row in 0..<table.rowCount {
            guard let relation = Relation(rawValue: columns.name(row)) else {
                throw columns.badName(row, expected: oneOf(Relation.allCases.map(\.rawValue)))
            }
            let from = try types(table, row, domain)
            let isWithinType = table.text(row, range) == "="
            terms.append(
                RelationTerm(
                    relation: relation,
                    domain: from,
                    range: isWithinType ? from : try types(table, row, range),
                    isWithinType: isWithinType,
                    iri: try columns.iri(row),
                    mappings: try columns.mappings(row),
                    gloss: columns.gloss(row)
                )
            )
        }
        return terms
    }

    /// `taken` are the terms that the JSON-LD context already has.
    static func properties(
        _ table: Table,
        taken: inout Set<String>
    ) throws(OntologyError) -> [PropertyTerm] {
        let columns = try Columns(table, name: "name")
        let (subjects, value) = (try table.column("on"), try table.column("value"))
        var terms: [PropertyTerm] = []
        for row in 0..<table.rowCount {
            let name = columns.name(row)
            guard isTerm(name), taken.insert(name).inserted else {
                throw columns.badName(
                    row,
                    expected: "letters, digits and '_', and a name that no other row of the vocabulary has"
                )
            }
            let kind = table.text(row, value)
            guard let kind = ValueKind(rawValue: kind) else {
                throw .badValue(
                    file: table.file,
                    line: table.line(of: row),
                    column: "value",
                    value: kind,
                    expected: oneOf(ValueKind.allCases.map(\.rawValue))
                )
            }
            let on = table.alternatives(row, subjects).map { String(decoding: $0, as: UTF8.self) }
            if let unknown = on.first(where: { !PropertyTerm.allSubjects.contains($0) }) {
                throw .badValue(
                    file: table.file,
                    line: table.line(of: row),
                    column: "on",
                    value: unknown,
                    expected: oneOf(PropertyTerm.allSubjects)
                )
            }
            terms.append(
                PropertyTerm(
                    name: name,
                    subjects: on,
                    value: kind,
                    iri: try columns.iri(row),
                    mappings: try columns.mappings(row),
                    gloss: columns.gloss(row)
                )
            )
        }
        return terms
    }

    private static func types(_ table: Table, _ row: Int, _ column: Int) throws(OntologyError) -> [EntityType]
    {
        var types: [EntityType] = []
        for cell in table.alternatives(row, column) {
            let name = String(decoding: cell, as: UTF8.self)
            guard let type = EntityType(rawValue: name) else {
                throw .badValue(
                    file: table.file,
                    line: table.line(of: row),
                    column: table.header[column],
                    value: name,
                    expected: oneOf(EntityType.allCases.map(\.rawValue))
                )
            }
            types.append(type)
        }
        guard !types.isEmpty else {
            throw .badValue(
                file: table.file,
                line: table.line(of: row),
                column: table.header[column],
                value: "",
                expected: "at least one type of node"
            )
        }
        return types
    }

    private static func isTerm(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    }

    private static func oneOf(_ names: [String]) -> String { "one of " + names.joined(separator: ", ") }

    /// The columns that all the tables have.
    private struct Columns {
        private let table: Table
        private let nameColumn: Int
        private let iriColumn: Int
        private let mappingColumn: Int
        private let labelEn: Int
        private let labelZh: Int
        private let comment: Int

        init(_ table: Table, name: String) throws(OntologyError) {
            self.table = table
            nameColumn = try table.column(name)
            iriColumn = try table.column("iri")
            mappingColumn = try table.column("mapping")
            labelEn = try table.column("label_en")
            labelZh = try table.column("label_zh")
            comment = try table.column("comment")
        }

        func name(_ row: Int) -> String { table.text(row, nameColumn) }

        func iri(_ row: Int) throws(OntologyError) -> String {
            try compact(table.text(row, iriColumn), row, iriColumn)
        }

        func mappings(_ row: Int) throws(OntologyError) -> [String] {
            var mappings: [String] = []
            for cell in table.alternatives(row, mappingColumn) {
                mappings.append(try compact(String(decoding: cell, as: UTF8.self), row, mappingColumn))
            }
            return mappings
        }

        func gloss(_ row: Int) -> Gloss {
            Gloss(
                labelEn: table.text(row, labelEn),
                labelZh: table.text(row, labelZh),
                comment: table.text(row, comment)
            )
        }

        func badName(_ row: Int, expected: String) -> OntologyError {
            .badValue(
                file: table.file,
                line: table.line(of: row),
                column: table.header[nameColumn],
                value: name(row),
                expected: expected
            )
        }

        private func compact(_ iri: String, _ row: Int, _ column: Int) throws(OntologyError) -> String {
            guard Namespace.isCompact(iri) else {
                throw .badValue(
                    file: table.file,
                    line: table.line(of: row),
                    column: table.header[column],
                    value: iri,
                    expected: "a prefix and a name, such as ann:Person; prefixes are "
                        + Namespace.all.map(\.prefix).joined(separator: ", ")
                )
            }
            return iri
        }
    }
}
