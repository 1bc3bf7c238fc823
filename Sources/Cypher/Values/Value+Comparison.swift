/// What `<` and its kin find out about two values.
enum Comparison {
    case ordered(Ordering)
    /// A number beside NaN: every comparison is false.
    case unordered
    /// Types that have no order with each other, or a null: every comparison is null.
    case unknown
}

extension Value {
    /// Cypher's `<`; nil (that is, null) for values that cannot be compared.
    public func isLess(than other: Value) -> Bool? {
        test(comparison(to: other)) { $0 == .less }
    }

    /// Cypher's `<=`.
    public func isLessOrEqual(to other: Value) -> Bool? {
        test(comparison(to: other)) { $0 != .greater }
    }

    /// Cypher's `>`.
    public func isGreater(than other: Value) -> Bool? {
        test(comparison(to: other)) { $0 == .greater }
    }

    /// Cypher's `>=`.
    public func isGreaterOrEqual(to other: Value) -> Bool? {
        test(comparison(to: other)) { $0 != .less }
    }

    /// Comparability: numbers with numbers, and strings, booleans, lists and instants each with their own
    /// type. Lists are compared up to the first elements that differ. Durations have no order: a month may be
    /// 28 days or 31.
    func comparison(to other: Value) -> Comparison {
        switch (self, other) {
        case (.integer(let left), .integer(let right)): .ordered(Ordering(left, right))
        case (.float(let left), .float(let right)): Value.compare(left, right)
        case (.integer(let left), .float(let right)):
            left.order(to: right).map(Comparison.ordered) ?? .unordered
        case (.float(let left), .integer(let right)):
            right.order(to: left).map { .ordered($0.reversed) } ?? .unordered
        case (.string(let left), .string(let right)): .ordered(left.codePointOrder(right))
        case (.boolean(let left), .boolean(let right)): .ordered(Ordering(left ? 1 : 0, right ? 1 : 0))
        case (.list(let left), .list(let right)): Value.compare(left, right)
        case (.date(let left), .date(let right)): .ordered(Ordering(left, right))
        case (.localTime(let left), .localTime(let right)): .ordered(Ordering(left, right))
        case (.time(let left), .time(let right)): .ordered(Ordering(left, right))
        case (.localDateTime(let left), .localDateTime(let right)): .ordered(Ordering(left, right))
        case (.dateTime(let left), .dateTime(let right)): .ordered(Ordering(left, right))
        default: .unknown
        }
    }

    private static func compare(_ left: Double, _ right: Double) -> Comparison {
        left.isNaN || right.isNaN ? .unordered : .ordered(Ordering(left, right))
    }

    private static func compare(_ left: [Value], _ right: [Value]) -> Comparison {
        for (first, second) in zip(left, right) {
            let comparison = first.comparison(to: second)
            if case .ordered(.same) = comparison { continue }
            // Elements without an order do not stand in the way if they are equal.
            if case .unknown = comparison, first.isEqual(to: second) == true { continue }
            return comparison
        }
        return .ordered(Ordering(left.count, right.count))
    }
}

private func test(_ comparison: Comparison, _ isMet: (Ordering) -> Bool) -> Bool? {
    switch comparison {
    case .ordered(let order): isMet(order)
    case .unordered: false
    case .unknown: nil
    }
}
