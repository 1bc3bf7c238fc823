extension Value {
    /// `STARTS WITH`; null unless both operands are strings.
    public func starts(with prefix: Value) -> Bool? {
        test(prefix) { $0.hasBytePrefix($1) }
    }

    /// `ENDS WITH`; null unless both operands are strings.
    public func ends(with suffix: Value) -> Bool? {
        test(suffix) { $0.hasByteSuffix($1) }
    }

    /// `CONTAINS`; null unless both operands are strings.
    public func contains(_ part: Value) -> Bool? {
        test(part) { $0.byteOffset(of: $1) != nil }
    }

    private func test(_ other: Value, _ predicate: (String, String) -> Bool) -> Bool? {
        guard case .string(let left) = self, case .string(let right) = other else { return nil }
        return predicate(left, right)
    }
}
