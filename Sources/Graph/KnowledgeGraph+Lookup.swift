import Ontology

extension KnowledgeGraph {
    /// The place of a node in `nodes`. Binary search: the nodes stand in the byte order of their ids.
    public func nodeIndex(id: String) -> Int32? {
        var low = 0
        var high = nodes.count
        while low < high {
            let middle = (low + high) / 2
            if nodes[middle].id.precedesInBytes(id) { low = middle + 1 } else { high = middle }
        }
        return low < nodes.count && nodes[low].id == id ? Int32(low) : nil
    }

    /// All nodes of a type, most mentioned first, then in the order of the graph.
    public func nodes(of type: EntityType) -> [Int32] {
        nodes.indices.filter { nodes[$0].type == type }
            .sorted { (-nodes[$0].mentions, $0) < (-nodes[$1].mentions, $1) }
            .map(Int32.init)
    }

    public subscript(node index: Int32) -> Node { nodes[Int(index)] }
    public subscript(edge index: Int32) -> Edge { edges[Int(index)] }
    public subscript(statement index: Int32) -> Statement { statements[Int(index)] }
}

extension Node {
    /// The value of a property; empty where the node has none of that name.
    public func property(_ key: String) -> String {
        properties.first { $0.key == key }?.value ?? ""
    }
}

extension Statement {
    /// The value of a qualifier; empty where the statement has none of that name.
    public func qualifier(_ key: String) -> String {
        qualifiers.first { $0.key == key }?.value ?? ""
    }
}
