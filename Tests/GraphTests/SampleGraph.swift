import Graph
import Ontology

/// A small graph by hand, after the second seed: 陶鲁笳 leads 中共山西省委 in 山西; 白泉公社 stands apart.
enum SampleGraph {
    static let article = Node(
        id: "article-002",
        type: .article,
        nameZh: "推动全民整风运动",
        first: "1957-12-13",
        last: "1957-12-13"
    )
    static let taoLujia = Node(
        id: "person-tao-lujia",
        type: .person,
        nameZh: "陶鲁笳",
        nameEn: "Tao Lujia",
        aliases: ["Tao Luja"],
        mentions: 3
    )
    static let committee = Node(
        id: "organ-shanxi",
        type: .organ,
        nameZh: "中共山西省委员会",
        aliases: ["中共山西省委", "省委"],
        mentions: 5
    )
    static let shanxi = Node(
        id: "place-shanxi",
        type: .place,
        nameZh: "山西省",
        nameEn: "Shanxi",
        mentions: 4
    )
    static let jinan = Node(id: "place-jinan", type: .place, nameZh: "济南市", nameEn: "Jinan", mentions: 1)
    static let jinnan = Node(
        id: "place-jinnan",
        type: .place,
        nameZh: "晋南",
        nameEn: "Jinnan",
        aliases: ["Jinan"],
        mentions: 1
    )
    static let commune = Node(id: "organ-baiquan", type: .organ, nameZh: "白泉公社", mentions: 1)

    static let nodes = [article, taoLujia, committee, shanxi, jinan, jinnan, commune]

    static func statement(
        _ subject: Node,
        _ relation: Relation,
        _ object: Node,
        article: String = "article-002",
        at start: Int,
        date: String? = nil,
        certainty: Certainty = .explicit,
        language: Language = .chinese
    ) -> Statement {
        Statement(
            id: "s-\(subject.id)-\(relation.rawValue)-\(object.id)-\(article)-\(start)",
            subject: subject.id,
            relation: relation,
            object: object.id,
            date: date.flatMap { CalendarDate(iso: $0) }.map { DateRange(on: $0) },
            certainty: certainty,
            evidence: [
                Evidence(
                    article: article,
                    document: "seeds/\(article).txt",
                    language: language,
                    start: start,
                    end: start + 9,
                    quote: "\(article) \(start) \(language.rawValue)"
                )
            ]
        )
    }

    static let statements = [
        statement(taoLujia, .holdsOffice, committee, at: 30, date: "1957-12-11"),
        statement(
            taoLujia,
            .holdsOffice,
            committee,
            at: 10,
            date: "1957-12-09",
            certainty: .implied,
            language: .english
        ),
        statement(taoLujia, .holdsOffice, committee, article: "article-003", at: 5, date: "1958-01-02"),
        statement(committee, .locatedIn, shanxi, at: 30, certainty: .implied),
        statement(jinnan, .partOf, shanxi, at: 40, certainty: .background),
        statement(taoLujia, .mentionedIn, article, at: 10),
        statement(commune, .mentionedIn, article, at: 80),
    ]

    static func make() throws -> KnowledgeGraph {
        try GraphBuilder(nodes: nodes, statements: statements).graph()
    }
}
