import Cypher

/// What scenarios are run against: a graph in memory, empty at first, that takes queries.
protocol CypherEngine {
    /// Runs one query to its end. A query that fails leaves the graph as it was.
    mutating func execute(
        _ query: String, parameters: [String: TCKValue], procedures: [TCKProcedure]
    ) throws(CypherError) -> TCKResult

    /// What is in the graph now.
    func contents() -> GraphContents
}

/// Rows under named columns.
struct TCKResult {
    var columns: [String]
    var rows: [[TCKValue]]
}

/// Everything in a graph, by ids that are used once: one made after another is deleted has another id.
struct GraphContents {
    var nodes: [Int: TCKNode] = [:]
    var relationships: [Int: TCKRelationship] = [:]
}
