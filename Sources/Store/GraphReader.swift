import GRDB
import Graph
import Ontology

/// Reads the tables back into the values that were written. Lists come in the order of their owners, so every
/// table is read once, from start to end. A table that is not as annals writes it gives an error, never a trap.
struct GraphReader {
    let database: Database
    let path: String

    func graph() throws -> KnowledgeGraph {
        let nodes = try nodes()
        let statements = try statements()
        let edges = try edges(nodes: nodes.count, statements: statements.count)
        return KnowledgeGraph(nodes: nodes, edges: edges, statements: statements)
    }

    func mentions() throws -> [MentionRecord] {
        try values(
            """
            SELECT document, language, start, end, text, type, entity, form, rule, confidence
            FROM mention ORDER BY key
            """
        ) { row in
            MentionRecord(
                document: try row.text(0),
                language: try named(row, 1),
                start: try row.integer(2),
                end: try row.integer(3),
                text: try row.text(4),
                type: try named(row, 5),
                entity: try row.text(6),
                form: try row.text(7),
                rule: try row.text(8),
                confidence: try row.decode(atIndex: 9)
            )
        }
    }

    private func nodes() throws -> [Node] {
        var nodes = try values(
            "SELECT id, type, name_zh, name_en, mentions, first, last FROM node ORDER BY key"
        ) { row in
            Node(
                id: try row.text(0),
                type: try named(row, 1),
                nameZh: try row.text(2),
                nameEn: try row.text(3),
                mentions: try row.integer(4),
                first: try row.text(5),
                last: try row.text(6)
            )
        }
        try forEachItem("node, alias FROM node_alias", owners: nodes.count) { owner, row in
            nodes[owner].aliases.append(try row.text(1))
        }
        try forEachItem("node, name, value FROM node_property", owners: nodes.count) { owner, row in
            nodes[owner].properties.append(Property(try row.text(1), try row.text(2)))
        }
        return nodes
    }

    private func statements() throws -> [Graph.Statement] {
        var statements = try values(
            """
            SELECT id, subject, relation, object, certainty, earliest, latest, date_role
            FROM statement ORDER BY key
            """
        ) { row in
            Graph.Statement(
                id: try row.text(0),
                subject: try row.text(1),
                relation: try named(row, 2),
                object: try row.text(3),
                date: try date(row, 5),
                certainty: try named(row, 4),
                evidence: []
            )
        }
        let count = statements.count
        try forEachItem("statement, name, value FROM statement_qualifier", owners: count) { owner, row in
            statements[owner].qualifiers.append(Property(try row.text(1), try row.text(2)))
        }
        try forEachItem(
            "statement, article, document, language, start, end, quote, rule FROM evidence",
            owners: count
        ) { owner, row in
            statements[owner].evidence.append(
                Evidence(
                    article: try row.text(1),
                    document: try row.text(2),
                    language: try named(row, 3),
                    start: try row.integer(4),
                    end: try row.integer(5),
                    quote: try row.text(6),
                    rule: try row.text(7)
                )
            )
        }
        return statements
    }

    private func edges(nodes: Int, statements: Int) throws -> [Edge] {
        var edges = try values(
            """
            SELECT source, target, relation, weight, start, end, certainty, quote_zh, quote_en
            FROM edge ORDER BY key
            """
        ) { row in
            Edge(
                source: Int32(try index(row, 0, below: nodes)),
                target: Int32(try index(row, 1, below: nodes)),
                relation: try named(row, 2),
                weight: try row.integer(3),
                start: try row.text(4),
                end: try row.text(5),
                certainty: try named(row, 6),
                quoteZh: try row.text(7),
                quoteEn: try row.text(8),
                articles: [],
                statements: []
            )
        }
        try forEachItem("edge, article FROM edge_article", owners: edges.count) { owner, row in
            edges[owner].articles.append(try row.text(1))
        }
        try forEachItem("edge, statement FROM edge_statement", owners: edges.count) { owner, row in
            edges[owner].statements.append(Int32(try index(row, 1, below: statements)))
        }
        return edges
    }

    private func values<Value>(_ sql: String, _ make: (Row) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        let rows = try Row.fetchCursor(database, sql: sql)
        while let row = try rows.next() { values.append(try make(row)) }
        return values
    }

    /// The rows of a list table, whose first column is the owner, in order of owner and position.
    private func forEachItem(_ query: String, owners: Int, _ body: (Int, Row) throws -> Void) throws {
        let rows = try Row.fetchCursor(database, sql: "SELECT \(query) ORDER BY 1, position")
        while let row = try rows.next() {
            try body(try index(row, 0, below: owners), row)
        }
    }

    private func named<Value: RawRepresentable>(_ row: Row, _ column: Int) throws -> Value
    where Value.RawValue == String {
        let text = try row.text(column)
        guard let value = Value(rawValue: text) else {
            throw StoreError.damaged(path: path, detail: "no \(Value.self) is called \"\(text)\"")
        }
        return value
    }

    private func index(_ row: Row, _ column: Int, below count: Int) throws -> Int {
        let number = try row.integer(column)
        guard (0..<count).contains(number) else {
            throw StoreError.damaged(path: path, detail: "row \(number) of \(count) is named")
        }
        return number
    }

    /// Three columns from `column`: earliest, latest, role; null where there is no date.
    private func date(_ row: Row, _ column: Int) throws -> DateRange? {
        guard let earliest = try row.decode(String?.self, atIndex: column) else { return nil }
        let latest = try row.text(column + 1)
        guard let first = CalendarDate(iso: earliest), let last = CalendarDate(iso: latest) else {
            throw StoreError.damaged(path: path, detail: "no date is \"\(earliest)\" to \"\(latest)\"")
        }
        return DateRange(earliest: first, latest: last, role: try named(row, column + 2))
    }
}

extension Row {
    fileprivate func text(_ column: Int) throws -> String { try decode(atIndex: column) }
    fileprivate func integer(_ column: Int) throws -> Int { try decode(atIndex: column) }
}
