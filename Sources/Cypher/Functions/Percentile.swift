/// The value that a given share of the numbers does not exceed.
struct Percentile: Sendable {
    private var share: Double?
    private var numbers: [Value] = []

    /// Takes the percentile asked for, 0 to 1; the first row's counts.
    mutating func check(_ percentile: Value, for function: AggregateFunction) throws(CypherError) {
        if share != nil { return }
        let number = try CypherFunction.number(function.rawValue, percentile)
        guard (0...1).contains(number) else {
            throw CypherError(
                .argument, .numberOutOfRange,
                "`\(function.rawValue)()` takes a percentile from 0.0 to 1.0, not \(number.cypherText)")
        }
        share = number
    }

    mutating func add(_ value: Value, for function: AggregateFunction) throws(CypherError) {
        guard value.isNumber else { throw CypherFunction.unfit(function.rawValue, value) }
        numbers.append(value)
    }

    /// Null of no numbers.
    func result(for function: AggregateFunction) throws(CypherError) -> Value {
        guard let share, !numbers.isEmpty else { return .null }
        let sorted = numbers.sorted { $0.order(to: $1) == .less }
        return function == .percentileDisc
            ? sorted[discreteIndex(share, of: sorted.count)] : try interpolated(sorted, at: share)
    }

    /// The smallest index that has at least the share of all numbers up to and with it.
    private func discreteIndex(_ share: Double, of count: Int) -> Int {
        min(max(Int((share * Double(count)).rounded(.up)) - 1, 0), count - 1)
    }

    private func interpolated(_ sorted: [Value], at share: Double) throws(CypherError) -> Value {
        let place = share * Double(sorted.count - 1)
        let lower = Int(place.rounded(.down))
        let upper = min(lower + 1, sorted.count - 1)
        let low = try CypherFunction.number("percentileCont", sorted[lower])
        let high = try CypherFunction.number("percentileCont", sorted[upper])
        let weight = place - Double(lower)
        return .float(weight == 0 ? low : low * (1 - weight) + high * weight)
    }
}
