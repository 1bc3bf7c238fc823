import Graph
import Ontology
import Store
import Testing

@testable import Annals

@Suite("What is worth a look")
struct ReviewTests {
    private let provinces = [
        Node(id: "place:hebei", type: .place, nameZh: "河北省", properties: [Property("class", "省")]),
        Node(id: "place:shanxi", type: .place, nameZh: "山西省", properties: [Property("class", "省")]),
        Node(id: "organ:hebei-party", type: .organ, nameZh: "中共河北省委"),
        Node(id: "organ:shanxi-party", type: .organ, nameZh: "中共山西省委"),
        Node(id: "article:1", type: .article, nameZh: "一"),
        Node(id: "article:2", type: .article, nameZh: "二"),
    ]
    private let seats = [
        ("organ:hebei-party", "place:hebei"), ("organ:shanxi-party", "place:shanxi"),
    ]

    private func statement(
        _ subject: String, _ relation: Relation, _ object: String, _ date: String = "1957-12-13",
        rule: String = "office.zh", article: String = "article:1"
    ) -> Statement {
        Statement(
            id: "statement:\(subject)-\(object)-\(date)-\(rule)", subject: subject, relation: relation,
            object: object,
            date: CalendarDate(iso: date).map { DateRange(on: $0) }, certainty: .explicit,
            evidence: [
                Evidence(
                    article: article, document: "a.txt", language: .chinese, start: 0, end: 3, quote: subject,
                    rule: rule)
            ])
    }

    private func graph(_ nodes: [Node], _ statements: [Statement]) throws -> KnowledgeGraph {
        let located = seats.map { statement($0.0, .locatedIn, $0.1) }
        return try GraphBuilder(nodes: provinces + nodes, statements: located + statements).graph()
    }

    private func items(
        _ graph: KnowledgeGraph, _ kind: ReviewItem.Kind, mentions: [MentionRecord] = [],
        corrected: Set<String> = []
    ) -> [ReviewItem] {
        Review(graph, mentions: mentions, corrected: corrected).items(kinds: [kind])
    }

    @Test("offices in two provinces: the closer in time, the more doubtful; in one province none")
    func clashes() throws {
        let people = ["a", "b", "c"].map { Node(id: "person:" + $0, type: .person, nameZh: "王" + $0) }
        let graph = try graph(
            people,
            [
                statement("person:a", .holdsOffice, "organ:hebei-party", "1957-01-01"),
                statement("person:a", .holdsOffice, "organ:shanxi-party", "1959-01-01"),
                statement("person:b", .holdsOffice, "organ:hebei-party", "1957-01-01"),
                statement("person:b", .holdsOffice, "organ:shanxi-party", "1957-01-03"),
                statement("person:c", .holdsOffice, "organ:hebei-party", "1957-01-01"),
                statement("person:c", .holdsOffice, "place:hebei", "1957-01-01"),
            ])
        let found = items(graph, .clashingOffices)
        #expect(found.map(\.id) == ["person:b", "person:a"])
        #expect(found[0].reason == "offices in 河北省 and 山西省 2 days apart: one person or two?")
        #expect(found[0].evidence.count == 2)
        #expect(items(graph, .clashingOffices, corrected: ["person:b"]).map(\.id) == ["person:a"])
    }

    @Test("a name of several bearers is one item")
    func sharedNames() throws {
        let people = [("1", "2|3"), ("2", "1|3"), ("3", "1|2")].map { id, others in
            Node(
                id: "person:" + id, type: .person, nameZh: "王明", mentions: Int(id) ?? 0,
                properties: [Property("home", "省" + id), Property("namesakes", others)])
        }
        let found = items(try graph(people, []), .sharedName)
        #expect(found.map(\.id) == ["person:3"])
        #expect(found[0].reason == "3 bear this name, in 省3, 省2, 省1: are they as many? see person:2")
    }

    @Test("a name is as sure as the surest of its mentions")
    func unsureNames() throws {
        let people = ["a", "b"].map { Node(id: "person:" + $0, type: .person, nameZh: "王" + $0) }
        let mentions = [("a", 0.3), ("a", 0.4), ("b", 0.2), ("b", 0.95)].map { id, confidence in
            MentionRecord(
                document: "a.txt", language: .chinese, start: 0, end: 2, text: "王", type: .person,
                entity: "person:" + id, form: "name", rule: "person.zh.model", confidence: confidence)
        }
        let found = items(try graph(people, []), .unsureName, mentions: mentions)
        #expect(found.map(\.reason) == ["Person? person.zh.model is 40 % sure at best, of 2 mentions"])
    }

    @Test("statements that stand alone come first where their rule is seldom borne out")
    func weakStatements() throws {
        let people = (0..<9).map { Node(id: "person:\($0)", type: .person, nameZh: "王\($0)") }
        var statements: [Statement] = []
        for index in 0..<4 {
            statements.append(statement("person:\(index)", .leads, "organ:hebei-party", rule: "good"))
            statements.append(
                statement("person:\(index)", .leads, "organ:hebei-party", rule: "other", article: "article:2")
            )
            statements.append(statement("person:\(index)", .wentTo, "place:hebei", rule: "bad"))
        }
        statements.append(statement("person:8", .leads, "organ:hebei-party", rule: "good"))
        let found = items(try graph(people, statements), .weakStatement)
        #expect(found.count == 5)
        #expect(found.last?.name == "王8 LEADS 中共河北省委")
        #expect(found.first?.reason == "bad alone says so (explicit); 0 of its 4 are borne out")
    }
}
