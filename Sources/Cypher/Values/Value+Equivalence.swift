/// Equivalence: what DISTINCT, grouping and UNION take for the same. Like `=`, but null is the same as null,
/// and NaN as NaN.
///
///     Set([Value.integer(1), .float(1), .null, .null]).count       // 2
extension Value: Hashable {
    public static func == (left: Value, right: Value) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.integer(let left), .integer(let right)): left == right
        case (.string(let left), .string(let right)): left.hasSameCodePoints(as: right)
        case (.float(let left), .float(let right)): left == right || (left.isNaN && right.isNaN)
        case (.list(let left), .list(let right)): left == right
        case (.map(let left), .map(let right)): left.hasSameKeys(as: right) && left.values == right.values
        default: left.isEqual(to: right) ?? false
        }
    }

    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0 as UInt8)
        case .boolean(let value): hasher.combine(value)
        case .integer(let value): hasher.combine(value)
        case .float(let value): Value.hash(value, into: &hasher)
        case .string(let value): value.hashCodePoints(into: &hasher)
        case .list(let values): hasher.combine(values)
        case .map(let map):
            for key in map.keys { key.hashCodePoints(into: &hasher) }
            hasher.combine(map.values)
        case .node(let row): hasher.combine(row)
        case .relationship(let row): hasher.combine(~row)
        case .path(let path): hasher.combine(path)
        case .date(let date): hasher.combine(date)
        case .localTime(let time): hasher.combine(time)
        case .time(let time): hasher.combine(time)
        case .localDateTime(let moment): hasher.combine(moment)
        case .dateTime(let moment): hasher.combine(moment)
        case .duration(let duration): hasher.combine(duration)
        }
    }

    // A float without a fraction is the same as the integer.
    private static func hash(_ float: Double, into hasher: inout Hasher) {
        if let whole = Int64(exactly: float) {
            hasher.combine(whole)
        } else {
            hasher.combine(float.isNaN ? Double.nan.bitPattern : float.bitPattern)
        }
    }
}

extension String {
    func hashCodePoints(into hasher: inout Hasher) {
        var copy = self
        copy.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        hasher.combine(0xFF as UInt8)
    }
}
