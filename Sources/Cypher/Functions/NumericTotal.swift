/// Sums and means of numbers, or of durations: integers exactly, floats with what rounding loses carried
/// along.
struct NumericTotal: Sendable {
    private var count = 0
    private var whole: Int128 = 0
    private var fraction = 0.0
    private var lost = 0.0
    private var hasFloats = false
    private var spans = Spans.none

    /// Boxed, since hardly any total is one of durations and there may be a total for each of a million groups.
    private enum Spans: Sendable {
        case none
        indirect case sum(TemporalDuration)
    }

    mutating func add(_ value: Value, for function: AggregateFunction) throws(CypherError) {
        switch (value, spans) {
        case (.integer(let number), .none): whole += Int128(number)
        case (.float(let number), .none): add(number)
        case (.duration(let duration), .none) where count == 0: spans = .sum(duration)
        case (.duration(let duration), .sum(let sum)): spans = .sum(try sum.adding(duration))
        default:
            throw CypherError(
                .type, .invalidArgumentValue,
                "`\(function.rawValue)()` cannot add a value of type \(value.typeName)")
        }
        count += 1
    }

    // By A. Neumaier: what the larger summand swallows of the smaller is kept.
    private mutating func add(_ number: Double) {
        hasFloats = true
        let sum = fraction + number
        if sum.isFinite {
            lost +=
                fraction.magnitude >= number.magnitude ? (fraction - sum) + number : (number - sum) + fraction
        }
        fraction = sum
    }

    private var total: Double { fraction + lost + Double(whole) }

    /// 0 of no rows; a float if any value was one.
    func sum() throws(CypherError) -> Value {
        if case .sum(let duration) = spans { return .duration(duration) }
        if hasFloats { return .float(total) }
        guard let sum = Int64(exactly: whole) else {
            throw CypherError(.arithmetic, .integerOverflow, "the sum is beyond the range of an integer")
        }
        return .integer(sum)
    }

    /// Null of no rows.
    func mean() throws(CypherError) -> Value {
        guard count > 0 else { return .null }
        if case .sum(let duration) = spans { return .duration(try duration.divided(by: Double(count))) }
        return .float(total / Double(count))
    }
}

/// The standard deviation of numbers, in one pass (by B. Welford).
struct NumericSpread: Sendable {
    private var count = 0.0
    private var mean = 0.0
    private var squares = 0.0

    mutating func add(_ value: Value, for function: AggregateFunction) throws(CypherError) {
        let number = try CypherFunction.number(function.rawValue, value)
        count += 1
        let before = number - mean
        mean += before / count
        squares += before * (number - mean)
    }

    /// 0 of fewer than two numbers.
    func deviation(ofSample: Bool) -> Double {
        guard count > 1 else { return 0 }
        return (squares / (ofSample ? count - 1 : count)).squareRoot()
    }
}
