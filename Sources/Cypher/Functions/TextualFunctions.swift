// Positions and lengths in strings count Unicode scalars.
extension CypherFunction {
    static let textual: [CypherFunction] = [
        ofText("toUpper") { $0.uppercased() },
        ofText("upper") { $0.uppercased() },
        ofText("toLower") { $0.lowercased() },
        ofText("lower") { $0.lowercased() },
        ofText("trim") { $0.trimmed(start: true, end: true) },
        ofText("btrim") { $0.trimmed(start: true, end: true) },
        ofText("ltrim") { $0.trimmed(start: true, end: false) },
        ofText("rtrim") { $0.trimmed(start: false, end: true) },
        CypherFunction("left", [.string, .integer], gives: .string) { (arguments, _) throws(CypherError) in
            let text = try text("left", arguments[0])
            return .string(text.scalars(from: 0, count: try count("left", arguments[1])))
        },
        CypherFunction("right", [.string, .integer], gives: .string) { (arguments, _) throws(CypherError) in
            let text = try text("right", arguments[0])
            let length = try count("right", arguments[1])
            return .string(text.scalars(from: max(0, text.scalarCount - length), count: length))
        },
        CypherFunction(
            "substring", [.string, .integer, .integer], optional: 1, gives: .string
        ) { (arguments, _) throws(CypherError) in
            let text = try text("substring", arguments[0])
            let length = arguments.count > 2 ? try count("substring", arguments[2]) : Int.max
            return .string(text.scalars(from: try count("substring", arguments[1]), count: length))
        },
        CypherFunction(
            "replace", [.string, .string, .string], gives: .string
        ) { (arguments, _) throws(CypherError) in
            let old = try text("replace", arguments[1])
            let new = try text("replace", arguments[2])
            let pieces = try text("replace", arguments[0]).pieces(around: old)
            let bytes = pieces.reduce(0) { $0 + $1.utf8.count }
            let (added, overflow) = new.utf8.count.multipliedReportingOverflow(by: pieces.count - 1)
            try Value.checkString(bytes: overflow ? Int.max : added + bytes)
            return .string(pieces.joined(separator: new))
        },
        CypherFunction(
            "split", [.string, [.string, .list]], gives: .list, of: .string
        ) { (arguments, _) throws(CypherError) in
            .list(
                try text("split", arguments[0]).pieces(between: try separators(arguments[1])).map(
                    Value.string))
        },
        ofLength("char_length", [.string]),
        ofLength("character_length", [.string]),
    ]

    private static func ofText(
        _ name: String, _ function: @escaping @Sendable (String) -> String
    ) -> CypherFunction {
        CypherFunction(name, [.string], gives: .string) { (arguments, _) throws(CypherError) in
            .string(function(try text(name, arguments[0])))
        }
    }

    /// The number of scalars, elements or relationships, for a function that takes `types`.
    static func ofLength(_ name: String, _ types: ValueTypes) -> CypherFunction {
        CypherFunction(name, [types], gives: .integer) { (arguments, _) throws(CypherError) in
            guard types.contains(arguments[0].type) else { throw unfit(name, arguments[0]) }
            switch arguments[0] {
            case .string(let text): return .integer(Int64(text.scalarCount))
            case .list(let elements): return .integer(Int64(elements.count))
            case .path(let path): return .integer(Int64(path.length))
            default: throw unfit(name, arguments[0])
            }
        }
    }

    static func text(_ function: String, _ value: Value) throws(CypherError) -> String {
        guard case .string(let text) = value else { throw unfit(function, value) }
        return text
    }

    private static func count(_ function: String, _ value: Value) throws(CypherError) -> Int {
        guard case .integer(let number) = value else { throw unfit(function, value) }
        guard number >= 0 else {
            throw CypherError(.argument, .numberOutOfRange, "`\(function)()` cannot take \(number)")
        }
        return Int(number)
    }

    private static func separators(_ value: Value) throws(CypherError) -> [String] {
        guard case .list(let elements) = value else { return [try text("split", value)] }
        var separators: [String] = []
        for element in elements { separators.append(try text("split", element)) }
        return separators
    }
}
