import Graph

extension QueryGraph {
    /// The part of the graph that a result names: its nodes, and the edges of its relationships with all their
    /// statements and both their ends.
    public func subgraph(of entities: ResultEntities) -> KnowledgeGraph {
        var takesEdge = [Bool](repeating: false, count: knowledge.edges.count)
        let edges = edgesOfStatements
        for row in entities.relationships {
            if let edge = bareEdge(ofRelationship: row) {
                takesEdge[Int(edge)] = true
            } else if edges.indices.contains(Int(row)) {
                takesEdge[Int(edges[Int(row)])] = true
            }
        }
        var takesNode = [Bool](repeating: false, count: knowledge.nodes.count)
        for row in entities.nodes where takesNode.indices.contains(Int(row)) { takesNode[Int(row)] = true }
        for index in knowledge.edges.indices where takesEdge[index] {
            takesNode[Int(knowledge.edges.sources[index])] = true
            takesNode[Int(knowledge.edges.targets[index])] = true
        }
        return part(nodes: takesNode, edges: takesEdge)
    }

    /// The edge of each statement.
    private var edgesOfStatements: [Int32] {
        var result = [Int32](repeating: 0, count: knowledge.statements.count)
        for index in knowledge.edges.indices {
            for statement in knowledge.edges.statements(at: index) { result[Int(statement)] = Int32(index) }
        }
        return result
    }

    /// The nodes and edges that are taken, in the order they have, with the statements of the edges.
    private func part(nodes takesNode: [Bool], edges takesEdge: [Bool]) -> KnowledgeGraph {
        var takesStatement = [Bool](repeating: false, count: knowledge.statements.count)
        for index in knowledge.edges.indices where takesEdge[index] {
            for statement in knowledge.edges.statements(at: index) { takesStatement[Int(statement)] = true }
        }
        let nodes = Self.places(takesNode)
        let statements = Self.places(takesStatement)
        let edges = knowledge.edges.indices.lazy.filter { takesEdge[$0] }.map { index in
            var edge = knowledge.edges[index]
            edge.source = nodes[Int(edge.source)]
            edge.target = nodes[Int(edge.target)]
            edge.statements = edge.statements.map { statements[Int($0)] }
            return edge
        }
        return KnowledgeGraph(
            nodes: knowledge.nodes.indices.lazy.filter { takesNode[$0] }.map { knowledge.nodes[$0] },
            edges: edges,
            statements: knowledge.statements.indices.lazy.filter { takesStatement[$0] }
                .map { knowledge.statements[$0] })
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
