import Graph
import Ontology

/// The tables of a graph: nodes by type, and relationships by relation and the types of their ends.
struct BulkTables: Sendable {
    /// What a row of a table is.
    enum Row: Sendable {
        case node(Int32)
        case statement(Int32, of: Int32)
        /// An edge without statements.
        case edge(Int32)
    }

    struct Kind: Hashable, Comparable {
        /// -1 for nodes, which come first.
        var relation: Int
        var source: Int
        var target: Int

        static func < (left: Kind, right: Kind) -> Bool {
            (left.relation, left.source, left.target) < (right.relation, right.source, right.target)
        }
    }

    struct Table: Sendable {
        /// The label of nodes, or the type of relationships.
        let name: String
        /// The labels of both ends of relationships.
        let ends: (source: String, target: String)?
        fileprivate(set) var columns: BulkColumns
        fileprivate(set) var rows: [Row] = []
    }

    /// Tables of nodes, then of relationships.
    private(set) var nodes: [Table] = []
    private(set) var relationships: [Table] = []
    let graph: KnowledgeGraph

    init(of graph: KnowledgeGraph) {
        self.graph = graph
        let types = graph.nodes.map(\.type)
        for type in EntityType.allCases {
            var table = Table(name: type.rawValue, ends: nil, columns: BulkColumns(Self.nodeColumns))
            for index in types.indices where types[index] == type {
                table.rows.append(.node(Int32(index)))
                let node = graph.nodes[index]
                table.columns.note("first", node.first)
                table.columns.note("last", node.last)
                for property in node.properties {
                    table.columns.note(property: property.key, property.value)
                }
            }
            if !table.rows.isEmpty { nodes.append(table) }
        }
        relationships = Self.relationships(of: graph, types)
    }

    private static func relationships(of graph: KnowledgeGraph, _ types: [EntityType]) -> [Table] {
        var tables: [Kind: Table] = [:]
        let columns = graph.columns
        let order = Dictionary(uniqueKeysWithValues: EntityType.allCases.enumerated().map { ($1, $0) })
        let relations = Dictionary(uniqueKeysWithValues: Relation.allCases.enumerated().map { ($1, $0) })
        for (index, edge) in graph.edges.enumerated() {
            let (source, target) = (types[Int(edge.source)], types[Int(edge.target)])
            let kind = Kind(
                relation: relations[edge.relation] ?? 0, source: order[source] ?? 0,
                target: order[target] ?? 0)
            let empty = Table(
                name: edge.relation.rawValue, ends: (source.rawValue, target.rawValue),
                columns: BulkColumns(relationshipColumns))
            tables[kind, default: empty].add(edge, Int32(index), columns)
        }
        return tables.sorted { $0.key < $1.key }.map(\.value)
    }

    private static let nodeColumns: [BulkColumn] = [
        .init("id", .text), .init("name", .text), .init("name_zh", .text), .init("name_en", .text),
        .init("aliases", .list), .init("mentions", .integer), .init("first", .day), .init("last", .day),
    ]

    private static let relationshipColumns: [BulkColumn] = [
        .init("id", .text), .init("date", .day), .init("date_latest", .day), .init("date_role", .text),
        .init("certainty", .text), .init("quote_zh", .text), .init("quote_en", .text),
        .init("document", .text),
        .init("articles", .list), .init("weight", .integer),
    ]
}

extension BulkTables.Table {
    fileprivate mutating func add(_ edge: Edge, _ index: Int32, _ source: GraphColumns) {
        if edge.statements.isEmpty {
            rows.append(.edge(index))
            columns.note("date", edge.start)
            columns.note("date_latest", edge.end)
            for property in edge.properties { columns.note(property: property.key, property.value) }
        }
        for statement in edge.statements {
            rows.append(.statement(statement, of: index))
            for property in source.listed(source.statements.qualifiers[Int(statement)]) {
                columns.note(property: property.key, property.value)
            }
        }
    }
}
