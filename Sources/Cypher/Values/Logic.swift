/// Three-valued logic; nil is null, the truth that is not known.
public enum Logic {
    public static func and(_ left: Bool?, _ right: Bool?) -> Bool? {
        if left == false || right == false { return false }
        return left == nil || right == nil ? nil : true
    }

    public static func or(_ left: Bool?, _ right: Bool?) -> Bool? {
        if left == true || right == true { return true }
        return left == nil || right == nil ? nil : false
    }

    public static func xor(_ left: Bool?, _ right: Bool?) -> Bool? {
        guard let left, let right else { return nil }
        return left != right
    }

    public static func not(_ value: Bool?) -> Bool? {
        value.map { !$0 }
    }
}

extension Value {
    /// A boolean, or null for nil.
    public init(_ truth: Bool?) {
        self = truth.map(Value.boolean) ?? .null
    }

    /// The truth of a boolean, nil of null; errors for every other value.
    public func truth() throws(CypherError) -> Bool? {
        switch self {
        case .boolean(let value): return value
        case .null: return nil
        default:
            throw CypherError(
                .type, .invalidArgumentType, "expected a Boolean, found a value of type \(typeName)")
        }
    }
}
