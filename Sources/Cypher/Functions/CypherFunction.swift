/// A function that queries may call: what it takes and gives, and how it is worked out.
public struct CypherFunction: Sendable {
    /// What a scalar function does with its arguments, which are as many as the signature allows.
    public typealias Body = @Sendable ([Value], inout EvaluationContext) throws(CypherError) -> Value

    public enum Implementation: Sendable {
        case scalar(Body)
        case aggregate(AggregateFunction)
    }

    /// The name as it is usually written: `toInteger`, `date.truncate`.
    public let name: String
    /// The types that each argument may have, for checks before the query runs.
    public let parameters: [ValueTypes]
    public let argumentCount: ClosedRange<Int>
    /// The types that a result may have, null apart.
    public let result: ValueTypes
    /// The types that the elements of a resulting list may have.
    public let elements: ValueTypes
    /// Whether the same arguments in the same statement always give the same result.
    public let isDeterministic: Bool
    public let implementation: Implementation

    /// A function that gives null as soon as one argument is null, unless `handlesNull`.
    init(
        _ name: String, _ parameters: [ValueTypes], optional: Int = 0, variadic: Bool = false,
        gives result: ValueTypes, of elements: ValueTypes = .any, isDeterministic: Bool = true,
        handlesNull: Bool = false,
        _ body: @escaping Body
    ) {
        self.name = name
        self.parameters = parameters
        argumentCount = (parameters.count - optional)...(variadic ? Int.max : parameters.count)
        self.result = result
        self.elements = elements
        self.isDeterministic = isDeterministic
        if handlesNull {
            implementation = .scalar(body)
        } else {
            implementation = .scalar { (arguments, context) throws(CypherError) -> Value in
                for argument in arguments where argument.isNull { return .null }
                return try body(arguments, &context)
            }
        }
    }

    init(_ aggregate: AggregateFunction, _ parameters: [ValueTypes], gives result: ValueTypes) {
        name = aggregate.rawValue
        self.parameters = parameters
        argumentCount = parameters.count...parameters.count
        self.result = result
        elements = .any
        isDeterministic = true
        implementation = .aggregate(aggregate)
    }

    public var isAggregate: Bool {
        if case .aggregate = implementation { return true }
        return false
    }
}

extension CypherFunction {
    /// The error of an argument of a type that the function cannot take, found while the query runs.
    static func unfit(_ function: String, _ value: Value) -> CypherError {
        CypherError(
            .type, .invalidArgumentValue, "`\(function)()` cannot be given a value of type \(value.typeName)")
    }
}
