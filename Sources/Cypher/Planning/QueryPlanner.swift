/// Makes plans of queries that have been checked.
///
/// What it knows of the graph (how many nodes bear a label, how many relationships have a type) decides in which order
/// patterns are matched, not what comes out.
struct QueryPlanner: Sendable {
    let statistics: GraphStatistics
    let functions: FunctionLibrary
    let procedures: [String: any Procedure]

    struct Plan: Sendable {
        var pipeline: Pipeline
        /// The names of the columns, which stand in the first slots; empty for a query that returns nothing.
        var columns: [String]
    }

    func plan(_ statement: Statement) throws(CypherError) -> Plan {
        switch statement.body {
        case .query(let query): return try self.query(query, NameScope())
        case .standaloneCall(let call):
            var planner = ClausePlanner(self, NameScope())
            let columns = try planner.callAlone(call)
            return Plan(pipeline: planner.finished(reading: Array(columns.indices)), columns: columns)
        }
    }

    /// The plan of a query whose clauses see `scope`.
    func query(_ query: Query, _ scope: NameScope) throws(CypherError) -> Plan {
        var plans: [Plan] = []
        for part in query.parts { plans.append(try self.part(part, scope)) }
        guard plans.count > 1 else { return plans[0] }
        let width = plans[0].columns.count
        var pipeline = Pipeline()
        let estimate = plans.reduce(0) { $0 + $1.pipeline.estimate }
        pipeline.steps.append(PlannedStep(step: .union(plans.map(\.pipeline)), estimate: estimate))
        if query.union == .distinct {
            pipeline.steps.append(PlannedStep(step: .distinct(width: width), estimate: estimate))
        }
        return Plan(pipeline: pipeline, columns: plans[0].columns)
    }

    private func part(_ query: SingleQuery, _ scope: NameScope) throws(CypherError) -> Plan {
        var planner = ClausePlanner(self, scope)
        for (index, clause) in query.clauses.enumerated() {
            if case .return(let end) = clause {
                let columns = try planner.project(end.projection, where: nil)
                return Plan(pipeline: planner.finished(reading: Array(columns.indices)), columns: columns)
            }
            try planner.add(clause, followedBy: query.clauses[(index + 1)...])
        }
        if query.clauses.contains(where: \.isUpdating) { planner.add(.discard) }
        return Plan(pipeline: planner.finished(reading: []), columns: [])
    }
}
