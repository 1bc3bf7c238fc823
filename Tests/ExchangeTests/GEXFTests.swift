import Graph
import Testing

@testable import Exchange

@Suite("GEXF")
struct GEXFTests {
    @Test("the sample graph is written as in the golden file")
    func golden() throws {
        let measures = NodeMeasures([
            .init(.degree, try SampleGraph.make().nodes.indices.map { "\($0)" })
        ])
        let bytes = try GEXFWriter(options: .init(measures: measures)).bytes(of: SampleGraph.make())
        try TestFiles.expect(bytes, at: TestFiles.golden + "/sample.gexf")
    }

    @Test("whatever a graph holds, the file is well-formed XML", arguments: 1...30)
    func hostile(seed: UInt64) throws {
        let bytes = try GEXFWriter().bytes(of: HostileGraph.make(seed: seed))
        let handler = Names()
        try XMLEventReader.read(bytes, file: "hostile.gexf", handler: handler)
        #expect(handler.names.isSuperset(of: ["gexf", "graph", "attributes", "nodes", "edges"]))
    }

    private final class Names: XMLEventHandler {
        var names: Set<String> = []

        func start(_ name: String, _ attributes: XMLAttributes, line: Int) { names.insert(name) }
        func text(_ piece: UnsafeBufferPointer<UInt8>, isSection: Bool, line: Int) {}
        func end(_ name: String, line: Int) {}
    }
}
