import Testing

@testable import AnnalsTCK

@Suite("Values of the TCK")
struct TCKValueTests {
    @Test(
        "what is read is printed in the same form",
        arguments: [
            "null", "true", "-12", "1.5", "'a b'", "[]", "[1, [null], 'x']", "{}", "{a: 1, b: [2.0]}", "()",
            "(:A:B {k: 'v'})", "({k: null})", "[:T]", "[:T {x: 1}]", "<(:A)>",
            "<(:A)-[:T {x: 1}]->(:B)<-[:U]-()>",
            "NaN", "Inf", "-Inf",
        ])
    func reading(text: String) throws {
        #expect(try TCKValueReader.value(text).description == text)
    }

    @Test("escapes in strings")
    func escapes() throws {
        guard case .string(let text) = try TCKValueReader.value(#"'\'\\\n\t'"#) else { throw NoValue() }
        #expect(text == "'\\\n\t")
    }

    @Test(
        "what is no value is an error", arguments: ["", "x", "[1", "{a}", "'a", "(:)", "<()", "1 2", "[:]"])
    func faults(text: String) {
        #expect(throws: TCKValueError.self) { try TCKValueReader.value(text) }
    }

    @Test(
        "what is the same",
        arguments: [
            ("1", "1", true), ("1", "1.0", false), ("NaN", "NaN", true), ("0.1", "0.10000000000000001", true),
            ("0.1", "0.100001", false), ("-0.0", "0.0", true), ("Inf", "1.0", false),
            ("(:A:B)", "(:B:A)", true),
            ("(:A)", "(:A {x: 1})", false), ("[1, 2]", "[2, 1]", false),
            ("{a: 1, b: 2}", "{b: 2, a: 1}", true),
            ("<(:A)-[:T]->(:B)>", "<(:A)<-[:T]-(:B)>", false), ("null", "null", true), ("'a'", "'A'", false),
        ])
    func equality(left: String, right: String, same: Bool) throws {
        #expect(try TCKValueReader.value(left).matches(TCKValueReader.value(right)) == same)
    }

    @Test("lists may be compared as bags, at every depth")
    func bags() throws {
        let left = try TCKValueReader.value("[1, [2, 3], {a: [4, 5]}]")
        let right = try TCKValueReader.value("[{a: [5, 4]}, [3, 2], 1]")
        #expect(!left.matches(right))
        #expect(left.matches(right, ignoringListOrder: true))
        #expect(
            !(try TCKValueReader.value("[1, 1, 2]").matches(
                TCKValueReader.value("[1, 2, 2]"), ignoringListOrder: true)))
    }
}

private struct NoValue: Error {}
