import Graph
import Ontology
import Testing

@testable import Exchange

@Suite("GraphML")
struct GraphMLTests {
    static func writer(multi: Bool) -> GraphMLWriter { GraphMLWriter(options: .init(multi: multi)) }

    @Test("the sample graph is written as in the golden file", arguments: [false, true])
    func golden(multi: Bool) throws {
        let name = multi ? "sample-multi.graphml" : "sample.graphml"
        try TestFiles.expect(
            Self.writer(multi: multi).bytes(of: SampleGraph.make()),
            at: TestFiles.golden + "/" + name
        )
    }

    @Test("reading what was written and writing it again gives the same bytes", arguments: [false, true])
    func roundTrip(multi: Bool) throws {
        let bytes = try Self.writer(multi: multi).bytes(of: SampleGraph.make())
        let reading = try GraphMLReader().read(bytes, file: "sample.graphml")
        #expect(reading.findings.isEmpty)
        #expect(reading.base == .default)
        #expect(reading.isMulti == multi)
        #expect(try Self.writer(multi: multi).bytes(of: reading.graph) == bytes)
    }

    @Test("one edge a statement keeps every statement")
    func statements() throws {
        let graph = try SampleGraph.make()
        let bytes = try Self.writer(multi: true).bytes(of: graph)
        let read = try GraphMLReader().read(bytes, file: "").graph
        #expect(read.statements == graph.statements)
        #expect(read.edges == graph.edges)
    }

    @Test("whatever a graph holds can be written, read and written again", arguments: 1...60, [false, true])
    func hostile(seed: UInt64, multi: Bool) throws {
        let graph = try HostileGraph.make(seed: seed)
        let bytes = try Self.writer(multi: multi).bytes(of: graph)
        let reading = try GraphMLReader().read(bytes, file: "hostile.graphml")
        #expect(reading.graph.nodes.map(\.id) == graph.nodes.map(\.id))
        #expect(reading.graph.nodes.map(\.nameZh) == graph.nodes.map { XMLSample.asRead($0.nameZh) })
        #expect(try Self.writer(multi: multi).bytes(of: reading.graph) == bytes)
    }

    @Test("every value survives libxml2, but for what XML forbids", arguments: HostileGraph.texts)
    func text(text: String) throws {
        let graph = KnowledgeGraph(
            nodes: [Node(id: text, type: .place, nameEn: text)], edges: [], statements: [])
        let read = try GraphMLReader().read(Self.writer(multi: false).bytes(of: graph), file: "").graph
        #expect(read.nodes[0].id == text)
        #expect(read.nodes[0].nameEn == XMLSample.asRead(text))
    }

    @Test("an empty graph is a file too")
    func empty() throws {
        let bytes = try Self.writer(multi: false).bytes(of: KnowledgeGraph())
        let reading = try GraphMLReader().read(bytes, file: "")
        #expect(reading.graph.nodes.isEmpty && reading.graph.edges.isEmpty)
    }

    @Test("what a disk refuses is passed on")
    func fullDisk() throws {
        var sink = FullDisk()
        #expect(throws: ExchangeError.writeFailed(file: "full", code: 28)) {
            try Self.writer(multi: false).write(SampleGraph.make(), to: &sink)
        }
    }

    @Test("a file that cannot be written to says why")
    func descriptor() throws {
        var sink = DescriptorSink(descriptor: -1, file: "out.graphml")
        do {
            try Self.writer(multi: false).write(SampleGraph.make(), to: &sink)
            Issue.record("no error")
        } catch {
            #expect("\(error)" == "out.graphml: could not be written: Bad file descriptor")
        }
    }

    @Test("a graph larger than a batch arrives whole")
    func batches() throws {
        let nodes = (0..<4_000).map {
            Node(id: "n\($0)", type: .place, nameZh: "地方\($0)", nameEn: "a & b < \($0)")
        }
        let graph = try GraphBuilder(nodes: nodes, statements: []).graph()
        var sizes: [Int] = []
        var bytes: [UInt8] = []
        var sink = ClosureSink { batch in
            sizes.append(batch.count)
            bytes.append(contentsOf: batch)
        }
        try Self.writer(multi: false).write(graph, to: &sink)
        #expect(sizes.count > 10 && sizes.max()! < 1 << 18)
        #expect(try GraphMLReader().read(bytes, file: "").graph.nodes == graph.nodes)
    }
}

enum XMLSample {
    /// A text with U+FFFD for all that XML 1.0 forbids.
    static func asRead(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: scalar
                    default: "\u{FFFD}"
                    }
                }
            )
        )
    }
}
