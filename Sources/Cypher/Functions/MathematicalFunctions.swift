import Foundation

extension CypherFunction {
    static let mathematical: [CypherFunction] = [
        CypherFunction("abs", [.number], gives: .number) { (arguments, _) throws(CypherError) in
            switch arguments[0] {
            case .integer(let number): number < 0 ? try Arithmetic.negate(arguments[0]) : arguments[0]
            case .float(let number): .float(number.magnitude)
            default: throw unfit("abs", arguments[0])
            }
        },
        CypherFunction("sign", [.number], gives: .integer) { (arguments, _) throws(CypherError) in
            switch arguments[0] {
            case .integer(let number): .integer(number.signum())
            case .float(let number): .integer(number > 0 ? 1 : (number < 0 ? -1 : 0))
            default: throw unfit("sign", arguments[0])
            }
        },
        CypherFunction("isNaN", [.number], gives: .boolean) { (arguments, _) throws(CypherError) in
            .boolean(try number("isNaN", arguments[0]).isNaN)
        },
        CypherFunction(
            "round", [.number, .number, .string], optional: 2, gives: .float
        ) { (arguments, _) throws(CypherError) in try rounded(arguments) },
        CypherFunction("rand", [], gives: .float, isDeterministic: false) { (_, context) in
            .float(Double.random(in: 0..<1, using: &context.random))
        },
        ofOne("ceil") { $0.rounded(.up) },
        ofOne("floor") { $0.rounded(.down) },
        ofOne("sqrt") { $0.squareRoot() },
        ofOne("exp") { exp($0) },
        ofOne("log") { log($0) },
        ofOne("ln") { log($0) },
        ofOne("log10") { log10($0) },
        CypherFunction("e", [], gives: .float) { (_, _) in .float(M_E) },
    ]

    /// A function of one number.
    static func ofOne(
        _ name: String, _ function: @escaping @Sendable (Double) -> Double
    ) -> CypherFunction {
        CypherFunction(name, [.number], gives: .float) { (arguments, _) throws(CypherError) in
            .float(function(try number(name, arguments[0])))
        }
    }

    static func number(_ function: String, _ value: Value) throws(CypherError) -> Double {
        switch value {
        case .integer(let number): return Double(number)
        case .float(let number): return number
        default: throw unfit(function, value)
        }
    }

    /// Without digits, halves go up; with digits, away from zero or as the mode says.
    private static func rounded(_ arguments: [Value]) throws(CypherError) -> Value {
        let value = try number("round", arguments[0])
        guard arguments.count > 1 else { return .float(roundedHalfUp(value)) }
        guard case .integer(let digits) = arguments[1] else { throw unfit("round", arguments[1]) }
        guard (0...300).contains(digits) else {
            throw CypherError(
                .argument, .numberOutOfRange, "`round()` rounds to 0 to 300 digits, not to \(digits)")
        }
        let rule = try arguments.count > 2 ? roundingRule(arguments[2]) : .toNearestOrAwayFromZero
        let power = pow(10, Double(digits))
        guard (value * power).magnitude < 9_007_199_254_740_992 else { return .float(value) }
        // By way of the decimal text, so that a hundred times 1.255 is 125.5 and not what lies just below.
        let scaled = Double("\(value)e\(digits)") ?? value * power
        return .float(scaled.rounded(rule) / power)
    }

    private static func roundedHalfUp(_ value: Double) -> Double {
        let floor = value.rounded(.down)
        return value - floor >= 0.5 ? floor + 1 : floor
    }

    private static func roundingRule(_ mode: Value) throws(CypherError) -> FloatingPointRoundingRule {
        guard case .string(let name) = mode else { throw unfit("round", mode) }
        switch name.uppercased() {
        case "UP": return .awayFromZero
        case "DOWN": return .towardZero
        case "CEILING": return .up
        case "FLOOR": return .down
        case "HALF_UP": return .toNearestOrAwayFromZero
        case "HALF_EVEN": return .toNearestOrEven
        default:
            throw CypherError(
                .argument, .invalidArgumentValue,
                "`round()` knows the modes UP, DOWN, CEILING, FLOOR, HALF_UP and HALF_EVEN, not \(name.prefix(40))"
            )
        }
    }
}
