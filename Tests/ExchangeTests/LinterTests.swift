import Testing

@testable import Exchange

@Suite("Linters")
struct LinterTests {
    @Test("what Annals writes has no findings", arguments: 0...20)
    func clean(seed: UInt64) throws {
        let graph = try seed == 0 ? SampleGraph.make() : HostileGraph.make(seed: seed)
        for multi in [false, true] {
            let bytes = try GraphMLWriter(options: .init(multi: multi)).bytes(of: graph)
            #expect(GraphMLLinter().findings(in: bytes, file: "a") == [])
            #expect(ExchangeFormat(sniffing: bytes) == .graphML)
        }
        let bytes = try JSONLDWriter(vocabulary: VocabularyTests.vocabulary).bytes(of: graph)
        #expect(JSONLDLinter().findings(in: bytes, file: "a") == [])
        #expect(ExchangeFormat(sniffing: bytes) == .jsonLD)
    }

    static let label = "<key id='n' for='node' attr.name='label' attr.type='string'/>"

    @Test(
        "GraphML: each trap is found, and nothing else",
        arguments: [
            ("", "<node id='a'><data key='q'>1</data></node>", "undeclared-key"),
            ("<key id='k' attr.name='a' attr.type='string'/>", "", "key-without-for"),
            ("<key id='k' for='all' attr.name='a' attr.type='string'/>", "", "key-for-all"),
            ("<key id='k' for='node' attr.name='a'/>", "", "key-without-type"),
            ("<key id='k' for='node' attr.name='a' attr.type='date'/>", "", "bad-type"),
            ("<key id='d3' for='node' attr.name='a' attr.type='string'/>", "", "key-id"),
            ("<key id='x' for='node' attr.name='a' attr.type='string'/>", "", "key-id"),
            ("<key id='k' for='node' attr.name='a b' attr.type='string'/>", "", "name-with-space"),
            ("<key id='k' for='node' attr.name='id' attr.type='string'/>", "", "name-id"),
            ("<key id='k' for='edge' attr.name='label' attr.type='int'/>", "", "same-name-two-types"),
            ("<key id='n' for='edge' attr.name='a' attr.type='string'/>", "", "duplicate-key"),
            ("", "<node id='http://x/a b'/>", "bad-id"),
            ("", "<node id='a'/><node id='a'/>", "duplicate-node"),
            ("", "<node id='a'/><edge id='e' source='a' target='b'/>", "dangling-edge"),
            ("", "<edge id='e' source='a' target='a'/><node id='a'/>", "edge-before-node"),
            ("", "<node id='a'/><edge source='a' target='a'/>", "edge-without-id"),
            (
                "", "<node id='a'/><edge id='e' source='a' target='a'/><edge id='e' source='a' target='a'/>",
                "duplicate-edge"
            ),
            ("", "<node id='a'><graph edgedefault='directed'/></node>", "nested-graph"),
            ("", "<hyperedge/>", "hyperedge"),
            ("", "<node id='a' labels=':Person'/>", "attribute-label"),
            ("", "<node id='a'><data key='n'>a &amp; b</data></node>", "entity-in-text"),
            ("", "<node id='a'><data key='n'>a</data><data key='n'>b</data></node>", "duplicate-data"),
            (
                "<key id='k' for='node' attr.name='a' attr.type='long'/>",
                "<node id='a'><data key='k'>12345678901</data></node>", "large-number"
            ),
            (
                "<key id='k' for='node' attr.name='a' attr.type='int'/>",
                "<node id='a'><data key='k'>many</data></node>", "bad-value"
            ),
            ("<key id='k' for='node' attr.name='a' attr.type='boolean'/>", "<node id='a'/>", "missing-value"),
            (
                "<key id='w' for='edge' attr.name='weight' attr.type='double'/>",
                "<node id='a'/><edge id='e' source='a' target='a'><data key='w'>0</data></edge>",
                "weight-not-positive"
            ),
        ]
    )
    func graphML(keys: String, body: String, code: String) {
        let text =
            "<graphml xmlns='http://graphml.graphdrawing.org/xmlns'>\n\(Self.label)\n\(keys)\n"
            + "<graph edgedefault='directed'>\n\(body)\n</graph></graphml>"
        let findings = GraphMLLinter().findings(in: Array(text.utf8), file: "a")
        #expect(findings.map(\.code).filter { $0 != code } == [])
        #expect(findings.contains { $0.code == code }, "\(findings)")
    }

    @Test("a finding says where, how bad, what and what to do")
    func message() {
        let text =
            "<graphml>\n\(Self.label)<graph edgedefault='directed'>\n<node id='a'/>\n<node id='a'/></graph></graphml>"
        #expect(
            GraphMLLinter().findings(in: Array(text.utf8), file: "a.graphml").map(\.description) == [
                "a.graphml:4: error duplicate-node: the node id 'a' a second time; give each its own"
            ]
        )
    }

    @Test(
        "JSON-LD: each trap is found, and nothing else",
        arguments: [
            ("{\"@id\":\"http://x/a\"}", "no-context"),
            ("{\"@context\":\"http://x/c\",\"@id\":\"http://x/a\"}", "remote-context"),
            ("{\"@context\":{\"@version\":1.1},\"@id\":\"http://x/a\"}", "version"),
            ("{\"@context\":{},\"@id\":\"http://x/a\",\"name\":\"b\"}", "unknown-term"),
            ("{\"@context\":{},\"@id\":\"a\"}", "relative-iri"),
            ("{\"@context\":{},\"@id\":\"http://x/中\"}", "bad-iri"),
            ("{\"@context\":{},\"@id\":\"_:b\"}", "blank-node"),
            ("{\"@context\":{\"a\":\"http://x/a\"},\"a\":\"b\"}", "blank-node"),
            ("{\"@context\":{\"a\":\"http://x/a\"},\"@id\":\"http://x/a\",\"a\":1.5}", "native-double"),
            (
                "{\"@context\":{\"a\":\"http://x/a\"},\"@id\":\"http://x/a\",\"a\":12345678901234567890}",
                "large-integer"
            ),
            ("{\"@context\":{\"a\":\"http://x/a\"},\"@id\":\"http://x/a\",\"a\":null}", "null-value"),
            (
                "{\"@context\":{\"a\":{\"@id\":\"http://x/a\",\"@language\":\"zh-Hans\"}},\"@id\":\"http://x/a\"}",
                "language-case"
            ),
            (
                "{\"@context\":{},\"@graph\":[{\"@id\":\"http://x/a\"},{\"@id\":\"http://x/a\"}]}",
                "duplicate-id"
            ),
            ("{\"@context\":{},\"@graph\":[{\"@id\":\"http://x/b\"},{\"@id\":\"http://x/a\"}]}", "unsorted"),
            ("\u{FEFF}{\"@context\":{},\"@id\":\"http://x/a\"}", "byte-order-mark"),
            ("{\"@context\":{},}", "syntax"),
        ]
    )
    func jsonLD(text: String, code: String) {
        let findings = JSONLDLinter().findings(in: Array(text.utf8), file: "a")
        #expect(findings.map(\.code) == [code], "\(findings)")
    }

    @Test("one fault in every row is told ten times and counted")
    func many() throws {
        let rows = String(repeating: "<node id='a b'/>\n", count: 50)
        let text = "<graphml>\(Self.label)<graph edgedefault='directed'>\(rows)</graph></graphml>"
        let findings = GraphMLLinter().findings(in: Array(text.utf8), file: "a").filter {
            $0.code == "bad-id"
        }
        #expect(findings.count == 10)
        #expect(findings.last?.message.hasSuffix("(and 40 more of this kind)") == true)
    }
}
