import Graph
import Ontology
import Testing

@testable import Exchange

@Suite("JSON-LD")
struct JSONLDTests {
    let writer = JSONLDWriter(vocabulary: VocabularyTests.vocabulary)
    let reader = JSONLDReader(vocabulary: VocabularyTests.vocabulary)

    @Test("the sample graph is written as in the golden file")
    func golden() throws {
        try TestFiles.expect(writer.bytes(of: SampleGraph.make()), at: TestFiles.golden + "/sample.jsonld")
    }

    @Test("reading what was written and writing it again gives the same bytes, and nothing is lost")
    func roundTrip() throws {
        let graph = try SampleGraph.make()
        let bytes = try writer.bytes(of: graph)
        let reading = try reader.read(bytes, file: "sample.jsonld")
        #expect(reading.base == .default)
        #expect(reading.graph.statements == graph.statements)
        #expect(reading.graph.edges == graph.edges)
        for (read, written) in zip(reading.graph.nodes, graph.nodes) {
            var written = written
            written.properties.removeAll { $0.value.isEmpty }
            #expect(read == written)
        }
        #expect(try writer.bytes(of: reading.graph) == bytes)
    }

    @Test("whatever a graph holds survives", arguments: 1...60)
    func hostile(seed: UInt64) throws {
        let graph = try HostileGraph.make(seed: seed)
        let bytes = try writer.bytes(of: graph)
        let reading = try reader.read(bytes, file: "hostile.jsonld")
        #expect(reading.graph.statements.map(\.id) == graph.statements.map(\.id))
        #expect(reading.graph.statements.map(\.evidence) == graph.statements.map(\.evidence))
        #expect(try writer.bytes(of: reading.graph) == bytes)
    }

    @Test("the number of threads does not show", arguments: [0, 255, 256, 257, 2_000])
    func threads(nodes: Int) throws {
        let nodes = (0..<nodes).map { Node(id: "person:\($0)", type: .person, nameEn: "Person \($0)") }
        let graph = try GraphBuilder(nodes: nodes, statements: []).graph()
        var own = writer
        own.options.threads = 3
        let bytes = try own.bytes(of: graph)
        #expect(try bytes == writer.bytes(of: graph))
        #expect(try reader.read(bytes, file: "").graph.nodes.count == nodes.count)
    }

    @Test("a base of the user's own is used, found again, and leaves the vocabulary alone")
    func base() throws {
        let base = try IRIBase("http://data.example.org/rmrb/id/")
        let own = JSONLDWriter(vocabulary: VocabularyTests.vocabulary, options: .init(base: base))
        let bytes = try own.bytes(of: SampleGraph.make())
        #expect(try reader.read(bytes, file: "").base == base)
        #expect(String(decoding: bytes, as: UTF8.self).contains("\"ann\": \"https://annals.example/ns#\""))
    }

    @Test("a context elsewhere is only named")
    func contextURL() throws {
        var own = writer
        own.options.contextURL = "https://example.org/context.jsonld"
        let bytes = try own.bytes(of: SampleGraph.make())
        #expect(
            String(decoding: bytes.prefix(80), as: UTF8.self)
                .hasPrefix("{\n\"@context\": \"https://example.org/context.jsonld\",\n\"@graph\": [")
        )
        #expect(try own.bytes(of: reader.read(bytes, file: "").graph) == bytes)
    }

    @Test("an edge without statements is kept with all that is known of it")
    func looseEdge() throws {
        let built = try SampleGraph.make()
        let source = try #require(built.nodeIndex(id: "organ:xinhua"))
        let target = try #require(built.nodeIndex(id: "place:taiyuan"))
        let edges =
            built.edges + [
                Edge(
                    source: source,
                    target: target,
                    relation: .locatedIn,
                    weight: 3,
                    start: "1957",
                    end: "1958-01-02",
                    certainty: .implied,
                    quoteZh: "太原",
                    quoteEn: "",
                    articles: ["article:002"],
                    statements: [],
                    properties: [Property("kind", "seat"), Property("x y", "1")]
                )
            ]
        let graph = KnowledgeGraph(nodes: built.nodes, edges: edges, statements: built.statements)
        let bytes = try writer.bytes(of: graph)
        let read = try reader.read(bytes, file: "").graph
        #expect(read.edges.filter(\.statements.isEmpty) == [graph.edges[graph.edges.count - 1]])
        #expect(try writer.bytes(of: read) == bytes)
    }

    @Test("what a disk refuses is passed on")
    func fullDisk() throws {
        var sink = FullDisk()
        #expect(throws: ExchangeError.writeFailed(file: "full", code: 28)) {
            try writer.write(SampleGraph.make(), to: &sink)
        }
    }

    @Test(
        "bad input is named with its line",
        arguments: [
            ("", "a:1:1: an object is missing"),
            ("{}", "a:1: no '@graph'"),
            ("{\"@graph\":[1]}", "a:1:13: an item of '@graph' is not an object"),
            ("{\"@graph\":[\n{\"@id\":\"x\"}]}", "a:2: no '@type'"),
            ("{\"@graph\":[{\"@id\":\"x\",\"@type\":\"Dog\"}]}", "a:1: the class 'Dog'"),
            ("{\"@graph\":[{\"@id\":\"x\",\"@type\":\"Person\"}]}", "a:1: the IRI <x>"),
            ("{\"@graph\":[{\"a\":1,\"a\":2}]}", "a:1:23: the key \"a\" stands twice"),
            ("{\"@graph\":[\"\\ud800\"]}", "a:1:19: a surrogate stands alone"),
            ("{\"@graph\":[\"\u{1}\"]}", "a:1:13: a control character stands in a string"),
            ("{\"@graph\":[]} x", "a:1:15: something stands after the end"),
            ("{\"@graph\":[{\"a\":01}]}", "a:1:18: ',' or '}' after a member is missing"),
            ("{\"@graph\":" + String(repeating: "[", count: 99), "a:1:76: more than 64 levels"),
        ]
    )
    func badInput(text: String, message: String) throws {
        do {
            _ = try reader.read(Array(text.utf8), file: "a")
            Issue.record("no error")
        } catch {
            #expect(error.description.hasPrefix(message), "\(error)")
        }
    }

    @Test("any damage gives a graph or an error, never a crash", arguments: 1...40)
    func damage(seed: UInt64) throws {
        var bytes = try writer.bytes(of: SampleGraph.make())
        var random = SplitMix(state: seed)
        for _ in 0..<3 {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            bytes[place] = UInt8.random(in: 0...255, using: &random)
        }
        bytes.removeLast(Int.random(in: 0...(seed.isMultiple(of: 2) ? 0 : bytes.count - 1), using: &random))
        _ = try? reader.read(bytes, file: "damaged")
    }
}

/// A sink that takes nothing.
struct FullDisk: ByteSink {
    mutating func write(_ batch: UnsafeRawBufferPointer) throws {
        throw ExchangeError.writeFailed(file: "full", code: 28)
    }
}
