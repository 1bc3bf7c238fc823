/// A plan: steps one after another, each taking the rows of the one before it. The first takes the row, or rows, that the
/// pipeline is given: one row without slots for a whole query.
struct Pipeline: Sendable {
    var steps: [PlannedStep] = []

    /// How many rows it is thought to give for one given row.
    var estimate: Double { steps.last?.estimate ?? 1 }
}

/// A step, how many rows it is thought to give, and which slots it must hand on.
struct PlannedStep: Sendable {
    var step: Step
    var estimate: Double
    /// The slots of its input that are read further on; nil for all.
    var carried: [Int]?
}

/// What is done with rows.
indirect enum Step: Sendable {
    case nodes(NodeScan)
    case relationships(RelationshipScan)
    case ends(RelationshipEnds)
    case expand(Expansion)
    case repeatedExpand(RepeatedExpansion)
    case shortestPath(ShortestPathStep)
    case degree(DegreeCount)
    case filter([Term])
    /// The rows of a pipeline for each row; where it has none, the row itself with null in the slots it would have bound.
    case optional(Pipeline, bound: [Int])
    case unwind(Term, slot: Int)
    /// Puts values into slots.
    case extend([SlotTerm])
    /// New rows with these values and nothing else.
    case project([Term])
    /// New rows, one a group: first the keys, then the aggregates.
    case aggregate(keys: [Term], [AggregateTerm])
    /// Each row once, by its first slots.
    case distinct(width: Int)
    case sort([SortTerm])
    /// The first rows of the order.
    case top([SortTerm], limit: Term, skip: Term?)
    case skip(Term)
    case limit(Term)
    case call(ProcedureCall)
    case union([Pipeline])
    case create([CreatedPattern])
    case merge(MergeStep)
    case set([UpdateTerm])
    case delete([Term], isDetaching: Bool)
    /// No rows, whatever comes.
    case discard
}

struct SlotTerm: Sendable {
    var slot: Int
    var term: Term
}

struct SortTerm: Sendable {
    var term: Term
    var isDescending: Bool
}

/// An aggregate function and what it is applied to; no function for `count(*)`.
struct AggregateTerm: Sendable {
    var function: AggregateFunction?
    var isDistinct = false
    var argument: Term?
    /// The percentile asked for.
    var parameter: Term?
}

struct ProcedureCall: Sendable {
    var procedure: any Procedure
    var arguments: [Term]
    /// For each slot, which output it takes.
    var outputs: [(slot: Int, output: Int)]
    /// Whether the call is there for its effect alone: rows go on as they came.
    var isVoid: Bool
}
