import Cypher
import Ontology

/// An algorithm on the whole graph as a procedure of Cypher:
///
///     CALL annals.pageRank() YIELD node, score RETURN node.name, score ORDER BY score DESC LIMIT 10
///
/// Articles are left aside, which hold together whatever they name: nodes are all others, links the relationships between
/// them.
public struct NetworkProcedure: Procedure {
    public let signature: ProcedureSignature
    private let values: @Sendable (Network) -> [[Value]]

    /// `annals.degree`, `annals.pageRank`, `annals.betweenness`, `annals.components`, `annals.communities`.
    public static let all: [NetworkProcedure] = [
        NetworkProcedure(
            "annals.degree", [("degree", .integer), ("outgoing", .integer), ("incoming", .integer)]
        ) {
            let degrees = $0.degrees()
            return zip(degrees.outgoing, degrees.incoming).map { outgoing, incoming in
                [outgoing + incoming, outgoing, incoming].map { .integer(Int64($0)) }
            }
        },
        NetworkProcedure("annals.pageRank", [("score", .float)]) { $0.pageRank().map { [.float($0)] } },
        NetworkProcedure("annals.betweenness", [("score", .float)]) { $0.betweenness().map { [.float($0)] } },
        NetworkProcedure("annals.components", [("component", .integer)]) {
            $0.components().map { [.integer(Int64($0))] }
        },
        NetworkProcedure("annals.communities", [("community", .integer)]) {
            $0.communities().map { [.integer(Int64($0))] }
        },
    ]

    private init(
        _ name: String, _ outputs: [(name: String, type: ProcedureSignature.FieldType)],
        values: @escaping @Sendable (Network) -> [[Value]]
    ) {
        let fields = outputs.map { ProcedureSignature.Field($0.name, $0.type) }
        signature = ProcedureSignature(
            name: name, inputs: [], outputs: [ProcedureSignature.Field("node", .node)] + fields)
        self.values = values
    }

    /// A row a node, in the order of the graph.
    public func rows(_ arguments: [Value], _ graph: PropertyGraph) throws(CypherError) -> [[Value]] {
        let article = graph.labels.id(of: EntityType.article.rawValue)
        let nodes = graph.nodes(label: nil).filter { row in
            article.map { !graph.labels(of: row).contains($0) } ?? true
        }
        var numbers = [Int32](repeating: -1, count: graph.nodeRows)
        for (number, row) in nodes.enumerated() { numbers[Int(row)] = Int32(number) }
        let links = graph.relationships(type: nil).map { row in
            (numbers[Int(graph.sources[Int(row)])], numbers[Int(graph.targets[Int(row)])])
        }.filter { $0.0 >= 0 && $0.1 >= 0 }
        let network = Network(count: nodes.count, sources: links.map(\.0), targets: links.map(\.1))
        return zip(nodes, values(network)).map { [.node($0)] + $1 }
    }
}
