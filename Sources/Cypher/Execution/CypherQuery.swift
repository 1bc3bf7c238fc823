/// A Cypher query, read once and run on any graph.
///
///     let query = try CypherQuery("MATCH (p:Person) WHERE p.born < $year RETURN p.name ORDER BY p.name")
///     let result = try query.run(on: graph, parameters: ["year": .integer(1900)])
///     result.columns                // ["p.name"]
///
/// Queries that change something take the graph `inout`; one that fails leaves it as it was.
public struct CypherQuery: Sendable {
    public let text: String
    let statement: Statement
    private let procedures: [String: any Procedure]

    /// Errors where the query is malformed, or cannot mean anything.
    public init(_ text: String, procedures: [any Procedure] = []) throws(CypherError) {
        self.text = text
        self.procedures = Dictionary(procedures.map { ($0.signature.name, $0) }) { $1 }
        do {
            statement = try Parser.statement(text)
        } catch {
            throw error.located(in: text)
        }
    }

    /// Whether the query changes the graph.
    public var isUpdating: Bool {
        guard case .query(let query) = statement.body else { return false }
        return query.parts.contains { $0.clauses.contains(where: \.isUpdating) }
    }

    /// Runs a query that only reads.
    public func run(
        on graph: PropertyGraph, parameters: [String: Value] = [:], options: RunOptions = RunOptions()
    ) throws(CypherError) -> QueryResult {
        if isUpdating {
            throw CypherError(.semantic, .readOnly, "the graph cannot be changed here", phase: .compileTime)
        }
        var copy = graph
        return try run(on: &copy, parameters: parameters, options: options)
    }

    /// Runs any query.
    public func run(
        on graph: inout PropertyGraph, parameters: [String: Value] = [:], options: RunOptions = RunOptions()
    ) throws(CypherError) -> QueryResult {
        do {
            return try result(&graph, parameters, options)
        } catch {
            throw error.located(in: text)
        }
    }

    private func result(
        _ graph: inout PropertyGraph, _ parameters: [String: Value], _ options: RunOptions
    ) throws(CypherError) -> QueryResult {
        try QueryChecker(procedures: procedures.mapValues(\.signature))
            .check(statement, parameters: Set(parameters.keys))
        let plan = try plan(graph)
        if statement.mode == .explain {
            return QueryResult(
                columns: plan.columns, plan: PlanTable(plan.pipeline, profile: nil).description)
        }
        let before = graph
        let profile = statement.mode == .profile ? Profile(plan.pipeline, now: options.limits.now) : nil
        let context = ExecutionContext(
            graph: graph, parameters: parameters, clock: options.clock, limits: options.limits,
            seed: options.seed)
        context.profile = profile
        if isUpdating { graph = PropertyGraph() }
        do {
            let rows = try Self.rows(plan, context)
            if isUpdating { graph = context.graph }
            return QueryResult(
                columns: plan.columns, rows: rows,
                plan: profile.map { PlanTable(plan.pipeline, profile: $0).description })
        } catch {
            graph = before
            throw error
        }
    }

    private func plan(_ graph: PropertyGraph) throws(CypherError) -> QueryPlanner.Plan {
        try QueryPlanner(
            statistics: GraphStatistics(graph, isStable: !isUpdating), functions: .openCypher,
            procedures: procedures
        ).plan(statement)
    }

    private static func rows(
        _ plan: QueryPlanner.Plan, _ context: ExecutionContext
    ) throws(CypherError) -> [[Value]] {
        let cursor = plan.pipeline.cursor(Batch(count: 1), context)
        var rows: [[Value]] = []
        while let batch = try cursor.next() {
            try context.budget.checkTime()
            if plan.columns.isEmpty { continue }
            try context.budget.checkRows(rows.count + batch.count)
            let strings = context.graph.strings
            for row in 0..<batch.count {
                rows.append(plan.columns.indices.map { batch[$0].value(at: row, strings) })
            }
        }
        return rows
    }
}

/// What a run is given beside the graph and parameters.
public struct RunOptions: Sendable {
    public var limits: Limits
    /// What `date()` and its kin take for now.
    public var clock: StatementClock
    /// Where `rand()` begins.
    public var seed: UInt64

    public init(limits: Limits = .none, clock: StatementClock = .epoch, seed: UInt64 = 0) {
        self.limits = limits
        self.clock = clock
        self.seed = seed
    }
}

/// The rows of a query under the names of its columns.
public struct QueryResult: Sendable {
    public var columns: [String]
    public var rows: [[Value]] = []
    /// The plan as a table, where EXPLAIN or PROFILE asked for it.
    public var plan: String?

    public init(columns: [String], rows: [[Value]] = [], plan: String? = nil) {
        self.columns = columns
        self.rows = rows
        self.plan = plan
    }
}
