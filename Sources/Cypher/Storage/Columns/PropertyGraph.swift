import Columns

/// A property graph in memory: labelled nodes and typed relationships with properties, as columns.
///
///     var graph = PropertyGraph()
///     let person = graph.addNode(labels: ["Person"], ["name": .string("陶鲁笳")])
///     let organ = graph.addNode(labels: ["Organ"], ["name": .string("中共山西省委员会")])
///     try graph.addRelationship(from: person, "HOLDS_OFFICE", to: organ, ["office": .string("第一书记")])
///     graph.value("name", ofNode: person)
///
/// Nodes and relationships are rows, counted from 0; a row that is deleted is never used again. Labels, types, keys and
/// strings are small numbers. Adjacency and indexes are made when first asked for; those that a change touches are kept up or made anew.
/// A value type: a copy is another graph. Several threads may read one value.
public struct PropertyGraph: Sendable {
    public internal(set) var strings = StringPool()
    public internal(set) var labels = Symbols()
    public internal(set) var types = Symbols()
    public internal(set) var keys = Symbols()
    /// Sets of label ids, ascending, each once; the first is the empty one.
    public internal(set) var labelSets: [[Int32]] = [[]]
    /// The label set of each node; -1 for a deleted node.
    public internal(set) var nodeLabels: [Int32] = []
    /// The type of each relationship; its complement, which is negative, for a deleted one.
    public internal(set) var relationshipTypes: [Int32] = []
    public internal(set) var sources: [Int32] = []
    public internal(set) var targets: [Int32] = []
    var nodeProperties = PropertyTable()
    var relationshipProperties = PropertyTable()
    public internal(set) var nodeCount = 0
    public internal(set) var relationshipCount = 0
    /// What is derived from all this; a new one after each change.
    var derived = DerivedIndexes()

    public init() {}

    /// Rows ever used by nodes and by relationships, those of deleted ones too.
    public var nodeRows: Int { nodeLabels.count }
    public var relationshipRows: Int { relationshipTypes.count }

    public func isNode(_ row: Int32) -> Bool {
        nodeLabels.indices.contains(Int(row)) && nodeLabels[Int(row)] >= 0
    }

    public func isRelationship(_ row: Int32) -> Bool {
        relationshipTypes.indices.contains(Int(row)) && relationshipTypes[Int(row)] >= 0
    }

    /// Ids of the labels of a node, ascending; empty for a deleted one.
    public func labels(of node: Int32) -> [Int32] {
        let set = nodeLabels[Int(node)]
        return set < 0 ? [] : labelSets[Int(set)]
    }

    /// The type of a relationship, even of one that is deleted.
    public func type(of relationship: Int32) -> String {
        let type = relationshipTypes[Int(relationship)]
        return types[type < 0 ? ~type : type]
    }

    public func value(_ key: Int32, ofNode row: Int32) -> Value {
        nodeProperties.value(key, at: row, strings)
    }

    public func value(_ key: Int32, ofRelationship row: Int32) -> Value {
        relationshipProperties.value(key, at: row, strings)
    }

    public func value(_ key: String, ofNode row: Int32) -> Value {
        keys.id(of: key).map { value($0, ofNode: row) } ?? .null
    }

    public func value(_ key: String, ofRelationship row: Int32) -> Value {
        keys.id(of: key).map { value($0, ofRelationship: row) } ?? .null
    }

    /// Ids of the properties that a node has, ascending.
    public func propertyKeys(ofNode row: Int32) -> [Int32] { nodeProperties.keys(at: row, strings) }
    public func propertyKeys(ofRelationship row: Int32) -> [Int32] {
        relationshipProperties.keys(at: row, strings)
    }
}
