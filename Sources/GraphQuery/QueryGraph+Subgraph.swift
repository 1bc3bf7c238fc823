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
        return knowledge.part(nodes: takesNode, edges: takesEdge)
    }

    /// The edge of each statement.
    private var edgesOfStatements: [Int32] {
        var result = [Int32](repeating: 0, count: knowledge.statements.count)
        for index in knowledge.edges.indices {
            for statement in knowledge.edges.statements(at: index) { result[Int(statement)] = Int32(index) }
        }
        return result
    }
}
