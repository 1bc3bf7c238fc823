import Cypher

/// Values as people read them: a node by its name and id, a relationship between the names of its ends.
///
///     陶鲁笳 (person:tao-lujia)
///     陶鲁笳 -[HOLDS_OFFICE]-> 中共山西省委员会 <-[HOLDS_OFFICE]- 卫恒
struct ValueText {
    let graph: PropertyGraph

    func text(_ value: Value) -> String {
        switch value {
        case .null: ""
        case .boolean, .integer, .float, .string, .date, .localTime, .time, .localDateTime, .dateTime,
            .duration:
            value.plainText ?? ""
        case .list(let values): "[" + values.map(element).joined(separator: ", ") + "]"
        case .map(let map):
            "{" + zip(map.keys, map.values).map { "\($0): \(element($1))" }.joined(separator: ", ") + "}"
        case .node(let row): node(row)
        case .relationship(let row): relationship(row)
        case .path(let path): self.path(path)
        }
    }

    private func element(_ value: Value) -> String { value.isNull ? "null" : text(value) }

    private func node(_ row: Int32) -> String {
        guard graph.isNode(row) else { return "(deleted)" }
        let name = name(row)
        guard let id = graph.value("id", ofNode: row).plainText, id != name else { return name }
        return "\(name) (\(id))"
    }

    /// The name of a node, or what else tells it from others.
    private func name(_ row: Int32) -> String {
        guard graph.isNode(row) else { return "(deleted)" }
        return graph.value("name", ofNode: row).plainText ?? graph.value("id", ofNode: row).plainText
            ?? "(" + graph.labels(of: row).map { ":" + graph.labels[$0] }.joined() + ")"
    }

    private func relationship(_ row: Int32) -> String {
        guard graph.isRelationship(row) else { return "[deleted]" }
        let (source, target) = (graph.sources[Int(row)], graph.targets[Int(row)])
        return "\(name(source)) -[\(graph.type(of: row))]-> \(name(target))"
    }

    private func path(_ path: PathValue) -> String {
        var text = name(path.nodes[0])
        for (index, row) in path.relationships.enumerated() {
            let type = graph.isRelationship(row) ? graph.type(of: row) : "deleted"
            let isForward = graph.sources[Int(row)] == path.nodes[index]
            text += isForward ? " -[\(type)]-> " : " <-[\(type)]- "
            text += name(path.nodes[index + 1])
        }
        return text
    }
}
