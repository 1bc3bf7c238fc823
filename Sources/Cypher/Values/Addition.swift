extension Arithmetic {
    /// `+`: adds numbers, durations, and durations to instants; joins strings, with what else has a short
    /// text too; joins lists, and puts an element before or behind one.
    public static func add(_ left: Value, _ right: Value) throws(CypherError) -> Value {
        switch (left, right) {
        case (.integer(let left), .integer(let right)):
            return .integer(try exact(left.addingReportingOverflow(right), "+", left, right))
        case (.float(let left), .float(let right)): return .float(left + right)
        case (.integer(let left), .float(let right)): return .float(Double(left) + right)
        case (.float(let left), .integer(let right)): return .float(left + Double(right))
        case (.string(let left), .string(let right)): return .string(try joined(left, right))
        case (.null, _), (_, .null): return .null
        case (.list(let left), .list(let right)):
            try Value.checkList(count: left.count + right.count)
            return .list(left + right)
        case (.list(let list), let element): return try .nestedList(list + [element])
        case (let element, .list(let list)): return try .nestedList([element] + list)
        case (.string(let left), _):
            if let right = right.plainText { return .string(try joined(left, right)) }
        case (_, .string(let right)):
            if let left = left.plainText { return .string(try joined(left, right)) }
        default: return try addTemporal(left, right)
        }
        throw unfit("+", left, right)
    }

    private static func joined(_ left: String, _ right: String) throws(CypherError) -> String {
        try Value.checkString(bytes: left.utf8.count + right.utf8.count)
        return left + right
    }

    private static func addTemporal(_ left: Value, _ right: Value) throws(CypherError) -> Value {
        switch (left, right) {
        case (.duration(let left), .duration(let right)): return .duration(try left.adding(right))
        case (_, .duration(let duration)):
            if let instant = try left.instant(adding: duration) { return instant }
        case (.duration(let duration), _):
            if let instant = try right.instant(adding: duration) { return instant }
        default: break
        }
        throw unfit("+", left, right)
    }
}

extension Value {
    /// The text of a string, number, boolean or temporal value, as `toString` gives it; nil of everything
    /// else.
    public var plainText: String? {
        switch self {
        case .string(let text): text
        case .integer(let number): String(number)
        case .float(let number): number.cypherText
        case .boolean(let truth): truth ? "true" : "false"
        case .date(let date): date.description
        case .localTime(let time): time.description
        case .time(let time): time.description
        case .localDateTime(let moment): moment.description
        case .dateTime(let moment): moment.description
        case .duration(let duration): duration.description
        case .null, .list, .map, .node, .relationship, .path: nil
        }
    }
}

extension Double {
    /// The shortest text that reads back as the same float, always with a point or an exponent; `NaN`,
    /// `Infinity`.
    var cypherText: String {
        if isNaN { return "NaN" }
        if isInfinite { return self < 0 ? "-Infinity" : "Infinity" }
        return description
    }
}
