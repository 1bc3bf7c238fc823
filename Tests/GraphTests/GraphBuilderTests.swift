import Graph
import Ontology
import Testing

@Suite("GraphBuilder")
struct GraphBuilderTests {
    @Test("the order of nodes and statements does not matter")
    func order() throws {
        let graph = try SampleGraph.make()
        let reversed = try GraphBuilder(
            nodes: SampleGraph.nodes.reversed(),
            statements: SampleGraph.statements.reversed()
        ).graph()
        #expect(graph.nodes == reversed.nodes)
        #expect(graph.statements == reversed.statements)
        #expect(graph.edges == reversed.edges)
        #expect(
            graph.nodes.map(\.id)
                == graph.nodes.map(\.id).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        )
    }

    @Test("an edge gathers its statements: articles, dates, strongest certainty, first quotes")
    func gathering() throws {
        let graph = try SampleGraph.make()
        let edge = try #require(graph.edges.first { $0.relation == .holdsOffice })
        #expect(graph[node: edge.source].name == "陶鲁笳")
        #expect(edge.weight == 2)
        #expect(edge.articles == ["article-002", "article-003"])
        #expect(edge.start == "1957-12-09")
        #expect(edge.end == "1958-01-02")
        #expect(edge.certainty == .explicit)
        #expect(edge.quoteZh == "article-002 30 zh")
        #expect(edge.quoteEn == "article-002 10 en")
        #expect(edge.statements == edge.statements.sorted())
        #expect(edge.statements.map { graph[statement: $0].evidence[0].start } == [10, 30, 5])
    }

    @Test("a statement without a date leaves the edge without one")
    func noDate() throws {
        let edge = try #require(try SampleGraph.make().edges.first { $0.relation == .locatedIn })
        #expect(edge.start.isEmpty && edge.end.isEmpty)
    }

    @Test("what is given twice counts once")
    func twice() throws {
        let doubled = try GraphBuilder(
            nodes: SampleGraph.nodes + SampleGraph.nodes,
            statements: SampleGraph.statements + SampleGraph.statements
        ).graph()
        #expect(doubled.nodes.count == SampleGraph.nodes.count)
        #expect(doubled.statements.count == SampleGraph.statements.count)
    }

    @Test("a statement about a node that is not there is an error, and so are two nodes with one id")
    func faults() throws {
        #expect(throws: GraphError.unknownNode(id: "organ-shanxi", statement: SampleGraph.statements[0].id)) {
            try GraphBuilder(
                nodes: [SampleGraph.taoLujia],
                statements: [SampleGraph.statements[0]]
            ).graph()
        }
        var namesake = SampleGraph.taoLujia
        namesake.nameZh = "陶鲁甲"
        #expect(throws: GraphError.duplicateNode(id: "person-tao-lujia")) {
            try GraphBuilder(nodes: [SampleGraph.taoLujia, namesake], statements: []).graph()
        }
    }

    @Test("nodes are found by id, and listed by type with the most mentioned first")
    func lookup() throws {
        let graph = try SampleGraph.make()
        for (index, node) in graph.nodes.enumerated() {
            #expect(graph.nodeIndex(id: node.id) == Int32(index))
        }
        #expect(graph.nodeIndex(id: "person-nobody") == nil)
        #expect(graph.nodes(of: .organ).map { graph[node: $0].name } == ["中共山西省委员会", "白泉公社"])
    }
}
