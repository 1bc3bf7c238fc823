import Testing

@testable import Cypher

@Suite("Values: equal, comparable, in order, equivalent")
struct EqualityTests {
    @Test("null makes equality unknown, also within lists and maps, unless something else decides")
    func nulls() {
        #expect(Value.null.isEqual(to: .null) == nil)
        #expect(Value.list([1, .null]).isEqual(to: [1, .null]) == nil)
        #expect(Value.list([1, .null]).isEqual(to: [2, .null]) == false)
        #expect(Value.list([.null]).isEqual(to: [.null, .null]) == false)
        #expect(Value.map(["k": .null]).isEqual(to: .map(["k": 1])) == nil)
        #expect(Value.map(["k": .null]).isEqual(to: .map(["l": .null])) == false)
    }

    @Test("integers and floats are equal by their exact numbers")
    func numbers() {
        #expect(Value.integer(1).isEqual(to: 1.0) == true)
        #expect(Value.integer(9_007_199_254_740_993).isEqual(to: 9_007_199_254_740_992.0) == false)
        #expect(Value.integer(.max).isEqual(to: .float(9_223_372_036_854_775_808)) == false)
        #expect(Value.float(.nan).isEqual(to: .float(.nan)) == false)
        #expect(Value.integer(1).isEqual(to: "1") == false)
    }

    @Test("strings are compared by code points, not by how they look")
    func strings() {
        #expect(Value.string("\u{E9}").isEqual(to: .string("e\u{301}")) == false)
        #expect(Value.string("\u{E9}") != .string("e\u{301}"))
        #expect(Value.string("阳泉").isEqual(to: "阳泉") == true)
        #expect(Value.string("a").isLess(than: "ab") == true)
        #expect(Value.string("Z").isLess(than: "a") == true)
        #expect(Value.string("\u{FFFD}").isLess(than: "\u{10000}") == true)
    }

    @Test("values of different types have no order, a number and NaN are never in order")
    func comparability() {
        #expect(Value.integer(1).isLess(than: "1") == nil)
        #expect(Value.null.isLess(than: 1) == nil)
        #expect(Value.float(.nan).isLess(than: 1) == false)
        #expect(Value.float(.nan).isGreaterOrEqual(to: 1) == false)
        #expect(Value.float(.nan).isLess(than: "a") == nil)
        #expect(Value.boolean(false).isLess(than: true) == true)
        #expect(Value.duration(.zero).isLess(than: .duration(.zero)) == nil)
    }

    @Test("lists are compared up to the first elements that differ")
    func lists() {
        #expect(Value.list([1, 0]).isGreaterOrEqual(to: [1]) == true)
        #expect(Value.list([1, .null]).isGreaterOrEqual(to: [1]) == true)
        #expect(Value.list([1, 2]).isGreaterOrEqual(to: [1, .null]) == nil)
        #expect(Value.list([1, 2]).isGreaterOrEqual(to: [3, .null]) == false)
        #expect(Value.list([1, "a"]).isLess(than: [1, 2]) == nil)
    }

    @Test("all types have one order, null last")
    func order() {
        let path = Value.path(PathValue(nodes: [0], relationships: []))
        let sorted: [Value] = [
            .map([:]), .map(["a": 1]), .node(0), .node(3), .relationship(0), [], [1], [1, .null], path,
            .date(.epoch), .localTime(.midnight), .duration(.zero), "", "a", false, true, .float(-.infinity),
            1,
            1.5, 2, .float(.infinity), .float(.nan), .null,
        ]
        for (left, right) in zip(sorted, sorted.dropFirst()) {
            #expect(left.order(to: right) == .less)
            #expect(right.order(to: left) == .greater)
            #expect(left.order(to: left) == .same)
        }
        #expect(sorted.shuffled().sorted { $0.order(to: $1) == .less } == sorted)
    }

    @Test("equivalent values hash alike and stand at one place of the order")
    func equivalence() {
        #expect(Set<Value>([1, 1.0, .null, .null, .float(.nan), .float(.nan), 0.0, .float(-0.0)]).count == 4)
        #expect(Value.list([1, .null]) == [1.0, .null])
        #expect(Value.list([1, .null]).hashValue == Value.list([1.0, .null]).hashValue)
        #expect(Value.map(["a": 1, "b": 2]) == .map(["b": 2, "a": 1.0]))
        #expect(Value.node(1) != .relationship(1))
        #expect(Value.integer(1).order(to: 1.0) == .same)
    }
}
