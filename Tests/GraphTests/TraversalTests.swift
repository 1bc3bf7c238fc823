import Graph
import Ontology
import Testing

@Suite("Neighbors and paths")
struct TraversalTests {
    private func index(_ id: String, _ graph: KnowledgeGraph) throws -> Int32 {
        try #require(graph.nodeIndex(id: id))
    }

    @Test("each edge leaves its source and enters its target")
    func adjacency() throws {
        let graph = try SampleGraph.make()
        let adjacency = Adjacency(graph)
        for node in graph.nodes.indices.map(Int32.init) {
            #expect(adjacency.outgoing(node).allSatisfy { graph[edge: $0].source == node })
            #expect(adjacency.incoming(node).allSatisfy { graph[edge: $0].target == node })
        }
        let outgoing = graph.nodes.indices.flatMap { adjacency.outgoing(Int32($0)) }
        #expect(outgoing.sorted() == graph.edges.indices.map(Int32.init))
    }

    @Test("neighbors stand on both sides, without the articles unless they are asked for")
    func neighbors() throws {
        let graph = try SampleGraph.make()
        let adjacency = Adjacency(graph)
        let committee = try index("organ-shanxi", graph)
        let steps = adjacency.neighbors(of: committee, in: graph)
        #expect(steps.map { graph[node: $0.node].name } == ["山西省", "陶鲁笳"])
        #expect(steps.map(\.forward) == [true, false])
        let commune = try index("organ-baiquan", graph)
        #expect(adjacency.neighbors(of: commune, in: graph).isEmpty)
        #expect(adjacency.neighbors(of: commune, in: graph, over: [.mentionedIn]).count == 1)
    }

    @Test("the shortest path goes with and against the arrows")
    func path() throws {
        let graph = try SampleGraph.make()
        let adjacency = Adjacency(graph)
        let (tao, jinnan) = (try index("person-tao-lujia", graph), try index("place-jinnan", graph))
        let path = try #require(adjacency.shortestPath(from: tao, to: jinnan, in: graph))
        #expect(path.map { graph[node: $0.node].name } == ["中共山西省委员会", "山西省", "晋南"])
        #expect(path.map(\.forward) == [true, true, false])
        #expect(adjacency.shortestPath(from: tao, to: tao, in: graph)?.isEmpty == true)
    }

    @Test("there is no path where only an article joins two nodes, unless articles are asked for")
    func noPath() throws {
        let graph = try SampleGraph.make()
        let adjacency = Adjacency(graph)
        let (tao, commune) = (try index("person-tao-lujia", graph), try index("organ-baiquan", graph))
        #expect(adjacency.shortestPath(from: tao, to: commune, in: graph) == nil)
        let all = Set(Relation.allCases)
        #expect(adjacency.shortestPath(from: tao, to: commune, in: graph, over: all)?.count == 2)
    }

    @Test("of several shortest paths it is the one through the first node")
    func firstOfSeveral() throws {
        let names = ["a", "b", "c", "d"]
        let nodes = names.map { Node(id: $0, type: .person, nameZh: $0) }
        let pairs = [(0, 2), (0, 1), (2, 3), (1, 3)]
        let statements = pairs.map { SampleGraph.statement(nodes[$0.0], .met, nodes[$0.1], at: $0.0) }
        let graph = try GraphBuilder(nodes: nodes, statements: statements).graph()
        let path = try #require(Adjacency(graph).shortestPath(from: 0, to: 3, in: graph))
        #expect(path.map(\.node) == [1, 3])
    }
}
