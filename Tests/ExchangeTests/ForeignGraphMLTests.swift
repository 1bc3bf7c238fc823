import Graph
import Ontology
import Testing

@testable import Exchange

@Suite("GraphML of others")
struct ForeignGraphMLTests {
    private func read(_ text: String) throws(ExchangeError) -> GraphReading {
        try GraphMLReader().read(Array(text.utf8), file: "a.graphml")
    }

    @Test("as NetworkX writes it: keys d0, labels and types by name")
    func networkX() throws {
        let reading = try read(
            """
            <?xml version='1.0' encoding='utf-8'?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
            <key id="d2" for="edge" attr.name="relation" attr.type="string"/>
            <key id="d1" for="node" attr.name="type" attr.type="string"/>
            <key id="d0" for="node" attr.name="label" attr.type="string"/>
            <graph edgedefault="directed">
            <node id="b"><data key="d0">山西省</data><data key="d1">place</data></node>
            <node id="a"><data key="d0">Taiyuan &amp; &lt;co&gt;</data><data key="d1">Town</data></node>
            <edge source="a" target="b"><data key="d2">located in</data></edge>
            <edge source="b" target="a"><data key="d2">admires</data></edge>
            </graph></graphml>
            """
        )
        #expect(reading.graph.nodes.map(\.id) == ["a", "b"])
        #expect(reading.graph.nodes.map(\.name) == ["Taiyuan & <co>", "山西省"])
        #expect(reading.graph.nodes.map(\.type) == [.organ, .place])
        #expect(reading.graph.nodes[0].properties == [Property("original_type", "Town")])
        #expect(reading.graph.edges.map(\.relation) == [.locatedIn, .partOf])
        #expect(reading.graph.edges[1].properties == [Property("original_relation", "admires")])
        #expect(reading.findings.map(\.code) == ["unknown-type", "unknown-relation"])
    }

    @Test("without a namespace, for all, with defaults, edges first, undirected, nested: all is taken")
    func tolerant() throws {
        let reading = try read(
            """
            <!DOCTYPE graphml SYSTEM "http://127.0.0.1:1/graphml.dtd">
            <graphml><key id="k" for="all" attr.name="class"><default>省</default></key>
            <graph edgedefault="undirected"><edge source="x" target="y"/>
            <node id="x"/><node id="g"><graph edgedefault="directed"><node id="y"><data key="k">县</data></node></graph></node>
            <hyperedge><endpoint node="x"/></hyperedge>
            </graph></graphml>
            """
        )
        #expect(reading.graph.nodes.map(\.id) == ["g", "x", "y"])
        #expect(reading.graph.nodes.map { $0.property("class") } == ["省", "省", "县"])
        #expect(reading.graph.edges.count == 1)
        #expect(
            Set(reading.findings.map(\.code)).isSuperset(of: ["undirected", "nested-graph", "hyperedge"])
        )
    }

    @Test(
        "bad input is named with its line",
        arguments: [
            ("", "a.graphml:1: an empty file; expected a GraphML file"),
            ("PK\u{3}\u{4}", "a.graphml:1:1: not well-formed XML"),
            ("<gexf/>", "a.graphml:1: the element 'gexf'; expected 'graphml' at the top"),
            ("<graphml>\n<graph><node/></graph></graphml>", "a.graphml:2: 'node' without 'id'"),
            (
                "<graphml>\n<node id='a'/>\n<node id='a'/></graphml>",
                "a.graphml:3: the node id 'a' a second time"
            ),
            (
                "<graphml><graph>\n<edge source='a' target='b'/></graph></graphml>",
                "a.graphml:2: an edge to 'a'"
            ),
            ("<graphml>\n<graph>", "a.graphml:2:"),
            (
                "<!DOCTYPE g [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]>\n<graphml/>",
                "a.graphml:1: the entity 'a' is declared"
            ),
            (
                "<!DOCTYPE g [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><graphml/>",
                "a.graphml:1: the entity 'x'"
            ),
            ("<graphml>\n<graph><node id='\u{1}'/></graph></graphml>", "a.graphml:2:"),
            (String(repeating: "<graphml>", count: 2_000), "a.graphml:1:"),
        ]
    )
    func badInput(text: String, message: String) throws {
        do {
            _ = try read(text)
            Issue.record("no error")
        } catch {
            #expect(error.description.hasPrefix(message), "\(error)")
        }
    }

    @Test("any damage gives a graph or an error, never a crash", arguments: 1...60)
    func damage(seed: UInt64) throws {
        var bytes = try GraphMLWriter(options: .init(multi: seed.isMultiple(of: 2))).bytes(
            of: SampleGraph.make()
        )
        var random = SplitMix(state: seed)
        for _ in 0..<3 {
            bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        if seed.isMultiple(of: 3) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
        _ = try? GraphMLReader().read(bytes, file: "damaged")
    }
}
