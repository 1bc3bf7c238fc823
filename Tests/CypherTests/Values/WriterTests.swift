import Testing

@testable import Cypher

@Suite("Values: as literals and as JSON")
struct WriterTests {
    @Test(
        "values as literals",
        arguments: [
            (.null, "null"), (1, "1"), (1.0, "1.0"), (.float(.nan), "NaN"), ("it's\n", #"'it\'s\n'"#),
            ([1, [true]], "[1, [true]]"), (.map(["b": 1, "a b": .null]), "{`a b`: null, b: 1}"),
            (.date(.epoch), "'1970-01-01'"), (.node(0), "(:Place {name: '阳泉'})"), (.node(1), "(:A:B)"),
            (.relationship(0), "[:IN {since: 1958}]"),
            (
                .path(PathValue(nodes: [1, 0], relationships: [0])),
                "<(:A:B)-[:IN {since: 1958}]->(:Place {name: '阳泉'})>"
            ),
            (
                .path(PathValue(nodes: [0, 1], relationships: [0])),
                "<(:Place {name: '阳泉'})<-[:IN {since: 1958}]-(:A:B)>"
            ),
        ] as [(Value, String)])
    func literals(_ value: Value, _ text: String) throws {
        var writer = LiteralWriter(graph: TwoNodes())
        try writer.write(value)
        #expect(writer.text == text)
    }

    @Test(
        "values as JSON",
        arguments: [
            (.null, "null"), (1, "1"), (1e300, "1e+300"), (.float(.infinity), #""Infinity""#),
            ("\"\\\n\u{1}阳", #""\"\\\n\u0001阳""#), (.map(["b": 1, "a": []]), #"{"a":[],"b":1}"#),
            (.node(0), #"{"id":0,"labels":["Place"],"properties":{"name":"阳泉"}}"#),
            (.relationship(0), #"{"id":0,"type":"IN","source":1,"target":0,"properties":{"since":1958}}"#),
            (.duration(.zero), #""PT0S""#),
        ] as [(Value, String)])
    func json(_ value: Value, _ text: String) throws {
        var writer = JSONWriter(graph: TwoNodes())
        try writer.write(value)
        #expect(writer.text == text)
        #expect(writer.take() == Array(text.utf8))
        #expect(writer.bytes.isEmpty)
    }
}

/// `(:Place {name: '阳泉'})<-[:IN {since: 1958}]-(:A:B)`
struct TwoNodes: GraphAccess {
    func labels(ofNode row: Int32) throws(CypherError) -> [String] { row == 0 ? ["Place"] : ["A", "B"] }
    func type(ofRelationship row: Int32) throws(CypherError) -> String { "IN" }
    func endpoints(ofRelationship row: Int32) throws(CypherError) -> (source: Int32, target: Int32) { (1, 0) }
    func properties(ofNode row: Int32) throws(CypherError) -> ValueMap { row == 0 ? ["name": "阳泉"] : [:] }
    func properties(ofRelationship row: Int32) throws(CypherError) -> ValueMap { ["since": 1958] }
    func property(_ name: String, ofNode row: Int32) throws(CypherError) -> Value {
        try properties(ofNode: row)[name] ?? .null
    }
    func property(_ name: String, ofRelationship row: Int32) throws(CypherError) -> Value {
        try properties(ofRelationship: row)[name] ?? .null
    }
}
