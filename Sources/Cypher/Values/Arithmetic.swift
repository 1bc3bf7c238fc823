#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The arithmetic operators. A null operand gives null, integers that overflow and division by zero are
/// errors.
public enum Arithmetic {
    public static func subtract(_ left: Value, _ right: Value) throws(CypherError) -> Value {
        switch (left, right) {
        case (.integer(let left), .integer(let right)):
            return .integer(try exact(left.subtractingReportingOverflow(right), "-", left, right))
        case (.float(let left), .float(let right)): return .float(left - right)
        case (.integer(let left), .float(let right)): return .float(Double(left) - right)
        case (.float(let left), .integer(let right)): return .float(left - Double(right))
        case (.null, _), (_, .null): return .null
        case (.duration(let left), .duration(let right)):
            return .duration(try left.adding(try right.negated()))
        case (_, .duration(let duration)):
            if let instant = try left.instant(adding: try duration.negated()) { return instant }
        default: break
        }
        throw unfit("-", left, right)
    }

    public static func multiply(_ left: Value, _ right: Value) throws(CypherError) -> Value {
        switch (left, right) {
        case (.integer(let left), .integer(let right)):
            return .integer(try exact(left.multipliedReportingOverflow(by: right), "*", left, right))
        case (.float(let left), .float(let right)): return .float(left * right)
        case (.integer(let left), .float(let right)): return .float(Double(left) * right)
        case (.float(let left), .integer(let right)): return .float(left * Double(right))
        case (.null, _), (_, .null): return .null
        case (.duration(let duration), .integer(let factor)), (.integer(let factor), .duration(let duration)):
            return .duration(try duration.multiplied(byWhole: factor))
        case (.duration(let duration), .float(let factor)), (.float(let factor), .duration(let duration)):
            return .duration(try duration.multiplied(by: factor))
        default: throw unfit("*", left, right)
        }
    }

    /// Integers give an integer, rounded toward zero.
    public static func divide(_ left: Value, _ right: Value) throws(CypherError) -> Value {
        switch (left, right) {
        case (.integer(let left), .integer(let right)):
            guard right != 0 else { throw divisionByZero }
            return .integer(try exact(left.dividedReportingOverflow(by: right), "/", left, right))
        case (.float(let left), .float(let right)): return .float(left / right)
        case (.integer(let left), .float(let right)): return .float(Double(left) / right)
        case (.float(let left), .integer(let right)): return .float(left / Double(right))
        case (.null, _), (_, .null): return .null
        case (.duration(let duration), .integer(let divisor)):
            return .duration(try duration.divided(by: Double(divisor)))
        case (.duration(let duration), .float(let divisor)):
            return .duration(try duration.divided(by: divisor))
        default: throw unfit("/", left, right)
        }
    }

    /// The remainder, with the sign of the dividend.
    public static func remainder(_ left: Value, _ right: Value) throws(CypherError) -> Value {
        switch (left, right) {
        case (.integer(let left), .integer(let right)):
            guard right != 0 else { throw divisionByZero }
            return .integer(right == -1 ? 0 : left % right)
        case (.float(let left), .float(let right)): return .float(fmod(left, right))
        case (.integer(let left), .float(let right)): return .float(fmod(Double(left), right))
        case (.float(let left), .integer(let right)): return .float(fmod(left, Double(right)))
        case (.null, _), (_, .null): return .null
        default: throw unfit("%", left, right)
        }
    }

    /// `left` to the power of `right`, always a float.
    public static func power(_ left: Value, _ right: Value) throws(CypherError) -> Value {
        switch (left, right) {
        case (.integer(let left), .integer(let right)): return .float(pow(Double(left), Double(right)))
        case (.float(let left), .float(let right)): return .float(pow(left, right))
        case (.integer(let left), .float(let right)): return .float(pow(Double(left), right))
        case (.float(let left), .integer(let right)): return .float(pow(left, Double(right)))
        case (.null, _), (_, .null): return .null
        default: throw unfit("^", left, right)
        }
    }

    public static func negate(_ value: Value) throws(CypherError) -> Value {
        switch value {
        case .integer(let number):
            return .integer(try exact(Int64(0).subtractingReportingOverflow(number), "-", 0, number))
        case .float(let number): return .float(-number)
        case .duration(let duration): return .duration(try duration.negated())
        case .null: return .null
        default:
            throw CypherError(.type, .invalidArgumentType, "a \(value.typeName) cannot be negated")
        }
    }

    static func exact(
        _ result: (partialValue: Int64, overflow: Bool), _ operation: String, _ left: Int64, _ right: Int64
    ) throws(CypherError) -> Int64 {
        guard !result.overflow else {
            throw CypherError(
                .arithmetic, .integerOverflow,
                "\(left) \(operation) \(right) is beyond the range of an integer")
        }
        return result.partialValue
    }

    static func unfit(_ operation: String, _ left: Value, _ right: Value) -> CypherError {
        CypherError(
            .type, .invalidArgumentType,
            "`\(operation)` cannot be applied to a \(left.typeName) and a \(right.typeName)")
    }

    static let divisionByZero = CypherError(.arithmetic, .divisionByZero, "an integer is divided by zero")
}
