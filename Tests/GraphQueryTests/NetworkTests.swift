import Cypher
import GraphQuery
import Testing

@Suite("Algorithms on networks")
struct NetworkTests {
    /// Two triangles with one link between them, and a node alone.
    private let network = Network(
        count: 7, sources: [0, 1, 2, 2, 3, 4, 5], targets: [1, 2, 0, 3, 4, 5, 3])

    @Test("links are counted by direction; those of a node to itself are not")
    func degrees() {
        let degrees = Network(count: 2, sources: [0, 0, 1], targets: [1, 1, 1]).degrees()
        #expect(degrees.outgoing == [2, 0])
        #expect(degrees.incoming == [0, 2])
    }

    @Test("PageRank adds up to 1 and is the same all around a ring")
    func pageRank() {
        let ring = Network(count: 4, sources: [0, 1, 2, 3], targets: [1, 2, 3, 0]).pageRank()
        #expect(ring.allSatisfy { abs($0 - 0.25) < 1e-9 })
        let ranks = network.pageRank()
        #expect(abs(ranks.reduce(0, +) - 1) < 1e-9)
        #expect(ranks[3] == ranks.max())
        #expect(ranks[6] == ranks.min())
    }

    @Test("betweenness counts the ways through a node; parts of several ways count in part")
    func betweenness() {
        #expect(network.betweenness() == [0, 0, 6, 6, 0, 0, 0])
        let square = Network(count: 4, sources: [0, 1, 2, 3], targets: [1, 2, 3, 0])
        #expect(square.betweenness() == [0.5, 0.5, 0.5, 0.5])
        #expect(square.betweenness(sample: 2).reduce(0, +) == 2)
    }

    @Test("components are numbered by size")
    func components() {
        #expect(network.components() == [1, 1, 1, 1, 1, 1, 2])
        #expect(Network(count: 0, sources: [], targets: []).components().isEmpty)
    }

    @Test("communities are what hangs together")
    func communities() {
        #expect(network.communities() == [1, 1, 1, 2, 2, 2, 3])
        #expect(Network(count: 2, sources: [], targets: []).communities() == [1, 2])
    }

    @Test("procedures give a row for each node but articles")
    func procedures() throws {
        var graph = PropertyGraph()
        let a = graph.addNode(labels: ["Person"], ["name": .string("a")])
        let b = graph.addNode(labels: ["Organ"], ["name": .string("b")])
        let article = graph.addNode(labels: ["Article"])
        graph.addRelationship(from: a, "HOLDS_OFFICE", to: b)
        graph.addRelationship(from: a, "MENTIONED_IN", to: article)
        for procedure in NetworkProcedure.all {
            let query = try CypherQuery(
                "CALL \(procedure.signature.name)() YIELD node RETURN node.name ORDER BY node.name",
                procedures: NetworkProcedure.all)
            #expect(try query.run(on: graph).rows.map { $0[0].plainText } == ["a", "b"])
        }
        let degrees = try CypherQuery("CALL annals.degree()", procedures: NetworkProcedure.all).run(on: graph)
        #expect(degrees.columns == ["node", "degree", "outgoing", "incoming"])
        #expect(degrees.rows.map { $0[1].plainText } == ["1", "1"])
    }
}
