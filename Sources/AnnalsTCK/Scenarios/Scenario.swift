/// What to prepare, what to ask, and what must come of it.
struct Scenario {
    /// `clauses/match/Match1.feature: [3] Name #2`: the same in every run, and no other scenario's.
    var id: String
    /// The folder of its feature: `clauses/match`.
    var folder: String
    var kind: ScenarioKind
    /// The name of the graph to start from; nil for an empty one.
    var graph: String?
    /// Queries that build the rest of the graph.
    var setup: [String] = []
    var parameters: [String: TCKValue] = [:]
    var procedures: [TCKProcedure] = []
    var query: String
    var expectation: Expectation
    /// nil where the scenario does not say.
    var sideEffects: SideEffects?
    /// Asked after the query, on the changed graph.
    var control: Control?

    struct Control {
        var query: String
        var expectation: Expectation
    }
}

enum Expectation {
    case result(ExpectedResult)
    /// No rows, whatever the columns.
    case empty
    case error(ExpectedError)
}

struct ExpectedResult {
    var columns: [String]
    var rows: [[TCKValue]]
    var isOrdered: Bool
    var ignoresListOrder: Bool
}

struct ExpectedError {
    /// `SyntaxError`
    var type: String
    /// `compile time`, `runtime` or `any time`
    var phase: String
    /// `UndefinedVariable`, or `*` for any
    var detail: String
}

/// A procedure that exists while a scenario runs: a table of what it gives for what.
struct TCKProcedure {
    struct Field {
        var name: String
        /// `INTEGER?`
        var type: String
    }

    var name: String
    var inputs: [Field]
    var outputs: [Field]
    /// The values of all inputs and then of all outputs.
    var rows: [[TCKValue]]
}
