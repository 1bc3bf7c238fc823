import Annals
import Benchmark
import Foundation
import Graph
import Ontology
import Patterns
import Store

/// The checkout that this package stands in.
private let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .throughput, .peakMemoryResident],
        maxDuration: .seconds(3)
    )

    Benchmark("Ontology: load all tables") { _ in
        blackHole(try Lexicon(directory: checkout + "/ontology"))
    }

    Benchmark("Pipeline: build the seeds") { benchmark in
        let ontology = checkout + "/ontology"
        let pipeline = Pipeline(
            lexicon: try Lexicon(directory: ontology), patterns: try PatternBook(directory: ontology),
            tagger: nil)
        benchmark.startMeasurement()
        blackHole(try await pipeline.build(paths: [checkout + "/seeds"], threads: 1))
    }

    addTaggerBenchmarks(checkout: checkout)
    addExtractBenchmarks(checkout: checkout)

    let synthetic = SyntheticGraph(people: 20_000)

    Benchmark("Graph: build from 60,000 statements") { _ in
        blackHole(try GraphBuilder(nodes: synthetic.nodes, statements: synthetic.statements).graph())
    }

    Benchmark("Graph: index the names of 26,000 nodes") { benchmark in
        let graph = try GraphBuilder(nodes: synthetic.nodes, statements: []).graph()
        benchmark.startMeasurement()
        blackHole(NameIndex(graph))
    }

    Benchmark("Graph: a shortest path through 60,000 edges") { benchmark in
        let graph = try GraphBuilder(nodes: synthetic.nodes, statements: synthetic.statements).graph()
        let adjacency = Adjacency(graph)
        benchmark.startMeasurement()
        blackHole(adjacency.shortestPath(from: 0, to: Int32(graph.nodes.count - 1), in: graph, over: [.met]))
    }

    Benchmark("Store: write 60,000 statements") { benchmark in
        let graph = try GraphBuilder(nodes: synthetic.nodes, statements: synthetic.statements).graph()
        let path = NSTemporaryDirectory() + "annals-benchmark-\(UUID().uuidString).sqlite"
        benchmark.startMeasurement()
        try GraphStore.write(graph, mentions: [], to: path)
        benchmark.stopMeasurement()
        try FileManager.default.removeItem(atPath: path)
    }

    Benchmark("Store: read 60,000 statements") { benchmark in
        let graph = try GraphBuilder(nodes: synthetic.nodes, statements: synthetic.statements).graph()
        let path = NSTemporaryDirectory() + "annals-benchmark-\(UUID().uuidString).sqlite"
        try GraphStore.write(graph, mentions: [], to: path)
        benchmark.startMeasurement()
        blackHole(try GraphStore(path: path).graph())
        benchmark.stopMeasurement()
        try FileManager.default.removeItem(atPath: path)
    }
}
