@testable import Cypher

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
