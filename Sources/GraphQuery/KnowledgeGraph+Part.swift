import Graph

extension KnowledgeGraph {
    /// The nodes and edges that are taken, in the order they have, with the statements of the edges. The ends of the edges
    /// must be taken too.
    func part(nodes takesNode: [Bool], edges takesEdge: [Bool]) -> KnowledgeGraph {
        var takesStatement = [Bool](repeating: false, count: statements.count)
        for index in edges.indices where takesEdge[index] {
            for statement in edges.statements(at: index) { takesStatement[Int(statement)] = true }
        }
        return part(nodes: takesNode, edges: takesEdge, statements: takesStatement)
    }

    /// The same with some statements of the edges only: each edge that is taken must have one left, or have none in the whole
    /// graph either. An edge that loses statements says what those say that it keeps.
    func part(
        nodes takesNode: [Bool], edges takesEdge: [Bool], statements takesStatement: [Bool]
    ) -> KnowledgeGraph {
        let nodePlaces = Self.places(takesNode)
        let statementPlaces = Self.places(takesStatement)
        let edges = edges.indices.lazy.filter { takesEdge[$0] }.map { index in
            var edge = self.edges[index]
            let kept = edge.statements.filter { takesStatement[Int($0)] }
            if kept.count < edge.statements.count { edge = gathered(edge, of: kept) }
            edge.source = nodePlaces[Int(edge.source)]
            edge.target = nodePlaces[Int(edge.target)]
            edge.statements = kept.map { statementPlaces[Int($0)] }
            return edge
        }
        return KnowledgeGraph(
            nodes: nodes.indices.lazy.filter { takesNode[$0] }.map { self.nodes[$0] }, edges: edges,
            statements: statements.indices.lazy.filter { takesStatement[$0] }.map { self.statements[$0] })
    }

    /// An edge made anew of some of its statements, with the ends it had.
    private func gathered(_ edge: Edge, of kept: [Int32]) -> Edge {
        var ends = [nodes[Int(edge.source)]]
        if edge.target != edge.source { ends.append(nodes[Int(edge.target)]) }
        let builder = GraphBuilder(nodes: ends, statements: kept.map { self[statement: $0] })
        guard var new = try? builder.graph().edges.first else { return edge }
        (new.source, new.target, new.properties) = (edge.source, edge.target, edge.properties)
        return new
    }

    /// For each thing taken, how many are taken before it.
    private static func places(_ taken: [Bool]) -> [Int32] {
        var count: Int32 = 0
        return taken.map { isTaken in
            defer { count += isTaken ? 1 : 0 }
            return count
        }
    }
}
