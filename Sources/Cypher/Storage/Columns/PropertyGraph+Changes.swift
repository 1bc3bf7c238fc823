// What changes a graph in place. Each change costs what it touches; adjacency and indexes are made anew when next asked for.
extension PropertyGraph {
    /// Adds a node; properties that are `null` are left out. Gives its row.
    @discardableResult
    public mutating func addNode(labels names: [String] = [], _ properties: [String: Value] = [:]) -> Int32 {
        let row = Int32(nodeLabels.count)
        let set = labelSet(names.map { labels.insert($0) })
        nodeLabels.append(set)
        nodeCount += 1
        forget()
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
        relationshipTypes.append(types.insert(type))
        sources.append(source)
        targets.append(target)
        relationshipCount += 1
        forget()
        for (key, value) in properties { setProperty(key, ofRelationship: row, to: value) }
        return row
    }

    /// Sets a property, or takes it away where `value` is `null`.
    public mutating func setProperty(_ key: String, ofNode row: Int32, to value: Value) {
        nodeProperties.set(keys.insert(key), at: row, to: value, &strings)
        forget()
    }

    public mutating func setProperty(_ key: String, ofRelationship row: Int32, to value: Value) {
        relationshipProperties.set(keys.insert(key), at: row, to: value, &strings)
        forget()
    }

    public mutating func addLabels(_ names: [String], to row: Int32) {
        nodeLabels[Int(row)] = labelSet(labels(of: row) + names.map { labels.insert($0) })
        forget()
    }

    public mutating func removeLabels(_ names: [String], from row: Int32) {
        let gone = names.compactMap { labels.id(of: $0) }
        nodeLabels[Int(row)] = labelSet(labels(of: row).filter { !gone.contains($0) })
        forget()
    }

    /// Deletes a node. Its relationships must be deleted before the graph is read again.
    public mutating func deleteNode(_ row: Int32) {
        guard isNode(row) else { return }
        nodeLabels[Int(row)] = -1
        nodeProperties.clear(row, &strings)
        nodeCount -= 1
        forget()
    }

    public mutating func deleteRelationship(_ row: Int32) {
        guard isRelationship(row) else { return }
        relationshipTypes[Int(row)] = ~relationshipTypes[Int(row)]
        relationshipProperties.clear(row, &strings)
        relationshipCount -= 1
        forget()
    }

    /// The id of a set of labels, which is kept if it was not yet.
    mutating func labelSet(_ ids: [Int32]) -> Int32 {
        let sorted = Set(ids).sorted()
        if let known = labelSets.firstIndex(of: sorted) { return Int32(known) }
        labelSets.append(sorted)
        return Int32(labelSets.count - 1)
    }

    private mutating func forget() {
        if derived.isUsed { derived = DerivedIndexes() }
    }
}
