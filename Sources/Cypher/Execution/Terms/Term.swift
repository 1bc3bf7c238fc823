/// An expression whose names have become places: slots of a batch, and locals of the comprehensions around it.
indirect enum Term: Sendable {
    case constant(Value)
    case parameter(String)
    case slot(Int)
    /// The variable of a comprehension, quantifier or reduction, by depth.
    case local(Int)
    case property(Term, String)
    case element(Term, Term)
    case slice(Term, from: Term?, to: Term?)
    case list([Term])
    case map([MapTerm])
    case mapProjection(Term, [MapProjectionTerm])
    case unary(UnaryOperator, Term)
    case binary(BinaryOperator, Term, Term)
    case and([Term])
    case or([Term])
    case comparison(ComparisonOperator, Term, Term)
    case isNull(Term, negated: Bool)
    case hasLabels(Term, LabelExpression)
    case function(CypherFunction, [Term])
    case choice(operand: Term?, [ChoiceBranch], otherwise: Term?)
    case comprehension(ListLoop, predicate: Term?, projection: Term?)
    case quantifier(QuantifierExpression.Quantifier, ListLoop, predicate: Term?)
    case reduction(ListLoop, accumulator: Int, initial: Term, step: Term)
    case path(start: Term, steps: [PathStepTerm])
    case subquery(Subplan)
}

struct MapTerm: Sendable {
    var key: String
    var value: Term
}

enum MapProjectionTerm: Sendable {
    case entry(MapTerm)
    case property(String)
    case allProperties
}

struct ChoiceBranch: Sendable {
    var conditions: [Term]
    var result: Term
}

/// What a comprehension runs over, and where it keeps each element.
struct ListLoop: Sendable {
    var list: Term
    var local: Int
}

/// The relationship, or list of them, that a path goes on over; the nodes follow from it.
struct PathStepTerm: Sendable {
    var relationship: Term
    var isList: Bool
}

/// A plan inside an expression, run once for each row.
struct Subplan: Sendable {
    enum Kind: Sendable {
        case exists, count
        /// What the slot holds in the first row; null where there is none.
        case first(slot: Int)
        /// A list of what the slot holds in each row.
        case collect(slot: Int)
    }

    var kind: Kind
    /// What it knows of the row around it, put into its first slots.
    var imports: [Term]
    var pipeline: Pipeline
}

extension Term {
    /// The terms that this one is made of.
    var parts: [Term] {
        switch self {
        case .constant, .parameter, .slot, .local: []
        case .property(let base, _), .unary(_, let base), .isNull(let base, _), .hasLabels(let base, _):
            [base]
        case .element(let left, let right), .binary(_, let left, let right),
            .comparison(_, let left, let right):
            [left, right]
        case .slice(let base, let lower, let upper): [base] + [lower, upper].compactMap { $0 }
        case .list(let terms), .and(let terms), .or(let terms), .function(_, let terms): terms
        case .map(let entries): entries.map(\.value)
        case .mapProjection(let base, let elements):
            [base] + elements.compactMap { if case .entry(let entry) = $0 { entry.value } else { nil } }
        case .choice(let operand, let branches, let otherwise):
            [operand, otherwise].compactMap { $0 } + branches.flatMap { $0.conditions + [$0.result] }
        case .comprehension(let loop, let predicate, let projection):
            [loop.list] + [predicate, projection].compactMap { $0 }
        case .quantifier(_, let loop, let predicate): [loop.list] + [predicate].compactMap { $0 }
        case .reduction(let loop, _, let initial, let step): [loop.list, initial, step]
        case .path(let start, let steps): [start] + steps.map(\.relationship)
        case .subquery(let plan): plan.imports
        }
    }

    /// Puts the slots that this term reads into `slots`.
    func collectSlots(into slots: inout SlotSet) {
        if case .slot(let slot) = self {
            slots.insert(slot)
        } else {
            for part in parts { part.collectSlots(into: &slots) }
        }
    }

    /// Whether it is the same for all rows.
    var isConstant: Bool {
        switch self {
        case .constant, .parameter: true
        case .slot, .local, .subquery: false
        case .function(let function, let arguments):
            function.isDeterministic && arguments.allSatisfy(\.isConstant)
        default: parts.allSatisfy(\.isConstant)
        }
    }
}

/// A set of slots.
struct SlotSet: Sendable {
    private var bits: [Bool] = []

    init() {}
    init(_ slots: [Int]) { for slot in slots { insert(slot) } }

    func contains(_ slot: Int) -> Bool { slot < bits.count && bits[slot] }

    mutating func insert(_ slot: Int) {
        while bits.count <= slot { bits.append(false) }
        bits[slot] = true
    }

    mutating func remove(_ slot: Int) {
        if slot < bits.count { bits[slot] = false }
    }

    /// Ascending.
    var slots: [Int] { bits.indices.filter { bits[$0] } }
}
