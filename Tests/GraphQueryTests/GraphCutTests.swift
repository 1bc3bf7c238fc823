import Cypher
import Exchange
import Foundation
import Graph
import GraphQuery
import Ontology
import Testing

@Suite("Parts of a graph")
struct GraphCutTests {
    private static let ontology = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("ontology").path

    private let vocabulary: Vocabulary

    init() throws { vocabulary = try Vocabulary(directory: Self.ontology) }

    /// Two people and an organ, in articles of two years.
    private let graph: KnowledgeGraph = {
        func office(_ id: String, _ person: String, _ article: String, _ day: String?) -> Statement {
            let date = day.flatMap { CalendarDate(iso: $0) }.map { DateRange(on: $0) }
            let evidence = Evidence(
                article: article, document: "", language: .chinese, start: 0, end: 1, quote: article)
            return Statement(
                id: id, subject: person, relation: .holdsOffice, object: "o", date: date,
                certainty: .explicit,
                evidence: [evidence])
        }
        let nodes = [
            Node(id: "a1957", type: .article, properties: [Property("date", "1957-06-01")]),
            Node(id: "a1958", type: .article, first: "1958-06-01", last: "1958-06-01"),
            Node(id: "o", type: .organ, mentions: 3), Node(id: "p", type: .person, mentions: 2),
            Node(id: "q", type: .person, mentions: 1), Node(id: "z", type: .place),
        ]
        let statements = [
            office("s1", "p", "a1957", nil), office("s2", "p", "a1958", "1958-05-01"),
            office("s3", "q", "a1958", nil),
        ]
        return (try? GraphBuilder(nodes: nodes, statements: statements).graph()) ?? KnowledgeGraph()
    }()

    private func part(_ change: (inout GraphCut) -> Void) throws -> KnowledgeGraph {
        var cut = GraphCut()
        change(&cut)
        return try cut.applied(to: graph, vocabulary: vocabulary)
    }

    @Test("by types: what does not fit goes, with its edges")
    func types() throws {
        #expect(try part { _ in }.nodes.count == 6)
        #expect(try part { $0.types = [.person] }.nodes.map(\.id) == ["p", "q"])
        #expect(try part { $0.types = [.person] }.statements.isEmpty)
        let offices = try part {
            $0.types = [.person, .organ]
            $0.relations = [.holdsOffice]
        }
        #expect(offices.nodes.map(\.id) == ["o", "p", "q"])
        #expect(offices.edges.count == 2)
        #expect(offices.statements.count == 3)
        #expect(try part { $0.relations = [.met] }.nodes.isEmpty)
    }

    @Test("by days: an edge says what the statements say that are left; without a date, the article's counts")
    func days() throws {
        let late = try part { $0.since = CalendarDate(iso: "1958-01-01") }
        #expect(late.nodes.map(\.id) == ["o", "p", "q"])
        #expect(late.statements.map(\.id).sorted() == ["s2", "s3"])
        #expect(late.edges.map(\.quoteZh) == ["a1958", "a1958"])
        #expect(late.edges[0].weight == 1)
        #expect(late.edges.flatMap(\.statements).sorted() == [0, 1])
        let early = try part { $0.until = CalendarDate(iso: "1957-12-31") }
        #expect(early.statements.map(\.id) == ["s1"])
        #expect(early.edges[0].articles == ["a1957"])
        #expect(early.edges[0].start.isEmpty)
    }

    @Test("by a condition on the node n")
    func condition() throws {
        #expect(try part { $0.condition = "n.mentions > 1 OR n:Place" }.nodes.map(\.id) == ["o", "p", "z"])
        #expect(throws: CypherError.self) { try part { $0.condition = "n.mentions >" } }
        #expect(throws: CypherError.self) { try part { $0.condition = "m.mentions > 1" } }
    }

    @Test("measures are those that the procedures give; articles have none")
    func measures() throws {
        let measures = NodeMeasures(NodeMeasure.allCases, of: graph)
        let writer = GraphMLWriter(options: .init(measures: measures))
        let text = String(decoding: try writer.bytes(of: graph), as: UTF8.self)
        let column = #"<key id="node_degree" for="node" attr.name="degree" attr.type="int"/>"#
        #expect(text.contains(column))
        let degrees = text.split(separator: "node_degree\">").dropFirst().compactMap { $0.first }
        #expect(String(degrees) == "003210")
        let properties = QueryGraph(graph, vocabulary: vocabulary).properties
        let query = try CypherQuery(
            "CALL annals.pageRank() YIELD node, score RETURN score ORDER BY node.id",
            procedures: NetworkProcedure.all)
        let ranks = try query.run(on: properties).rows.compactMap { $0[0].number }
        let written = text.split(separator: "node_pagerank\">").dropFirst()
            .compactMap { Double($0.prefix { $0 != "<" }) }
        #expect(written.count == 6)
        for (rank, number) in zip(ranks, written.dropFirst(2)) { #expect(abs(rank - number) < 1e-11) }
        #expect(Array(text.utf8) == (try writer.bytes(of: graph)))
    }
}

extension Value {
    fileprivate var number: Double? { if case .float(let number) = self { number } else { nil } }
}
