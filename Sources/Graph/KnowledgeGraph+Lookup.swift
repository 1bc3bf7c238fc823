import Ontology

extension KnowledgeGraph {
    /// The place of a node in `nodes`. Binary search: the nodes stand in the byte order of their ids.
    public func nodeIndex(id: String) -> Int32? {
        var id = id
        return id.withUTF8 { wanted in
            var low = 0
            var high = nodes.count
            while low < high {
                let middle = (low + high) / 2
                if idPrecedes(middle, wanted) { low = middle + 1 } else { high = middle }
            }
            guard low < nodes.count else { return nil }
            let isFound = columns.strings.withBytes(of: columns.nodes.id[low]) { $0.elementsEqual(wanted) }
            return isFound ? Int32(low) : nil
        }
    }

    private func idPrecedes(_ node: Int, _ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
        columns.strings.withBytes(of: columns.nodes.id[node]) { $0.lexicographicallyPrecedes(wanted) }
    }

    /// All nodes of a type, most mentioned first, then in the order of the graph.
    public func nodes(of type: EntityType) -> [Int32] {
        nodes.indices.filter { nodes.type(at: $0) == type }
            .sorted { (-nodes.mentions(at: $0), $0) < (-nodes.mentions(at: $1), $1) }
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
