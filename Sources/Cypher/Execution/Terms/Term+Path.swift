extension Term {
    /// The path that starts at a node and goes over the relationships of the steps; null where any of them is.
    static func path(
        _ start: Term, _ steps: [PathStepTerm], _ frame: inout Frame
    ) throws(CypherError) -> Value {
        guard case .node(let first) = try start.value(&frame) else { return .null }
        var nodes = [first]
        var relationships: [Int32] = []
        for step in steps {
            let value = try step.relationship.value(&frame)
            guard let rows = relationshipRows(of: value) else { return .null }
            for row in rows {
                let ends = try frame.context.endpoints(ofRelationship: row)
                nodes.append(ends.source == nodes[nodes.count - 1] ? ends.target : ends.source)
                relationships.append(row)
            }
        }
        return .path(PathValue(nodes: nodes, relationships: relationships))
    }

    /// The rows of one relationship or of a list of them; nil of anything else.
    static func relationshipRows(of value: Value) -> [Int32]? {
        switch value {
        case .relationship(let row): return [row]
        case .list(let elements):
            var rows: [Int32] = []
            for element in elements {
                guard case .relationship(let row) = element else { return nil }
                rows.append(row)
            }
            return rows
        default: return nil
        }
    }
}
