import Foundation

extension CypherFunction {
    static let trigonometric: [CypherFunction] = [
        CypherFunction("pi", [], gives: .float) { (_, _) in .float(Double.pi) },
        ofOne("sin") { sin($0) },
        ofOne("cos") { cos($0) },
        ofOne("tan") { tan($0) },
        ofOne("cot") { 1 / tan($0) },
        ofOne("asin") { asin($0) },
        ofOne("acos") { acos($0) },
        ofOne("atan") { atan($0) },
        CypherFunction("atan2", [.number, .number], gives: .float) { (arguments, _) throws(CypherError) in
            .float(atan2(try number("atan2", arguments[0]), try number("atan2", arguments[1])))
        },
        ofOne("degrees") { $0 * 180 / Double.pi },
        ofOne("radians") { $0 * Double.pi / 180 },
        ofOne("haversin") { (1 - cos($0)) / 2 },
    ]
}
