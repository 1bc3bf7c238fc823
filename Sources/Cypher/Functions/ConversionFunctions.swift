extension CypherFunction {
    static let conversions: [CypherFunction] = [
        of("toString", gives: .string) { $0.plainText.map(Value.string) },
        of("toInteger", gives: .integer) { $0.asInteger },
        of("toFloat", gives: .float) { $0.asFloat },
        of("toBoolean", gives: .boolean) { $0.asBoolean },
    ].flatMap { $0 }

    /// A conversion in its three forms: errors for types that cannot be converted, `…OrNull`, and over a
    /// list.
    ///
    /// `convert` gives null for a value that says nothing of the kind, such as the text 'foo', and nil for a
    /// type that never does.
    private static func of(
        _ name: String, gives result: ValueTypes, _ convert: @escaping @Sendable (Value) -> Value?
    ) -> [CypherFunction] {
        let plain = CypherFunction(name, [.any], gives: result) { (arguments, _) throws(CypherError) in
            guard let value = convert(arguments[0]) else { throw unfit(name, arguments[0]) }
            return value
        }
        let orNull = CypherFunction("\(name)OrNull", [.any], gives: result) { (arguments, _) in
            convert(arguments[0]) ?? .null
        }
        let overList = CypherFunction("\(name)List", [.list], gives: .list, of: result) {
            (arguments, _) throws(CypherError) in
            guard case .list(let elements) = arguments[0] else { throw unfit("\(name)List", arguments[0]) }
            return .list(elements.map { convert($0) ?? .null })
        }
        return [plain, orNull, overList]
    }
}

extension Value {
    fileprivate var asInteger: Value? {
        switch self {
        case .integer, .null: self
        case .boolean(let truth): .integer(truth ? 1 : 0)
        case .float(let number): Int64(exactly: number.rounded(.towardZero)).map(Value.integer) ?? .null
        case .string(let text): Value.integer(reading: text)
        default: nil
        }
    }

    fileprivate var asFloat: Value? {
        switch self {
        case .float, .null: self
        case .integer(let number): .float(Double(number))
        case .string(let text): Value.float(reading: text)
        default: nil
        }
    }

    fileprivate var asBoolean: Value? {
        switch self {
        case .boolean, .null: self
        case .integer(let number): .boolean(number != 0)
        case .string(let text):
            switch text.lowercased().trimmed(start: true, end: true) {
            case "true": .boolean(true)
            case "false": .boolean(false)
            default: .null
            }
        default: nil
        }
    }

    private static func integer(reading text: String) -> Value {
        let digits = text.trimmed(start: true, end: true)
        if let number = Int64(digits) { return .integer(number) }
        guard case .float(let number) = float(reading: digits) else { return .null }
        return Int64(exactly: number.rounded(.towardZero)).map(Value.integer) ?? .null
    }

    private static func float(reading text: String) -> Value {
        let digits = text.trimmed(start: true, end: true)
        // Only decimal numbers: what else Swift reads ("nan", "0x1p3") is no number of Cypher.
        guard digits.utf8.contains(where: { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }),
            digits.utf8.allSatisfy({ "0123456789.eE+-".utf8.contains($0) }), let number = Double(digits)
        else { return .null }
        return .float(number)
    }
}
