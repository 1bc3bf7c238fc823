import Cypher
import Exchange
import Foundation
import Graph
import GraphQuery
import Ontology
import Testing

@Suite("A knowledge graph asked in Cypher")
struct QueryGraphTests {
    private static let ontology = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("ontology").path

    private let graph: QueryGraph

    init() throws {
        let nodes = [
            Node(
                id: "person:a", type: .person, nameZh: "陶鲁笳", nameEn: "Tao Lujia", aliases: ["陶书记"],
                mentions: 4,
                first: "1957-12-13", last: "1957-12", properties: [Property("start", "1913")]),
            Node(id: "organ:b", type: .organ, nameZh: "中共山西省委员会", mentions: 2),
            Node(
                id: "figure:c", type: .figure, nameZh: "六成",
                properties: [
                    Property("value", "0.6"), Property("max", "321"), Property("subset_of", "f:1|f:2"),
                ]),
        ]
        let day = try #require(CalendarDate(iso: "1957-12-11"))
        func statement(_ id: String, _ relation: Relation, _ object: String, _ qualifiers: [Property])
            -> Statement
        {
            let evidence = [(Language.chinese, "第一书记陶鲁笳"), (.english, "Tao Lujia, First Secretary")].map {
                Evidence(
                    article: "article:1", document: "a.txt", language: $0, start: 1, end: 9, quote: $1)
            }
            return Statement(
                id: id, subject: "person:a", relation: relation, object: object, qualifiers: qualifiers,
                date: DateRange(on: day), certainty: .explicit, evidence: evidence)
        }
        let statements = [
            statement("s1", .holdsOffice, "organ:b", [Property("office_zh", "第一书记")]),
            statement("s2", .holdsOffice, "organ:b", [Property("office_zh", "书记")]),
            statement("s3", .sentTo, "organ:b", [Property("count", "300")]),
        ]
        let knowledge = try GraphBuilder(nodes: nodes, statements: statements).graph()
        graph = QueryGraph(knowledge, vocabulary: try Vocabulary(directory: Self.ontology))
    }

    private func rows(_ text: String) throws -> [[String]] {
        try CypherQuery(text).run(on: graph.properties).rows.map { row in
            row.map { value in
                if case .list(let values) = value {
                    return values.map { $0.plainText ?? "" }.joined(separator: "+")
                }
                return value.plainText ?? "null"
            }
        }
    }

    @Test("a node has its type as label, its names and counts, and dates where they are whole days")
    func nodes() throws {
        let query = """
            MATCH (p:Person) RETURN p.id, p.name, p.name_en, p.aliases, p.mentions + 1, p.first.month, p.last, p.start
            """
        #expect(
            try rows(query) == [
                ["person:a", "陶鲁笳", "Tao Lujia", "陶书记", "5", "12", "1957-12", "1913"]
            ])
        #expect(try rows("MATCH (o:Organ) RETURN o.name_en, o.aliases") == [["null", "null"]])
    }

    @Test("what the vocabulary calls a number is one, and ids of nodes are a list")
    func typed() throws {
        #expect(
            try rows("MATCH (f:Figure) RETURN f.value * 2, f.max + 1, f.subset_of") == [
                ["1.2", "322", "f:1+f:2"]
            ])
    }

    @Test("each statement is a relationship with its qualifiers, date, certainty, quotes and sources")
    func statements() throws {
        let query = """
            MATCH (:Person)-[h:HOLDS_OFFICE]->(:Organ)
            RETURN h.id, h.office_zh, h.date.year, h.date_role, h.certainty, h.quote_zh, h.document, h.articles
            ORDER BY h.id
            """
        let shared = ["1957", "asOf", "explicit", "第一书记陶鲁笳", "a.txt", "article:1"]
        #expect(try rows(query) == [["s1", "第一书记"] + shared, ["s2", "书记"] + shared])
        #expect(try rows("MATCH ()-[s:SENT_TO]->() RETURN s.count + 1") == [["301"]])
    }

    @Test("the subgraph of a result has its nodes, and whole edges with both ends")
    func subgraph() throws {
        let result = try CypherQuery("MATCH ()-[h {id: 's2'}]->() MATCH (f:Figure) RETURN [h], {f: f}")
            .run(on: graph.properties)
        let part = graph.subgraph(of: ResultEntities(result.rows.joined()))
        #expect(part.nodes.map(\.id) == ["figure:c", "organ:b", "person:a"])
        #expect(part.statements.map(\.id) == ["s1", "s2"])
        #expect(part.edges.count == 1)
        #expect(part.edges.map { part[node: $0.source].id } == ["person:a"])
        #expect(part.edges.map(\.statements) == [[0, 1]])
        #expect(try GraphBuilder(nodes: part.nodes, statements: part.statements).graph().edges == part.edges)
    }

    @Test("an edge that a file gave without statements is a relationship too")
    func bareEdge() throws {
        let edges = graph.knowledge.edges.map { edge in
            var bare = edge
            bare.statements = []
            return bare
        }
        let knowledge = KnowledgeGraph(nodes: graph.knowledge.nodes, edges: edges, statements: [])
        let bare = QueryGraph(knowledge, vocabulary: try Vocabulary(directory: Self.ontology))
        let result = try CypherQuery("MATCH ()-[h:HOLDS_OFFICE]->() RETURN h, h.quote_en, h.date")
            .run(on: bare.properties)
        #expect(result.rows.count == 1)
        #expect(result.rows[0][1].plainText == "Tao Lujia, First Secretary")
        #expect(bare.subgraph(of: ResultEntities(result.rows.joined())).edges.count == 1)
    }
}
