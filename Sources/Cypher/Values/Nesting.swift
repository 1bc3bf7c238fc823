extension Value {
    /// How deep lists and maps may lie in each other. Comparing, hashing, printing and freeing a value take
    /// stack for each level, so that without a limit a query could end the program.
    public static let deepestNesting = 200

    /// A list of `elements`; errors where they are nested too deep or too many.
    ///
    /// Everything that puts values of its own choice into a list must make it by this.
    public static func nestedList(_ elements: [Value]) throws(CypherError) -> Value {
        try checkList(count: elements.count)
        try checkNesting(elements)
        return .list(elements)
    }

    /// A map; errors where its values are nested too deep.
    public static func nestedMap(_ map: ValueMap) throws(CypherError) -> Value {
        try checkNesting(map.values)
        return .map(map)
    }

    /// A list that holds another twice takes no more memory, but twice as long to look at: a few dozen such steps would never
    /// end, so that all elements are counted as often as they can be met.
    private static func checkNesting(_ values: [Value]) throws(CypherError) {
        var left = longestList
        for value in values where value.isNested(deeperThan: deepestNesting - 1, &left) {
            throw left < 0 ? tooLarge : tooDeep
        }
    }

    private func isNested(deeperThan limit: Int, _ left: inout Int) -> Bool {
        let elements: [Value]
        switch self {
        case .list(let list): elements = list
        case .map(let map): elements = map.values
        default: return false
        }
        left -= elements.count
        if limit <= 0 || left < 0 { return true }
        for element in elements where element.isNested(deeperThan: limit - 1, &left) { return true }
        return false
    }

    private static let tooLarge = CypherError(
        .limit, .limitExceeded, "lists in lists of more than \(longestList) elements in all are too large")

    private static let tooDeep = CypherError(
        .argument, .nestingTooDeep, "lists and maps cannot be nested more than \(deepestNesting) deep")
}
