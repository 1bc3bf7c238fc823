import Graph
import Ontology
import Store

/// A small graph after the second seed, written as a build would, so that asking is tested apart from extraction.
enum SampleStore {
    private static let date = CalendarDate(iso: "1957-12-11").map { DateRange(on: $0) }

    private static let article = Node(
        id: "002_78981e48e89a514f",
        type: .article,
        nameZh: "推动全民整风运动和生产建设高潮",
        nameEn: "Promoting the Nationwide Rectification Movement",
        first: "1957-12-13",
        last: "1957-12-13",
        properties: [Property("document", "seeds/002_78981e48e89a514f.txt")]
    )

    private static let nodes = [
        article,
        Node(
            id: "person-tao-lujia-1",
            type: .person,
            nameZh: "陶鲁笳",
            nameEn: "Tao Lujia",
            aliases: ["Tao Luja"],
            mentions: 4,
            first: "1957-12-13",
            last: "1957-12-13"
        ),
        Node(id: "person-wei-heng-1", type: .person, nameZh: "卫恒", nameEn: "Wei Heng", mentions: 2),
        Node(id: "person-wang-qian-1", type: .person, nameZh: "王谦", nameEn: "Wang Qian", mentions: 2),
        Node(id: "person-wang-qian-2", type: .person, nameZh: "王倩", nameEn: "Wang Qian", mentions: 1),
        Node(
            id: "organ-shanxi-committee-1",
            type: .organ,
            nameZh: "中共山西省委员会",
            nameEn: "CCP Shanxi Provincial Committee",
            aliases: ["中共山西省委", "省委"],
            mentions: 9
        ),
        Node(id: "place-shanxi-1", type: .place, nameZh: "山西省", nameEn: "Shanxi", mentions: 7),
        Node(id: "place-jinan-1", type: .place, nameZh: "济南市", nameEn: "Jinan", mentions: 1),
        Node(
            id: "place-jinnan-1",
            type: .place,
            nameZh: "晋南",
            nameEn: "Jinnan",
            aliases: ["Jinan"],
            mentions: 1
        ),
        Node(id: "organ-escape-1", type: .organ, nameZh: "\u{1B}[31m红\u{7}厂,\"甲\"\t乙", mentions: 1),
    ]

    private static func statement(
        _ id: String,
        _ subject: String,
        _ relation: Relation,
        _ object: String,
        at start: Int,
        qualifiers: [Property] = [],
        dated: Bool = false,
        certainty: Certainty = .explicit,
        _ quotes: [(Language, String)]
    ) -> Statement {
        Statement(
            id: id,
            subject: subject,
            relation: relation,
            object: object,
            qualifiers: qualifiers,
            date: dated ? date : nil,
            certainty: certainty,
            evidence: quotes.map { language, quote in
                Evidence(
                    article: article.id,
                    document: "seeds/002_78981e48e89a514f.txt",
                    language: language,
                    start: start,
                    end: start + quote.unicodeScalars.count,
                    quote: quote
                )
            }
        )
    }

    private static let statements = [
        statement(
            "s1",
            "person-tao-lujia-1",
            .holdsOffice,
            "organ-shanxi-committee-1",
            at: 2881,
            qualifiers: [Property("office_en", "First Secretary"), Property("office_zh", "第一书记")],
            dated: true,
            [(.chinese, "中共山西省委第一书记陶鲁笳"), (.english, "led by Tao Lujia, First Secretary")]
        ),
        statement(
            "s2",
            "person-wei-heng-1",
            .holdsOffice,
            "organ-shanxi-committee-1",
            at: 2885,
            qualifiers: [Property("office_zh", "书记处书记")],
            dated: true,
            [(.chinese, "书记处书记卫恒、王谦等率领")]
        ),
        statement(
            "s3",
            "organ-shanxi-committee-1",
            .locatedIn,
            "place-shanxi-1",
            at: 2881,
            certainty: .implied,
            [(.chinese, "中共山西省委")]
        ),
        statement(
            "s4",
            "person-tao-lujia-1",
            .mentionedIn,
            article.id,
            at: 2881,
            qualifiers: [Property("count", "4")],
            certainty: .metadata,
            [(.chinese, "陶鲁笳")]
        ),
        statement(
            "s5",
            "person-wang-qian-1",
            .mentionedIn,
            article.id,
            at: 2890,
            qualifiers: [Property("count", "1")],
            certainty: .metadata,
            [(.chinese, "王谦")]
        ),
    ]

    /// Writes the store into `folder`, as `annals build` names it.
    static func write(to folder: TemporaryFolder) throws {
        let graph = try GraphBuilder(nodes: nodes, statements: statements).graph()
        let store = try ArchiveStore(writing: folder.path + "/annals.sqlite")
        try store.publish(graph, facts: [:], renamed: [:])
        try store.close()
    }

    /// As many places as asked for, for output that fills a pipe.
    static func writePlaces(_ count: Int, to folder: TemporaryFolder) throws {
        let nodes = (0..<count).map { Node(id: "place-\($0)", type: .place, nameZh: "第\($0)村") }
        let graph = try GraphBuilder(nodes: nodes, statements: []).graph()
        let store = try ArchiveStore(writing: folder.path + "/annals.sqlite")
        try store.publish(graph, facts: [:], renamed: [:])
        try store.close()
    }
}
