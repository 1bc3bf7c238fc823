/// An aggregate function at work on one group of rows.
///
///     var sum = Aggregation(.sum)
///     try sum.add(.integer(1)); try sum.add(.float(0.5))
///     try sum.result()                                   // .float(1.5)
///
/// Nulls are passed over. With `distinct`, so are values that an equivalent one has come before.
public struct Aggregation: Sendable {
    private var state: State
    private var seen: Set<Value>?
    private let function: AggregateFunction

    private enum State: Sendable {
        case count(Int64)
        case total(NumericTotal)
        case extreme(Value)
        case elements([Value])
        case spread(NumericSpread)
        case percentile(Percentile)
    }

    public init(_ function: AggregateFunction, distinct: Bool = false) {
        self.function = function
        seen = distinct ? [] : nil
        state =
            switch function {
            case .count: .count(0)
            case .sum, .avg: .total(NumericTotal())
            case .min, .max: .extreme(.null)
            case .collect: .elements([])
            case .stDev, .stDevP: .spread(NumericSpread())
            case .percentileCont, .percentileDisc: .percentile(Percentile())
            }
    }

    /// Takes one row's value; for percentiles also the percentile asked for.
    public mutating func add(_ value: Value, _ percentile: Value = .null) throws(CypherError) {
        if case .percentile(var measure) = state {
            state = .count(0)
            defer { state = .percentile(measure) }
            try measure.check(percentile, for: function)
        }
        if value.isNull { return }
        if seen != nil {
            guard seen?.insert(value).inserted == true else { return }
        }
        try take(value)
    }

    private mutating func take(_ value: Value) throws(CypherError) {
        switch state {
        case .count(let count): state = .count(count + 1)
        case .total(var total):
            try total.add(value, for: function)
            state = .total(total)
        case .extreme(let best):
            let wanted: Ordering = function == .min ? .less : .greater
            if best.isNull || value.order(to: best) == wanted { state = .extreme(value) }
        case .elements(var elements):
            // The state lets go of the array while it grows, or every element would copy it.
            state = .count(0)
            elements.append(value)
            state = .elements(elements)
        case .spread(var spread):
            try spread.add(value, for: function)
            state = .spread(spread)
        case .percentile(var measure):
            state = .count(0)
            defer { state = .percentile(measure) }
            try measure.add(value, for: function)
        }
    }

    /// The value of the rows so far.
    public func result() throws(CypherError) -> Value {
        switch state {
        case .count(let count): .integer(count)
        case .total(let total): function == .sum ? try total.sum() : try total.mean()
        case .extreme(let best): best
        case .elements(let elements): try .nestedList(elements)
        case .spread(let spread): .float(spread.deviation(ofSample: function == .stDev))
        case .percentile(let measure): try measure.result(for: function)
        }
    }
}
