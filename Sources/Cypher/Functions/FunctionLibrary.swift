/// Functions by name, in any case.
///
///     FunctionLibrary.openCypher.function(named: "toupper")?.name      // "toUpper"
public struct FunctionLibrary: Sendable {
    private var functions: [String: CypherFunction] = [:]

    /// All functions of openCypher 9.
    public static let openCypher = FunctionLibrary(
        CypherFunction.mathematical + CypherFunction.trigonometric + CypherFunction.textual
            + CypherFunction.conversions + CypherFunction.lists + CypherFunction.entities
            + CypherFunction.instants + CypherFunction.durations + CypherFunction.truncations
            + CypherFunction.aggregates)

    public init(_ functions: [CypherFunction]) {
        for function in functions { add(function) }
    }

    /// Adds a function, in place of one of the same name.
    public mutating func add(_ function: CypherFunction) {
        functions[function.name.lowercased()] = function
    }

    public func function(named name: String) -> CypherFunction? {
        functions[name] ?? functions[name.lowercased()]
    }

    /// The names as they are usually written, in alphabetical order.
    public var names: [String] { functions.values.map(\.name).sorted() }
}
