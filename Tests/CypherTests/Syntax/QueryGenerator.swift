/// Makes well-formed queries at random.
struct QueryGenerator {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func query() -> String {
        var text = oneOf(["", "", "", "EXPLAIN ", "PROFILE "])
        for _ in 0..<number(below: 4) { text += clause() + " " }
        return text + returning()
    }

    // MARK: Choices

    private mutating func number(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
    private mutating func oneOf(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
    private mutating func maybe(_ text: (inout Self) -> String) -> String {
        number(below: 2) == 0 ? "" : text(&self)
    }
    private mutating func list(_ element: (inout Self) -> String) -> String {
        (0...number(below: 3)).map { _ in element(&self) }.joined(separator: ", ")
    }

    private mutating func name() -> String { oneOf(["a", "b", "名", "`x y`", "n1", "`match`", "_"]) }
    private mutating func label() -> String { oneOf(["A", "Person", "省", "`L 1`", "Match", "end"]) }

    // MARK: Clauses

    private mutating func clause() -> String {
        switch number(below: 9) {
        case 0: maybe { _ in "OPTIONAL " } + "MATCH " + list { $0.path() } + condition()
        case 1: "UNWIND \(expression(3)) AS \(name())"
        case 2: "WITH " + projection() + condition()
        case 3: "CALL a.b(\(list { $0.expression(2) })) YIELD \(name()), c AS \(name())"
        case 4: "CREATE (\(name()):\(label()) \(map(2)))-[:\(label())]->()"
        case 5:
            "MERGE (\(name())) ON CREATE SET \(name()).x = \(expression(2)) ON MATCH SET \(name()):\(label())"
        case 6: "SET \(name()).\(label()) = \(expression(2)), \(name()) += \(map(2))"
        case 7: "REMOVE \(name()).x, \(name()):\(label())"
        default: maybe { _ in "DETACH " } + "DELETE " + list { $0.expression(1) }
        }
    }

    private mutating func returning() -> String { "RETURN " + projection() }

    private mutating func projection() -> String {
        maybe { _ in "DISTINCT " } + list { "\($0.expression(4)) AS \($0.name())" }
            + maybe { " ORDER BY \($0.expression(2)) \($0.oneOf(["", "DESC", "ASCENDING"]))" }
            + maybe { " SKIP \($0.expression(1))" } + maybe { " LIMIT \($0.expression(1))" }
    }

    private mutating func condition() -> String { maybe { " WHERE \($0.predicate(3))" } }

    // MARK: Patterns

    private mutating func path() -> String {
        maybe { "\($0.name()) = " } + node()
            + (0..<number(below: 3)).map { _ in relationship() + node() }.joined()
    }

    private mutating func node() -> String {
        "(" + maybe { $0.name() } + maybe { ":" + $0.labels() } + maybe { " " + $0.map(1) }
            + maybe { " WHERE \($0.predicate(1))" } + ")"
    }

    private mutating func relationship() -> String {
        let content =
            maybe { $0.name() } + maybe { ":" + $0.oneOf(["A", "A|B", "A|:B", "!A", "%"]) }
            + maybe { $0.oneOf(["*", "*1", "*1..2", "*..3", "*2.."]) } + maybe { " " + $0.map(1) }
        return oneOf(["-[\(content)]->", "<-[\(content)]-", "-[\(content)]-", "-->", "<--", "--"])
    }

    private mutating func labels() -> String {
        oneOf([label(), label() + "&" + label(), label() + "|" + label(), "!(\(label())|\(label()))", "%"])
    }

    // MARK: Expressions

    private mutating func map(_ depth: Int) -> String {
        "{" + list { "\($0.label()): \($0.expression(depth - 1))" } + "}"
    }

    private mutating func predicate(_ depth: Int) -> String {
        switch number(below: 4) {
        case 0 where depth > 0: "NOT (\(predicate(depth - 1)))"
        case 1 where depth > 0:
            "(\(predicate(depth - 1))) \(oneOf(["AND", "OR", "XOR"])) (\(predicate(depth - 1)))"
        case 2: "\(node())-->(\(name()))"
        default: expression(depth) + " IS NULL"
        }
    }

    private mutating func expression(_ depth: Int) -> String {
        guard depth > 0 else {
            return oneOf(["1", "-2.5", "'s\\n'", "null", "true", "$p", name(), "[]", "{}", "count(*)"])
        }
        let (left, right) = (expression(depth - 1), expression(depth - 1))
        switch number(below: 14) {
        case 0: return "(\(left) + 0) \(oneOf(["+", "-", "*", "/", "%", "^"])) (\(right))"
        case 1:
            return
                "(\(left) = 0) \(oneOf(["AND", "OR", "XOR", "=", "<>", "<=", "IN", "CONTAINS"])) (\(right))"
        case 2: return "NOT (\(left))"
        case 3: return "-(\(left))"
        case 4: return "(\(left)).\(label())[\(right)][..\(left)]"
        case 5: return "[(\(left)), \(right)]"
        case 6:
            return
                "CASE \(maybe { _ in left }) WHEN \(right) THEN \(left) \(maybe { _ in "ELSE \(right)" }) END"
        case 7: return "[\(name()) IN \(left) WHERE \(predicate(1)) | \(right)]"
        case 8: return "[(\(name()))-->(:\(label())) WHERE \(predicate(1)) | \(right)]"
        case 9: return "\(oneOf(["all", "any", "none", "single"]))(\(name()) IN \(left) WHERE \(right))"
        case 10: return "reduce(\(name()) = \(left), \(name()) IN \(right) | \(left))"
        case 11: return "\(oneOf(["size", "date.truncate", "coalesce"]))(\(left), \(right))"
        case 12: return "\(name()) {.\(label()), .*, k: \(left)}"
        default: return "EXISTS { MATCH \(node()) WHERE \(predicate(1)) RETURN \(right) AS x }"
        }
    }
}
