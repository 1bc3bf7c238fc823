import Cypher
import Foundation
import Graph
import Ontology

/// A knowledge graph with the shape of the tables of the query benchmark: as many nodes, an edge and a statement a row.
struct SampleOfTables {
    let graph: KnowledgeGraph

    init(folder: String) throws {
        let nodes = try Data(contentsOf: URL(fileURLWithPath: folder + "/nodes.csv"), options: .mappedIfSafe)
        let edges = try Data(contentsOf: URL(fileURLWithPath: folder + "/edges.csv"), options: .mappedIfSafe)
        let tables = try nodes.withUnsafeBytes { nodes in
            try edges.withUnsafeBytes { edges in
                try GraphTables.graph(
                    nodes: nodes.bindMemory(to: UInt8.self), edges: edges.bindMemory(to: UInt8.self))
            }
        }
        let rows = (0..<Int32(tables.relationshipRows)).lazy
        graph = KnowledgeGraph(
            nodes: (0..<Int32(tables.nodeRows)).lazy.map { Self.node($0, tables) },
            edges: rows.map { Self.edge($0, tables) },
            statements: rows.map { row in
                Self.statement(row, tables)
            })
    }

    private static func text(_ key: String, ofNode row: Int32, _ tables: PropertyGraph) -> String {
        tables.value(key, ofNode: row).plainText ?? ""
    }

    private static func node(_ row: Int32, _ tables: PropertyGraph) -> Node {
        let type = tables.labels(of: row).first.flatMap { EntityType(rawValue: tables.labels[$0]) } ?? .figure
        let day = text("date", ofNode: row, tables)
        return Node(
            id: id(of: row), type: type, nameZh: text("name", ofNode: row, tables), mentions: Int(row) % 50,
            first: day, last: day)
    }

    /// Of one length, so that they stand in their order.
    private static func id(of row: Int32) -> String { "node:\(row + 1_000_000)" }

    private static func relation(_ row: Int32, _ tables: PropertyGraph) -> Relation {
        switch tables.type(of: row) {
        case "MENTIONS": .mentionedIn
        case "MEMBER_OF": .holdsOffice
        case "TOOK_PART_IN": .takesPartIn
        case "KNOWS": .met
        case "LOCATED_IN", "ACTIVE_IN": .locatedIn
        case "PART_OF": .partOf
        default: .held
        }
    }

    private static func day(_ row: Int32, _ tables: PropertyGraph) -> String {
        tables.value("date", ofRelationship: row).plainText ?? ""
    }

    private static func quote(_ row: Int32, _ tables: PropertyGraph) -> String {
        "\(text("name", ofNode: tables.sources[Int(row)], tables))，\(text("name", ofNode: tables.targets[Int(row)], tables))。"
    }

    private static func edge(_ row: Int32, _ tables: PropertyGraph) -> Edge {
        let day = day(row, tables)
        return Edge(
            source: tables.sources[Int(row)], target: tables.targets[Int(row)],
            relation: relation(row, tables),
            weight: 1, start: day, end: day, certainty: .explicit, quoteZh: quote(row, tables), quoteEn: "",
            articles: [id(of: tables.sources[Int(row)])], statements: [row])
    }

    private static func statement(_ row: Int32, _ tables: PropertyGraph) -> Statement {
        let source = id(of: tables.sources[Int(row)])
        let role = tables.value("role", ofRelationship: row).plainText
        return Statement(
            id: "\(row + 10_000_000)", subject: source, relation: relation(row, tables),
            object: id(of: tables.targets[Int(row)]),
            qualifiers: role.map { [Property("office_zh", $0)] } ?? [],
            date: CalendarDate(iso: day(row, tables)).map { DateRange(on: $0) }, certainty: .explicit,
            evidence: [
                Evidence(
                    article: source, document: "articles/\(source).txt", language: .chinese,
                    start: Int(row) % 900,
                    end: Int(row) % 900 + 20, quote: quote(row, tables), rule: "pattern")
            ])
    }
}
