import Testing

@testable import Cypher

@Suite("Values: operators")
struct OperatorTests {
    @Test("arithmetic of integers stays exact or is an error")
    func integers() throws {
        #expect(try Arithmetic.add(1, 2).isEqual(to: 3) == true)
        #expect(try Arithmetic.divide(7, -2) == -3)
        #expect(try Arithmetic.remainder(-7, 2) == -1)
        #expect(try Arithmetic.remainder(.integer(.min), -1) == 0)
        #expect(try Arithmetic.power(2, 10) == 1024)
        for failing in [
            { try Arithmetic.add(.integer(.max), 1) }, { try Arithmetic.subtract(.integer(.min), 1) },
            { try Arithmetic.multiply(.integer(.max), 2) }, { try Arithmetic.divide(.integer(.min), -1) },
            { try Arithmetic.divide(1, 0) }, { try Arithmetic.remainder(1, 0) },
            { try Arithmetic.negate(.integer(.min)) },
        ] as [() throws -> Value] {
            #expect { try failing() } throws: { ($0 as? CypherError)?.type == .arithmetic }
        }
    }

    @Test("floats overflow to infinity and divide by zero")
    func floats() throws {
        #expect(try Arithmetic.divide(1.0, 0) == .float(.infinity))
        #expect(try Arithmetic.divide(0.0, 0.0) == .float(.nan))
        #expect(try Arithmetic.remainder(5.5, 2) == 1.5)
        #expect(try Arithmetic.add(1, 0.5) == 1.5)
    }

    @Test("plus joins strings with short texts, and lists with elements")
    func joining() throws {
        #expect(try Arithmetic.add("a", 1) == "a1")
        #expect(try Arithmetic.add(1.0, "a") == "1.0a")
        #expect(try Arithmetic.add("a", .date(.epoch)) == "a1970-01-01")
        #expect(try Arithmetic.add([1], [2]) == [1, 2])
        #expect(try Arithmetic.add([1], "a") == [1, "a"])
        #expect(try Arithmetic.add("a", [1]) == ["a", 1])
        #expect(try Arithmetic.add([1], .null) == .null)
        #expect(throws: CypherError.self) { try Arithmetic.add("a", .node(1)) }
        #expect(throws: CypherError.self) { try Arithmetic.add(true, 1) }
    }

    @Test("lists nested too deep are an error, not a crash")
    func nesting() {
        var list: Value = []
        #expect(throws: CypherError.self) {
            for _ in 0..<100_000 { list = try Value.nestedList([list]) }
        }
        #expect(list == list)
    }

    @Test("logic knows what is not known")
    func logic() {
        #expect(Logic.and(nil, false) == false)
        #expect(Logic.and(nil, true) == nil)
        #expect(Logic.or(nil, true) == true)
        #expect(Logic.or(false, nil) == nil)
        #expect(Logic.xor(true, nil) == nil)
        #expect(Logic.not(nil) == nil)
    }

    @Test("elements are counted from the end too, slices end at the list's ends")
    func elements() throws {
        let list: Value = [1, 2, 3]
        #expect(try ElementAccess.element(of: list, at: -1, in: NoGraph()) == 3)
        #expect(try ElementAccess.element(of: list, at: 3, in: NoGraph()) == .null)
        #expect(try ElementAccess.element(of: list, at: .integer(.min), in: NoGraph()) == .null)
        #expect(try ElementAccess.slice(of: list, from: -3, to: -1) == [1, 2])
        #expect(try ElementAccess.slice(of: list, from: .integer(.min), to: .integer(.max)) == list)
        #expect(try ElementAccess.slice(of: list, from: 2, to: 1) == [])
        #expect(try ElementAccess.slice(of: list, from: nil, to: .null) == .null)
        #expect(try ElementAccess.element(of: .map(["a": 1]), at: "a", in: NoGraph()) == 1)
        #expect(throws: CypherError.self) { try ElementAccess.element(of: list, at: "0", in: NoGraph()) }
        #expect(throws: CypherError.self) { try ElementAccess.element(of: "abc", at: 0, in: NoGraph()) }
    }

    @Test("IN is unknown where a null might be the element")
    func membership() throws {
        #expect(try Value.integer(3).isElement(of: [1, .null, 3]) == true)
        #expect(try Value.integer(4).isElement(of: [1, .null, 3]) == nil)
        #expect(try Value.null.isElement(of: []) == false)
        #expect(try Value.integer(4).isElement(of: .null) == nil)
        #expect(throws: CypherError.self) { try Value.integer(4).isElement(of: 4) }
    }

    @Test("string predicates are null of anything but strings")
    func predicates() {
        #expect(Value.string("山西省阳泉市").starts(with: "山西") == true)
        #expect(Value.string("山西省阳泉市").ends(with: "泉市") == true)
        #expect(Value.string("山西省阳泉市").contains("阳泉") == true)
        #expect(Value.string("abcabd").contains("abd") == true)
        #expect(Value.string("ab").contains("abc") == false)
        #expect(Value.string("").contains("") == true)
        #expect(Value.string("a").starts(with: .null) == nil)
        #expect(Value.integer(1).contains("1") == nil)
    }

    @Test("regular expressions match the whole text, and not for ever")
    func regularExpressions() throws {
        #expect(try Value.string("中共阳泉市委").matches(pattern: ".*市委") == true)
        #expect(try Value.string("中共阳泉市委").matches(pattern: "市委") == false)
        #expect(try Value.string("ab").matches(pattern: "a|ab") == true)
        #expect(try Value.string("AB").matches(pattern: "(?i)ab") == true)
        #expect(try Value.string("ab\n").matches(pattern: "ab") == false)
        #expect(try Value.null.matches(pattern: "a") == nil)
        #expect(try Value.string("a.").matches(pattern: "a\\.*") == true)
        #expect(try Value.string("阳泉\n市委").matches(pattern: "阳泉.*") == false)
        #expect(try Value.string("“阳泉”市委").matches(pattern: ".*阳泉.*") == true)
        #expect(throws: CypherError.self) { try RegularExpression("a)|(b") }
        #expect(throws: CypherError.self) {
            try RegularExpression("(a+)+b").matches(String(repeating: "a", count: 60) + "c")
        }
    }
}

@Suite("Values: size")
struct SizeTests {
    @Test("a text or list that doubles ends in an error, not with the program")
    func doubling() {
        #expect(throws: CypherError.self) {
            var text: Value = "abcdefghij"
            for _ in 0..<60 { text = try Arithmetic.add(text, text) }
        }
        #expect(throws: CypherError.self) {
            var list: Value = [1, 2, 3]
            for _ in 0..<60 { list = try Arithmetic.add(list, list) }
        }
        let many = Value.string(String(repeating: "a", count: 20_000))
        #expect(throws: CypherError.self) { try Calls.call("replace", [many, "a", many]) }
    }
}
