/// What changed between two states of a graph: what is there now and was not, and the other way round. What a query made and
/// deleted again does not count.
///
/// Linear in the graph: for reports, not for every query.
public struct GraphChanges: Sendable, Hashable {
    public struct Count: Sendable, Hashable {
        public var added = 0
        public var removed = 0
    }

    public var nodes = Count()
    public var relationships = Count()
    /// A property with another value is one removed and one added.
    public var properties = Count()
    /// Names of labels that any node has.
    public var labels = Count()

    /// `after` must come from `before` by changes in place.
    public init(from before: PropertyGraph, to after: PropertyGraph) {
        for row in 0..<Int32(max(before.nodeRows, after.nodeRows)) {
            nodes.note(before.isNode(row), after.isNode(row))
            note(before.properties(ofNode: row), after.properties(ofNode: row))
        }
        for row in 0..<Int32(max(before.relationshipRows, after.relationshipRows)) {
            relationships.note(before.isRelationship(row), after.isRelationship(row))
            note(before.properties(ofRelationship: row), after.properties(ofRelationship: row))
        }
        let (old, new) = (before.labelsInUse, after.labelsInUse)
        for name in old.union(new) { labels.note(old.contains(name), new.contains(name)) }
    }

    private mutating func note(_ before: [String: Value], _ after: [String: Value]) {
        for (key, value) in before where after[key] != value { properties.removed += 1 }
        for (key, value) in after where before[key] != value { properties.added += 1 }
    }
}

extension GraphChanges.Count {
    fileprivate mutating func note(_ before: Bool, _ after: Bool) {
        if after, !before { added += 1 }
        if before, !after { removed += 1 }
    }
}

extension PropertyGraph {
    fileprivate func properties(ofNode row: Int32) -> [String: Value] {
        guard isNode(row) else { return [:] }
        let keys = propertyKeys(ofNode: row)
        return Dictionary(uniqueKeysWithValues: keys.map { (self.keys[$0], value($0, ofNode: row)) })
    }

    fileprivate func properties(ofRelationship row: Int32) -> [String: Value] {
        guard isRelationship(row) else { return [:] }
        let keys = propertyKeys(ofRelationship: row)
        return Dictionary(uniqueKeysWithValues: keys.map { (self.keys[$0], value($0, ofRelationship: row)) })
    }

    fileprivate var labelsInUse: Set<String> {
        Set(nodeLabels.filter { $0 >= 0 }).reduce(into: []) { names, set in
            for label in labelSets[Int(set)] { names.insert(labels[label]) }
        }
    }
}
