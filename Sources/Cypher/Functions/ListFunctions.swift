extension CypherFunction {
    static let lists: [CypherFunction] = [
        ofLength("size", [.string, .list]),
        ofLength("length", [.path, .string]),
        CypherFunction("head", [.list], gives: .any) { (arguments, _) throws(CypherError) in
            try elements("head", arguments[0]).first ?? .null
        },
        CypherFunction("last", [.list], gives: .any) { (arguments, _) throws(CypherError) in
            try elements("last", arguments[0]).last ?? .null
        },
        CypherFunction("tail", [.list], gives: .list) { (arguments, _) throws(CypherError) in
            .list(Array(try elements("tail", arguments[0]).dropFirst()))
        },
        CypherFunction(
            "reverse", [[.string, .list]], gives: [.string, .list]
        ) { (arguments, _) throws(CypherError) in
            if case .string(let text) = arguments[0] {
                return .string(String(String.UnicodeScalarView(text.unicodeScalars.reversed())))
            }
            return .list(try elements("reverse", arguments[0]).reversed())
        },
        CypherFunction(
            "range", [.any, .any, .any], optional: 1, gives: .list, of: .integer, handlesNull: true
        ) { (arguments, _) throws(CypherError) in
            .list(try IntegerRange(arguments).elements())
        },
        CypherFunction(
            "coalesce", [.any], variadic: true, gives: .any, handlesNull: true
        ) { (arguments, _) in arguments.first { !$0.isNull } ?? .null },
        CypherFunction("nullIf", [.any, .any], gives: .any, handlesNull: true) { (arguments, _) in
            arguments[0].isEqual(to: arguments[1]) == true ? .null : arguments[0]
        },
        CypherFunction("exists", [.any], gives: .boolean, handlesNull: true) { (arguments, _) in
            .boolean(!arguments[0].isNull)
        },
        CypherFunction("isEmpty", [[.string, .list, .map]], gives: .boolean) {
            (arguments, _) throws(CypherError) in
            switch arguments[0] {
            case .string(let text): .boolean(text.isEmpty)
            case .list(let elements): .boolean(elements.isEmpty)
            case .map(let map): .boolean(map.isEmpty)
            default: throw unfit("isEmpty", arguments[0])
            }
        },
    ]

    private static func elements(_ function: String, _ value: Value) throws(CypherError) -> [Value] {
        guard case .list(let elements) = value else { throw unfit(function, value) }
        return elements
    }
}
