import Cypher

extension TCKValue {
    /// The value as the TCK writes it.
    init(_ value: Value, _ graph: PropertyGraph) {
        switch value {
        case .null: self = .null
        case .boolean(let truth): self = .boolean(truth)
        case .integer(let number): self = .integer(number)
        case .float(let number): self = .float(number)
        case .string(let text): self = .string(text)
        case .list(let elements): self = .list(elements.map { TCKValue($0, graph) })
        case .map(let map):
            let values = map.values.map { TCKValue($0, graph) }
            self = .map(Dictionary(uniqueKeysWithValues: zip(map.keys, values)))
        case .node(let row): self = .node(TCKNode(row, graph))
        case .relationship(let row): self = .relationship(TCKRelationship(row, graph))
        case .path(let path): self = .path(TCKPath(path, graph))
        case .date, .localTime, .time, .localDateTime, .dateTime, .duration:
            self = .string(value.plainText ?? "")
        }
    }

    /// The same as a value of the engine; entities have none.
    var value: Value {
        switch self {
        case .null, .node, .relationship, .path: .null
        case .boolean(let truth): .boolean(truth)
        case .integer(let number): .integer(number)
        case .float(let number): .float(number)
        case .string(let text): .string(text)
        case .list(let elements): .list(elements.map(\.value))
        case .map(let entries): .map(ValueMap(entries.map { ($0.key, $0.value.value) }))
        }
    }
}

extension TCKNode {
    init(_ row: Int32, _ graph: PropertyGraph) {
        guard graph.isNode(row) else {
            self.init(labels: [], properties: [:])
            return
        }
        let keys = graph.propertyKeys(ofNode: row)
        self.init(
            labels: Set(graph.labels(of: row).map { graph.labels[$0] }),
            properties: Dictionary(
                uniqueKeysWithValues: keys.map {
                    (graph.keys[$0], TCKValue(graph.value($0, ofNode: row), graph))
                }))
    }
}

extension TCKRelationship {
    init(_ row: Int32, _ graph: PropertyGraph) {
        guard graph.isRelationship(row) else {
            self.init(type: "", properties: [:])
            return
        }
        let keys = graph.propertyKeys(ofRelationship: row)
        self.init(
            type: graph.type(of: row),
            properties: Dictionary(
                uniqueKeysWithValues: keys.map {
                    (graph.keys[$0], TCKValue(graph.value($0, ofRelationship: row), graph))
                }))
    }
}

extension TCKPath {
    init(_ path: PathValue, _ graph: PropertyGraph) {
        let steps = path.relationships.enumerated().map { index, row in
            TCKPath.Step(
                relationship: TCKRelationship(row, graph),
                isForward: graph.isRelationship(row) && graph.sources[Int(row)] == path.nodes[index],
                node: TCKNode(path.nodes[index + 1], graph))
        }
        self.init(start: TCKNode(path.nodes[0], graph), steps: steps)
    }
}
