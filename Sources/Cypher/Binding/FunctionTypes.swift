/// What the checker knows of a function: how many arguments it takes, of which kinds, and what it gives.
struct FunctionType {
    let arguments: ClosedRange<Int>
    /// Kinds of the first arguments that may stand there; nil for anything.
    let kinds: [Set<StaticType.Kind>?]
    let result: StaticType
    let isAggregate: Bool
    /// False for a function that gives something else each time.
    let isDeterministic: Bool

    /// By name in any case; nil for a function that openCypher does not have.
    static func named(_ name: String) -> FunctionType? {
        FunctionLibrary.openCypher.function(named: name).map(FunctionType.init)
    }

    private init(_ function: CypherFunction) {
        arguments = function.argumentCount
        kinds = function.parameters.map(\.kinds)
        result = StaticType(function.result, elements: function.elements)
        isAggregate = function.isAggregate
        isDeterministic = function.isDeterministic
    }
}

extension ValueTypes {
    /// nil for any kind.
    fileprivate var kinds: Set<StaticType.Kind>? {
        if self == .any { return nil }
        let pairs: [(ValueTypes, StaticType.Kind)] = [
            (.boolean, .boolean), (.number, .number), (.string, .string), (.list, .list), (.map, .map),
            (.node, .node), (.relationship, .relationship), (.path, .path), (.temporal, .temporal),
        ]
        return Set(pairs.filter { !isDisjoint(with: $0.0) }.map(\.1))
    }
}

extension StaticType {
    /// The one type that values of `types` have, or anything.
    fileprivate init(_ types: ValueTypes, elements: ValueTypes) {
        switch types {
        case .boolean: self = .boolean
        case .integer: self = .integer
        case .float: self = .float
        case .string: self = .string
        case .list: self = .list(StaticType(elements, elements: .any))
        case .map: self = .map
        case .node: self = .node
        case .relationship: self = .relationship
        case .path: self = .path
        default: self = types.isSubset(of: .temporal) ? .temporal : .any
        }
    }
}
