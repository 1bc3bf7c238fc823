// What changes a graph in place. Each change costs what it touches; indexes are kept up, adjacency is made anew when next
// asked for.
extension PropertyGraph {
    /// Adds a node; properties that are `null` are left out. Gives its row.
    @discardableResult
    public mutating func addNode(labels names: [String] = [], _ properties: [String: Value] = [:]) -> Int32 {
        let row = Int32(nodeLabels.count)
        let set = labelSet(names.map { labels.insert($0) })
        nodeLabels.append(set)
        nodeCount += 1
        let ids = labelSets[Int(set)]
        note { $0.addNode(row, labels: ids) }
        for (key, value) in properties { setProperty(key, ofNode: row, to: value) }
        return row
    }

    /// Adds a relationship between two nodes of the graph. Gives its row.
    @discardableResult
    public mutating func addRelationship(
        from source: Int32, _ type: String, to target: Int32, _ properties: [String: Value] = [:]
    ) -> Int32 {
        precondition(isNode(source) && isNode(target), "a relationship joins two nodes of its graph")
        let row = Int32(relationshipTypes.count)
        let id = types.insert(type)
        relationshipTypes.append(id)
        sources.append(source)
        targets.append(target)
        relationshipCount += 1
        note { $0.addRelationship(row, type: id) }
        for (key, value) in properties { setProperty(key, ofRelationship: row, to: value) }
        return row
    }

    /// Sets a property, or takes it away where `value` is `null`.
    public mutating func setProperty(_ key: String, ofNode row: Int32, to value: Value) {
        let key = keys.insert(key)
        nodeProperties.set(key, at: row, to: value, &strings)
        // What is still shared has not changed.
        guard derived.isUsed, case .own(let column) = nodeProperties.entry(key) else { return }
        note { $0.setProperty(key, ofNode: row, in: column) }
    }

    public mutating func setProperty(_ key: String, ofRelationship row: Int32, to value: Value) {
        relationshipProperties.set(keys.insert(key), at: row, to: value, &strings)
    }

    public mutating func addLabels(_ names: [String], to row: Int32) {
        let new = names.map { labels.insert($0) }
        nodeLabels[Int(row)] = labelSet(labels(of: row) + new)
        note { $0.changeLabels(new) }
    }

    public mutating func removeLabels(_ names: [String], from row: Int32) {
        let gone = names.compactMap { labels.id(of: $0) }
        nodeLabels[Int(row)] = labelSet(labels(of: row).filter { !gone.contains($0) })
        note { $0.changeLabels(gone) }
    }

    /// Deletes a node. Its relationships must be deleted before the graph is read again.
    public mutating func deleteNode(_ row: Int32) {
        guard isNode(row) else { return }
        let gone = labels(of: row)
        nodeLabels[Int(row)] = -1
        nodeProperties.clear(row, &strings)
        nodeCount -= 1
        note { $0.removeNode(row, labels: gone) }
    }

    public mutating func deleteRelationship(_ row: Int32) {
        guard isRelationship(row) else { return }
        let type = relationshipTypes[Int(row)]
        relationshipTypes[Int(row)] = ~type
        relationshipProperties.clear(row, &strings)
        relationshipCount -= 1
        note { $0.removeRelationship(type: type) }
    }

    /// The id of a set of labels, which is kept if it was not yet.
    mutating func labelSet(_ ids: [Int32]) -> Int32 {
        let sorted = Set(ids).sorted()
        if let known = labelSets.firstIndex(of: sorted) { return Int32(known) }
        labelSets.append(sorted)
        return Int32(labelSets.count - 1)
    }

    /// Changes what was worked out, if anything was; other graphs that share it keep theirs.
    private mutating func note(_ change: (inout DerivedIndexes.State) -> Void) {
        guard derived.isUsed else { return }
        if !isKnownUniquelyReferenced(&derived) { derived = derived.copy() }
        derived.change(change)
    }
}
