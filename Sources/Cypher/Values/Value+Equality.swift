extension Value {
    /// Cypher's `=`: nil (that is, null) where it cannot be known.
    ///
    ///     Value.integer(1).isEqual(to: .float(1))                     // true
    ///     Value.list([.null]).isEqual(to: .list([.integer(1)]))       // nil
    ///     Value.list([.null, .integer(1)]).isEqual(to: .list([.null, .integer(2)]))   // false
    ///
    /// Values of different types are unequal, numbers excepted; lists and maps are compared element by
    /// element; NaN is equal to nothing.
    public func isEqual(to other: Value) -> Bool? {
        switch (self, other) {
        case (.null, _), (_, .null): nil
        case (.integer(let left), .integer(let right)): left == right
        case (.float(let left), .float(let right)): left == right
        case (.integer(let left), .float(let right)): left.order(to: right) == .same
        case (.float(let left), .integer(let right)): right.order(to: left) == .same
        case (.string(let left), .string(let right)): left.hasSameCodePoints(as: right)
        case (.boolean(let left), .boolean(let right)): left == right
        case (.node(let left), .node(let right)): left == right
        case (.relationship(let left), .relationship(let right)): left == right
        case (.list(let left), .list(let right)): Value.areEqual(left, right)
        case (.map(let left), .map(let right)):
            left.hasSameKeys(as: right) ? Value.areEqual(left.values, right.values) : false
        case (.path(let left), .path(let right)): left == right
        case (.date(let left), .date(let right)): left == right
        case (.localTime(let left), .localTime(let right)): left == right
        case (.time(let left), .time(let right)): left == right
        case (.localDateTime(let left), .localDateTime(let right)): left == right
        case (.dateTime(let left), .dateTime(let right)): left == right
        case (.duration(let left), .duration(let right)): left == right
        default: false
        }
    }

    private static func areEqual(_ left: [Value], _ right: [Value]) -> Bool? {
        guard left.count == right.count else { return false }
        var result: Bool? = true
        for (first, second) in zip(left, right) {
            switch first.isEqual(to: second) {
            case true: continue
            case false: return false
            case nil: result = nil
            }
        }
        return result
    }
}

extension ValueMap {
    func hasSameKeys(as other: ValueMap) -> Bool {
        keys.count == other.keys.count
            && zip(keys, other.keys).allSatisfy { $0.hasSameCodePoints(as: $1) }
    }
}

extension Int64 {
    /// The exact order of an integer and a float: converting either would lose digits. nil beside NaN.
    func order(to float: Double) -> Ordering? {
        if float.isNaN { return nil }
        if float >= 9_223_372_036_854_775_808 { return .less }
        if float < -9_223_372_036_854_775_808 { return .greater }
        let whole = float.rounded(.towardZero)
        return Ordering(self, Int64(whole)).then(Ordering(0, float - whole))
    }
}
