extension Value {
    /// How deep lists and maps may lie in each other. Comparing, hashing, printing and freeing a value take
    /// stack for each level, so that without a limit a query could end the program.
    public static let deepestNesting = 200

    /// A list of `elements`; errors where they are nested too deep or too many.
    ///
    /// Everything that puts values of its own choice into a list must make it by this.
    public static func nestedList(_ elements: [Value]) throws(CypherError) -> Value {
        try checkList(count: elements.count)
        for element in elements where element.isNested(deeperThan: deepestNesting - 1) { throw tooDeep }
        return .list(elements)
    }

    /// A map; errors where its values are nested too deep.
    public static func nestedMap(_ map: ValueMap) throws(CypherError) -> Value {
        for value in map.values where value.isNested(deeperThan: deepestNesting - 1) { throw tooDeep }
        return .map(map)
    }

    private func isNested(deeperThan limit: Int) -> Bool {
        switch self {
        case .list(let elements): limit <= 0 || elements.contains { $0.isNested(deeperThan: limit - 1) }
        case .map(let map): limit <= 0 || map.values.contains { $0.isNested(deeperThan: limit - 1) }
        default: false
        }
    }

    private static let tooDeep = CypherError(
        .argument, .nestingTooDeep, "lists and maps cannot be nested more than \(deepestNesting) deep")
}
