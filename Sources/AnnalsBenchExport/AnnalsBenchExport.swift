import Cypher
import Exchange
import Foundation
import Graph

/// The command `annals-bench-export DATA ONTOLOGY [RUNS]`: makes a graph of the `nodes.csv` and `edges.csv` of the query
/// benchmark, each edge with a statement and a quote, writes it in each format, and prints a line of JSON a format: megabytes,
/// and megabytes a second of CPU time. The bytes are counted and thrown away.
@main
struct AnnalsBenchExport {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 2 else {
            FileHandle.standardError.write(Data("usage: annals-bench-export DATA ONTOLOGY [RUNS]\n".utf8))
            exit(2)
        }
        let runs = arguments.count > 3 ? max(1, Int(arguments[3]) ?? 3) : 3
        let graph = try SampleOfTables(folder: arguments[1]).graph
        let vocabulary = try Vocabulary(directory: arguments[2])
        print("{\"name\":\"graph\",\"nodes\":\(graph.nodes.count),\"edges\":\(graph.edges.count)}")
        try measure("graphml", runs) { try GraphMLWriter().write(graph, to: &$0) }
        try measure("graphml-multi", runs) {
            try GraphMLWriter(options: .init(multi: true)).write(graph, to: &$0)
        }
        try measure("jsonld", runs) { try JSONLDWriter(vocabulary: vocabulary).write(graph, to: &$0) }
        try measure("gexf", runs) { try GEXFWriter().write(graph, to: &$0) }
        for syntax in [RDFWriter.Syntax.nquads, .turtle] {
            try measure(syntax.rawValue, 1) { sink in
                try RDFWriter(vocabulary: vocabulary, options: .init(syntax: syntax)).write(graph, to: &sink)
            }
        }
        for database in BulkImport.Database.allCases {
            try measure(database.rawValue, 1) { sink in
                for file in BulkImport(of: graph, for: database).files { try file.write(to: &sink) }
            }
        }
    }

    /// Prints the median of some runs.
    private static func measure(
        _ name: String, _ runs: Int, _ write: (inout CountingSink) throws -> Void
    ) throws {
        var seconds: [Double] = []
        var sink = CountingSink()
        for _ in 0..<runs {
            sink = CountingSink()
            let start = CPUClock.seconds
            try write(&sink)
            seconds.append(CPUClock.seconds - start)
        }
        let (median, megabytes) = (seconds.sorted()[runs / 2], Double(sink.count) / 1e6)
        print(
            "{\"name\":\"\(name)\",\"mb\":\(Int(megabytes)),\"cpu_s\":\(rounded(median)),"
                + "\"mb_per_s\":\(rounded(megabytes / median))}")
    }

    private static func rounded(_ value: Double) -> String { String((value * 100).rounded() / 100) }
}

private struct CountingSink: ByteSink {
    var count = 0

    mutating func write(_ batch: UnsafeRawBufferPointer) { count += batch.count }
}

/// The CPU time of this process.
private enum CPUClock {
    static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
