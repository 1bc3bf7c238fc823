import Graph
import Ontology

/// Edges of a file that no statement stands behind.
struct LooseEdges {
    struct Triple: Hashable {
        var source: String
        var relation: Relation
        var target: String
        var line: Int

        static func == (left: Triple, right: Triple) -> Bool {
            left.source == right.source && left.relation == right.relation && left.target == right.target
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(source)
            hasher.combine(relation)
            hasher.combine(target)
        }
    }

    struct Edge {
        var triple: Triple
        /// With any ends: those of the triple count.
        var edge: Graph.Edge
    }

    /// What the file says about an edge.
    var edges: [Edge]
    /// Relations that the file says nothing about; those that have an edge or a statement are left out of account.
    var triples: [Triple]

    func added(to graph: KnowledgeGraph, file: String) throws(ExchangeError) -> KnowledgeGraph {
        var all = Array(graph.edges)
        var known: Set<Triple> = []
        if !triples.isEmpty {
            known = Set(
                all.map {
                    Triple(
                        source: graph.nodes.id(at: Int($0.source)),
                        relation: $0.relation,
                        target: graph.nodes.id(at: Int($0.target)),
                        line: 0
                    )
                }
            )
        }
        for loose in edges {
            try all.append(Self.placed(loose.edge, loose.triple, in: graph, file: file))
            known.insert(loose.triple)
        }
        for triple in triples where known.insert(triple).inserted {
            let edge = Graph.Edge(
                source: 0,
                target: 0,
                relation: triple.relation,
                weight: 0,
                start: "",
                end: "",
                certainty: .background,
                quoteZh: "",
                quoteEn: "",
                articles: [],
                statements: []
            )
            try all.append(Self.placed(edge, triple, in: graph, file: file))
        }
        guard all.count > graph.edges.count else { return graph }
        // Stable, so that edges of one triple stay in the order of the file.
        let order = all.indices.sorted { left, right in
            let (first, second) = (all[left], all[right])
            return (first.source, first.relation, first.target, left)
                < (second.source, second.relation, second.target, right)
        }
        return KnowledgeGraph(
            nodes: graph.nodes, edges: order.lazy.map { all[$0] }, statements: graph.statements)
    }

    private static func placed(
        _ edge: Graph.Edge,
        _ triple: Triple,
        in graph: KnowledgeGraph,
        file: String
    ) throws(ExchangeError) -> Graph.Edge {
        var edge = edge
        edge.source = try index(triple.source, triple, graph, file)
        edge.target = try index(triple.target, triple, graph, file)
        edge.relation = triple.relation
        return edge
    }

    private static func index(
        _ id: String,
        _ triple: Triple,
        _ graph: KnowledgeGraph,
        _ file: String
    ) throws(ExchangeError) -> Int32 {
        guard let index = graph.nodeIndex(id: id) else {
            throw .content(
                file: file,
                line: triple.line,
                found: "an edge to '\(id)', which the file does not have",
                expected: "a node with this id"
            )
        }
        return index
    }
}
