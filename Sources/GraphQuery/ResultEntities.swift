import Cypher

/// The nodes and relationships that values hold, also inside lists, maps and paths: each once, in the order met.
public struct ResultEntities: Sendable {
    public private(set) var nodes: [Int32] = []
    public private(set) var relationships: [Int32] = []
    private var isKnownNode: Set<Int32> = []
    private var isKnownRelationship: Set<Int32> = []

    public init(_ values: some Sequence<Value>) {
        for value in values { insert(value) }
    }

    private mutating func insert(_ value: Value) {
        switch value {
        case .node(let row): insert(node: row)
        case .relationship(let row): insert(relationship: row)
        case .path(let path):
            for row in path.nodes { insert(node: row) }
            for row in path.relationships { insert(relationship: row) }
        case .list(let values): for value in values { insert(value) }
        case .map(let map): for value in map.values { insert(value) }
        case .null, .boolean, .integer, .float, .string, .date, .localTime, .time, .localDateTime, .dateTime,
            .duration:
            break
        }
    }

    private mutating func insert(node row: Int32) {
        if isKnownNode.insert(row).inserted { nodes.append(row) }
    }

    private mutating func insert(relationship row: Int32) {
        if isKnownRelationship.insert(row).inserted { relationships.append(row) }
    }
}
