/// What all operators of one run share: the graph, the parameters, what now is, and what the run may still use up.
///
/// A class, because there is one graph that clauses change one after another. A run stays on one thread.
final class ExecutionContext {
    var graph: PropertyGraph
    let parameters: [String: Value]
    let clock: StatementClock
    var budget: Budget
    /// Counts and times by step; nil where nobody asked.
    var profile: Profile?
    /// What functions need; made when the first one is called.
    lazy var evaluation = EvaluationContext(graph: GraphOfRun(context: self), clock: clock, randomSeed: seed)
    /// Patterns of `=~` that have been met.
    private var expressions: [String: RegularExpression] = [:]
    private let seed: UInt64
    /// The labels of each set of labels as a list, null last.
    var labelLists = CodedValues()
    /// The names of relationship types, null last.
    var typeNames = CodedValues()
    /// What functions of strings have given, by their names and further arguments.
    private var memories: [FunctionUse: FunctionMemory] = [:]

    private struct FunctionUse: Hashable {
        var name: String
        var arguments: [Value]
    }

    init(
        graph: PropertyGraph, parameters: [String: Value], clock: StatementClock, limits: Limits, seed: UInt64
    ) {
        self.graph = graph
        self.parameters = parameters
        self.clock = clock
        self.seed = seed
        budget = Budget(limits)
    }

    func expression(_ pattern: String) throws(CypherError) -> RegularExpression {
        if let known = expressions[pattern] { return known }
        let made = try RegularExpression(pattern)
        expressions[pattern] = made
        return made
    }

    /// What is known of a function of strings; whoever takes it gives it back with `keep`.
    func results(of function: CypherFunction, _ rest: [Value]) -> FunctionMemory {
        memories.removeValue(forKey: FunctionUse(name: function.name, arguments: rest)) ?? FunctionMemory()
    }

    func keep(_ memory: FunctionMemory, of function: CypherFunction, _ rest: [Value]) {
        memories[FunctionUse(name: function.name, arguments: rest)] = memory
    }

    func parameter(_ name: String) throws(CypherError) -> Value {
        guard let value = parameters[name] else {
            throw CypherError(
                .parameterMissing, .missingParameter, "there is no parameter $\(name)", phase: .runtime)
        }
        return value
    }
}

extension ExecutionContext: GraphAccess {
    func labels(ofNode row: Int32) throws(CypherError) -> [String] {
        try checkNode(row)
        return graph.labels(of: row).map { graph.labels[$0] }
    }

    /// The type of a relationship that has been deleted is known still.
    func type(ofRelationship row: Int32) throws(CypherError) -> String {
        graph.type(of: row)
    }

    func endpoints(ofRelationship row: Int32) throws(CypherError) -> (source: Int32, target: Int32) {
        try checkRelationship(row)
        return (graph.sources[Int(row)], graph.targets[Int(row)])
    }

    func properties(ofNode row: Int32) throws(CypherError) -> ValueMap {
        try checkNode(row)
        return ValueMap(
            graph.propertyKeys(ofNode: row).map { (graph.keys[$0], graph.value($0, ofNode: row)) })
    }

    func properties(ofRelationship row: Int32) throws(CypherError) -> ValueMap {
        try checkRelationship(row)
        return ValueMap(
            graph.propertyKeys(ofRelationship: row)
                .map { (graph.keys[$0], graph.value($0, ofRelationship: row)) })
    }

    func property(_ name: String, ofNode row: Int32) throws(CypherError) -> Value {
        try checkNode(row)
        return graph.value(name, ofNode: row)
    }

    func property(_ name: String, ofRelationship row: Int32) throws(CypherError) -> Value {
        try checkRelationship(row)
        return graph.value(name, ofRelationship: row)
    }

    func checkNode(_ row: Int32) throws(CypherError) {
        guard graph.isNode(row) else { throw Self.deleted("node") }
    }

    func checkRelationship(_ row: Int32) throws(CypherError) {
        guard graph.isRelationship(row) else { throw Self.deleted("relationship") }
    }

    private static func deleted(_ kind: String) -> CypherError {
        CypherError(.entityNotFound, .deletedEntityAccess, "the \(kind) has been deleted")
    }
}

/// The graph of a run for functions, which do not keep the run alive.
private struct GraphOfRun: GraphAccess {
    unowned let context: ExecutionContext

    func labels(ofNode row: Int32) throws(CypherError) -> [String] { try context.labels(ofNode: row) }
    func type(ofRelationship row: Int32) throws(CypherError) -> String {
        try context.type(ofRelationship: row)
    }
    func endpoints(ofRelationship row: Int32) throws(CypherError) -> (source: Int32, target: Int32) {
        try context.endpoints(ofRelationship: row)
    }
    func properties(ofNode row: Int32) throws(CypherError) -> ValueMap { try context.properties(ofNode: row) }
    func properties(ofRelationship row: Int32) throws(CypherError) -> ValueMap {
        try context.properties(ofRelationship: row)
    }
    func property(_ name: String, ofNode row: Int32) throws(CypherError) -> Value {
        try context.property(name, ofNode: row)
    }
    func property(_ name: String, ofRelationship row: Int32) throws(CypherError) -> Value {
        try context.property(name, ofRelationship: row)
    }
}
