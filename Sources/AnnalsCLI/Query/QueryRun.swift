import Cypher
import Foundation
import GraphQuery

/// Runs queries over one graph, within limits.
struct QueryRun {
    let graph: QueryGraph
    var parameters: [String: Value]
    var limits: QueryLimitOptions
    /// Whether queries may change the graph in memory; nothing of it is ever written.
    var isScratch = false
    /// The graph that queries see, with what they have changed.
    var properties: PropertyGraph

    init(_ graph: QueryGraph, parameters: [String: Value], limits: QueryLimitOptions, isScratch: Bool) {
        self.graph = graph
        self.parameters = parameters
        self.limits = limits
        self.isScratch = isScratch
        properties = graph.properties
    }

    /// `name` is the file that the query comes from, where it is one.
    mutating func result(of text: String, name: String? = nil) throws -> QueryResult {
        let watch = QueryWatch(seconds: limits.seconds, bytes: limits.bytes)
        do {
            let query = try CypherQuery(text, procedures: NetworkProcedure.all)
            if query.isUpdating, !isScratch { throw Self.readOnly }
            let options = RunOptions(limits: watch.limits(rows: limits.rows), clock: .now)
            return try query.run(on: &properties, parameters: parameters, options: options)
        } catch let error as CypherError {
            throw failure(error, watch.ending, in: name)
        }
    }

    private static let readOnly = Failure(
        status: .usage,
        message:
            "the graph is read, not changed: CREATE, MERGE, SET, REMOVE and DELETE need --scratch, which runs them on "
            + "a copy in memory; what a build knows is changed in ontology/ and by building again"
    )

    private func failure(_ error: CypherError, _ ending: QueryWatch.Ending?, in name: String?) -> Failure {
        guard error.type == .limit else {
            let place = name.map { error.location == nil ? "\($0): " : "\($0):" } ?? ""
            return Failure(status: .usage, message: place + DisplayWidth.printableLines("\(error)"))
        }
        switch ending {
        case .interruption: return Failure(status: .interrupted, message: "stopped")
        case .memory:
            let bound = (limits.bytes ?? 0) / 1_000_000
            return Failure(
                status: .noAnswer, message: "the query takes more than \(bound) MB of memory (--limit-memory)"
            )
        case nil: return Failure(status: .noAnswer, message: error.message + " (a --limit option)")
        }
    }
}

extension StatementClock {
    /// The clock of the machine.
    static var now: StatementClock {
        let time = Date().timeIntervalSince1970
        let second = time.rounded(.down)
        return StatementClock(epochSecond: Int64(second), nanosecond: Int64((time - second) * 1e9))
    }
}

extension DisplayWidth {
    /// A text of several lines with the control characters of each made visible.
    static func printableLines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { printable(String($0)) }
            .joined(separator: "\n")
    }
}
