import Testing

@testable import Cypher

@Suite("Functions")
struct FunctionTests {
    @Test(
        "what they give",
        arguments: [
            ("abs", [-3], 3), ("abs", [-3.5], 3.5), ("sign", [-0.5], -1), ("ceil", [1.2], 2.0),
            ("floor", [-1.2], -2.0), ("round", [2.5], 3.0), ("round", [-2.5], -2.0),
            ("round", [0.49999999999999994], 0.0), ("round", [1.255, 2], 1.26),
            ("round", [-1.255, 2, "DOWN"], -1.25), ("sqrt", [16], 4.0), ("haversin", [0], 0.0),
            ("atan2", [0, 1], 0.0), ("isNaN", [.float(.nan)], true),
            ("toUpper", ["abc"], "ABC"), ("trim", ["\u{3000} a "], "a"), ("ltrim", [" a "], "a "),
            ("left", ["中共阳泉", 2], "中共"), ("right", ["中共阳泉", 2], "阳泉"),
            ("right", ["阳泉", 9], "阳泉"), ("substring", ["中共阳泉市委", 2, 2], "阳泉"),
            ("substring", ["abc", 1], "bc"), ("substring", ["abc", 5, 2], ""), ("size", ["阳泉"], 2),
            ("char_length", ["阳泉"], 2), ("reverse", ["阳泉"], "泉阳"), ("reverse", [[1, 2]], [2, 1]),
            ("replace", ["aXbX", "X", "--"], "a--b--"), ("replace", ["ab", "", "-"], "ab"),
            ("split", ["one1two", "1"], ["one", "two"]), ("split", ["a,b;c", [",", ";"]], ["a", "b", "c"]),
            ("split", ["", ","], [""]),
            ("toInteger", ["2.9"], 2), ("toInteger", ["foo"], .null), ("toInteger", [1e300], .null),
            ("toFloat", [" 5 "], 5.0), ("toFloat", ["nan"], .null), ("toBoolean", ["TRUE"], true),
            ("toString", [1.0], "1.0"), ("toIntegerOrNull", [[]], .null),
            ("toFloatList", [["1", "x", 2]], [1.0, .null, 2.0]),
            ("head", [[]], .null), ("last", [[1, 2]], 2), ("tail", [[1, 2]], [2]),
            ("range", [1, 3], [1, 2, 3]), ("range", [3, 1], []), ("range", [3, 1, -2], [3, 1]),
            ("range", [.integer(.max), .integer(.max), 7], [.integer(.max)]),
            ("coalesce", [.null, 1, 2], 1), ("nullIf", [1, 1.0], .null), ("exists", [.null], false),
            ("keys", [.node(0)], ["name"]), ("labels", [.node(1)], ["A", "B"]),
            ("type", [.relationship(0)], "IN"),
            ("startNode", [.relationship(0)], .node(1)), ("id", [.node(1)], 1), ("size", [.null], .null),
            ("nodes", [.path(PathValue(nodes: [0, 1], relationships: [0]))], [.node(0), .node(1)]),
        ] as [(String, [Value], Value)])
    func results(_ name: String, _ arguments: [Value], _ expected: Value) throws {
        #expect(try Calls.call(name, arguments) == expected)
    }

    @Test(
        "what they cannot take",
        arguments: [
            ("toInteger", [[]], .type, .invalidArgumentValue),
            ("toFloat", [true], .type, .invalidArgumentValue),
            ("labels", [1], .type, .invalidArgumentValue),
            ("range", [1, 2.0], .argument, .invalidArgumentType),
            ("range", [1, 2, 0], .argument, .numberOutOfRange),
            ("range", [0, .integer(.max)], .limit, .limitExceeded),
            ("left", ["a", -1], .argument, .numberOutOfRange),
            ("abs", [.integer(.min)], .arithmetic, .integerOverflow),
        ] as [(String, [Value], CypherErrorType, CypherErrorDetail)])
    func failures(
        _ name: String, _ arguments: [Value], _ type: CypherErrorType, _ detail: CypherErrorDetail
    ) {
        #expect {
            try Calls.call(name, arguments)
        } throws: { error in
            guard let error = error as? CypherError else { return false }
            return error.type == type && error.detail == detail && error.phase == .runtime
        }
    }

    @Test("names are found in any case, and seeds repeat chance")
    func names() throws {
        #expect(FunctionLibrary.openCypher.function(named: "TOUPPER")?.name == "toUpper")
        #expect(FunctionLibrary.openCypher.function(named: "foo") == nil)
        var first = EvaluationContext(graph: NoGraph(), clock: .epoch, randomSeed: 7)
        var second = EvaluationContext(graph: NoGraph(), clock: .epoch, randomSeed: 7)
        #expect(try Calls.call("rand", [], &first) == Calls.call("rand", [], &second))
        #expect(try Calls.call("randomUUID", [], &first) == Calls.call("randomUUID", [], &second))
    }

    @Test("no function ends the program, whatever it is given")
    func anything() throws {
        let values: [Value] = [
            .null, true, 0, 1, -1, .integer(.max), .integer(.min), 0.5, .float(.nan), .float(.infinity),
            1e300, "",
            "阳泉", "1958-08-17", "PT1S", "day", [], [1, .null], .map([:]), .map(["year": .integer(.max)]),
            .map(["days": 1e18]), .node(0), .relationship(0), .path(PathValue(nodes: [0], relationships: [])),
            .date(LocalDate(unchecked: LocalDate.epochDays.upperBound)), .localTime(.midnight),
            .dateTime(StatementClock.epoch.moment), .duration(try TemporalDuration(.max, .min, .max)),
        ]
        for name in FunctionLibrary.openCypher.names where name != "range" {
            let function = try #require(FunctionLibrary.openCypher.function(named: name))
            for count in function.argumentCount.clamped(to: 0...3) {
                for first in values {
                    for second in count > 1 ? values : [.null] {
                        let arguments = count == 0 ? [] : (count == 1 ? [first] : [first, second, values[6]])
                        _ = try? Calls.call(name, Array(arguments.prefix(count)))
                    }
                }
            }
        }
        for first in values {
            for second in values {
                _ = try? Arithmetic.add(first, second)
                _ = try? Arithmetic.subtract(first, second)
                _ = try? Arithmetic.multiply(first, second)
                _ = try? Arithmetic.divide(first, second)
                _ = try? Arithmetic.remainder(first, second)
                _ = try? Arithmetic.power(first, second)
                #expect((first == second) == (first.order(to: second) == .same))
                #expect(first != second || first.hashValue == second.hashValue)
                #expect(first.order(to: second).reversed == second.order(to: first))
            }
        }
    }
}

extension TemporalDuration {
    init(_ months: Int64, _ days: Int64, _ seconds: Int64) throws {
        self.init(months: months, days: days, seconds: seconds, nanoseconds: 999_999_999)
    }
}
