import Cypher
import Foundation

/// The command `annals-bench-query DATA [RUNS]`: loads `nodes.csv` and `edges.csv`, runs each query of the benchmark from its
/// text, and prints a line of JSON a query. `params.json` is looked for beside the data.
@main
struct AnnalsBenchQuery {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 1 else {
            FileHandle.standardError.write(Data("usage: annals-bench-query DATA [RUNS]\n".utf8))
            exit(2)
        }
        let folder = URL(fileURLWithPath: arguments[1], isDirectory: true)
        let runs = arguments.count > 2 ? max(1, Int(arguments[2]) ?? 21) : 21
        let start = CPUClock.seconds
        let graph = try load(folder)
        print("{\"name\":\"load\",\"cpu_s\":\(rounded(CPUClock.seconds - start))}")
        let parameters = try JSONSerialization.jsonObject(
            with: Data(contentsOf: folder.appendingPathComponent("params.json")))
        for query in BenchQuery.all(parameters as? [String: Any] ?? [:]) {
            print(try line(query, graph, runs))
        }
    }

    private static func load(_ folder: URL) throws -> PropertyGraph {
        let nodes = try Data(contentsOf: folder.appendingPathComponent("nodes.csv"), options: .mappedIfSafe)
        let edges = try Data(contentsOf: folder.appendingPathComponent("edges.csv"), options: .mappedIfSafe)
        return try nodes.withUnsafeBytes { nodes in
            try edges.withUnsafeBytes { edges in
                try GraphTables.graph(
                    nodes: nodes.bindMemory(to: UInt8.self), edges: edges.bindMemory(to: UInt8.self))
            }
        }
    }

    /// The first run makes indexes that later ones find.
    private static func line(_ query: BenchQuery, _ graph: PropertyGraph, _ runs: Int) throws -> String {
        var times: [Double] = []
        var result = QueryResult(columns: [])
        for _ in 0..<runs {
            let start = CPUClock.seconds
            result = try CypherQuery(query.text).run(on: graph)
            times.append((CPUClock.seconds - start) * 1000)
        }
        let median = times.sorted()[times.count / 2]
        let answer = result.rows.prefix(3).map { row in
            row.map { $0.plainText ?? "null" }.joined(separator: ",")
        }
        return
            "{\"name\":\"\(query.name)\",\"first_ms\":\(rounded(times[0])),\"median_ms\":\(rounded(median)),"
            + "\"cpu_ms\":\(rounded(times.reduce(0, +) / Double(runs))),\"rows\":\(result.rows.count),"
            + "\"answer\":\"\(answer.joined(separator: " | "))\"}"
    }

    private static func rounded(_ value: Double) -> String { String((value * 10000).rounded() / 10000) }
}

/// The CPU time of this process.
private enum CPUClock {
    static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
