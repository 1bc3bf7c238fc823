// What a change leaves of that which was worked out: rows are added where they belong, and the rest is forgotten, to be made
// anew when next asked for.
extension DerivedIndexes.State {
    /// Notes a node without properties, which stands behind all others.
    mutating func addNode(_ row: Int32, labels: [Int32]) {
        nodesByLabel[-1]?.append(row)
        for label in labels { nodesByLabel[label]?.append(row) }
    }

    mutating func removeNode(_ row: Int32, labels: [Int32]) {
        for label in labels + [-1] { nodesByLabel[label] = nil }
        for key in values.keys { values[key]?.noteRemoval() }
    }

    mutating func changeLabels(_ labels: some Sequence<Int32>) {
        ends = nil
        for label in labels {
            nodesByLabel[label] = nil
            for key in values.keys where key.label == label { values[key] = nil }
        }
    }

    /// Notes a relationship behind all others.
    mutating func addRelationship(_ row: Int32, type: Int32) {
        forgetAdjacency(type)
        relationshipsByType[-1]?.append(row)
        relationshipsByType[type]?.append(row)
    }

    mutating func removeRelationship(type: Int32) {
        forgetAdjacency(type)
        relationshipsByType[-1] = nil
        relationshipsByType[type] = nil
    }

    private mutating func forgetAdjacency(_ type: Int32) {
        ends = nil
        for key in adjacency.keys where key.type == type || key.type == -1 { adjacency[key] = nil }
    }

    /// Notes that a node has a value of a property now, or none; `column` is that of the property.
    mutating func setProperty(_ key: Int32, ofNode row: Int32, in column: Column?) {
        for place in values.keys where place.key == key {
            if values[place]?.note(row, in: column) == false { values[place] = nil }
        }
    }
}
