/// Decides in which order a pattern is matched: always what is thought to leave the fewest rows.
///
/// A step whose rows nobody reads is left to the end, where it can be counted instead of walked.
struct PatternPlanner {
    var clauses: ClausePlanner
    let graph: PatternGraph
    /// Names that are read after this MATCH.
    let needed: Set<String>
    var boundNodes: Set<Int>
    var boundNames: Set<String> = []
    var openEdges: Set<Int>
    var openConditions: Set<Int>
    var rows: Double

    /// What may be done next.
    enum Choice {
        case scan(node: Int, NodeScan.Source, condition: Int?)
        case relationships(edge: Int)
        case ends(edge: Int)
        case expand(edge: Int, isReversed: Bool)
    }

    init(_ clauses: ClausePlanner, _ graph: PatternGraph, needed: Set<String>) {
        self.clauses = clauses
        self.graph = graph
        self.needed = needed
        boundNodes = Set(graph.nodes.indices.filter { graph.nodes[$0].isBound })
        openEdges = Set(graph.edges.indices)
        openConditions = Set(graph.conditions.indices)
        rows = clauses.estimate
    }

    var statistics: GraphStatistics { clauses.planner.statistics }

    mutating func plan() throws(CypherError) {
        for node in boundNodes.sorted() { try addLabels(of: node, isProven: { _ in false }) }
        try addConditions()
        while let (choice, rows) = try best() {
            self.rows = rows
            try add(choice)
            try addConditions()
        }
        if let edge = openEdges.min() {
            throw CypherError(
                .syntax, .undefinedVariable,
                "the conditions of a relationship cannot read what it is part of",
                at: graph.edges[edge].pattern.range, phase: .compileTime)
        }
        for path in graph.paths { try add(path) }
        try addConditions()
    }
}

extension ClausePlanner {
    /// Plans a MATCH. `needed` are the names that are read behind it.
    mutating func match(
        _ patterns: [PathPattern], _ predicate: Expression?, needed: Set<String>
    ) throws(CypherError) {
        let graph = PatternGraph(patterns, predicate, scope)
        var planner = PatternPlanner(self, graph, needed: needed)
        try planner.plan()
        self = planner.clauses
    }
}
