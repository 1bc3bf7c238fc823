import Graph
import Ontology

/// A small graph with every type of node, both languages, all certainties and dates: what the tests write.
enum SampleGraph {
    static let article = Node(
        id: "article:002",
        type: .article,
        nameZh: "推动全民整风运动和生产建设高潮",
        nameEn: "Promoting the Nationwide Rectification Movement",
        first: "1957-12-13",
        last: "1957-12-13",
        properties: [
            Property("date", "1957-12-13"), Property("document", "seeds/002_78981e48e89a514f.txt"),
            Property("page", "4"),
        ]
    )

    static let nodes: [Node] = [
        Node(
            id: "person:tao-lujia-3f2a",
            type: .person,
            nameZh: "陶鲁笳",
            nameEn: "Tao Lujia",
            aliases: ["Tao Luja", "Tao | Lujia", "陶魯笳"],
            mentions: 7,
            first: "1957-12-13",
            last: "1957-12-13",
            properties: [Property("pinyin", "Táo Lǔjiā"), Property("wikidata", "Q16931303")]
        ),
        Node(
            id: "organ:zhonggong-shanxi-shengwei-77aa",
            type: .organ,
            nameZh: "中共山西省委员会",
            nameEn: "Shanxi Provincial Committee of the CCP",
            aliases: ["省委"],
            mentions: 5,
            first: "1957-12-13",
            last: "1957-12-13"
        ),
        Node(id: "organ:xinhua", type: .organ, nameZh: "新华社", nameEn: "Xinhua News Agency", mentions: 1),
        Node(
            id: "place:gb-140000",
            type: .place,
            nameZh: "山西省",
            nameEn: "Shanxi Province",
            aliases: ["山西"],
            mentions: 9,
            first: "1957-12-13",
            last: "1957-12-13",
            properties: [
                Property("class", "省"), Property("end", ""), Property("lat", "37.87059"),
                Property("lon", "112.54888"), Property("start", "1949-08"), Property("wikidata", "Q46913"),
            ]
        ),
        Node(id: "place:taiyuan", type: .place, nameZh: "太原", nameEn: "Taiyuan", mentions: 1),
        Node(
            id: "campaign:zhengfeng-1957",
            type: .campaign,
            nameZh: "整风运动",
            nameEn: "Rectification Movement",
            mentions: 4,
            properties: [Property("end", "1958"), Property("start", "1957-04-27")]
        ),
        Node(id: "meeting:dongyuan-dahui", type: .meeting, nameZh: "动员大会"),
        Node(
            id: "figure:3200",
            type: .figure,
            nameZh: "三千二百多人",
            nameEn: "more than 3,200 people",
            properties: [
                Property("bound", "atLeast"), Property("modality", "done"), Property("unit", "person"),
                Property("value", "3200"),
            ]
        ),
        article,
    ]

    static let statements: [Statement] = [
        Statement(
            id: "a1b2c3d4e5f60718",
            subject: "person:tao-lujia-3f2a",
            relation: .holdsOffice,
            object: "organ:zhonggong-shanxi-shengwei-77aa",
            qualifiers: [Property("office_en", "First Secretary"), Property("office_zh", "第一书记")],
            date: DateRange(on: CalendarDate(iso: "1957-12-11")!),
            certainty: .explicit,
            evidence: [
                evidence(.chinese, 2862, 2899, "正由中共山西省委第一书记陶鲁笳率领"),
                evidence(
                    .english,
                    402,
                    480,
                    "led by Tao Lujia, First Secretary of the \"Provincial\" Committee"
                ),
            ]
        ),
        Statement(
            id: "b1",
            subject: "person:tao-lujia-3f2a",
            relation: .holdsOffice,
            object: "organ:zhonggong-shanxi-shengwei-77aa",
            qualifiers: [Property("office_en", "Secretary"), Property("office_zh", "书记")],
            certainty: .implied,
            evidence: [evidence(.chinese, 3100, 3108, "省委第一书记陶鲁笳")]
        ),
        Statement(
            id: "c1",
            subject: "organ:zhonggong-shanxi-shengwei-77aa",
            relation: .locatedIn,
            object: "place:gb-140000",
            certainty: .implied,
            evidence: [evidence(.chinese, 2864, 2870, "中共山西省委"), evidence(.chinese, 2871, 2872, "省")]
        ),
        Statement(
            id: "d1",
            subject: "place:taiyuan",
            relation: .partOf,
            object: "place:gb-140000",
            certainty: .background,
            evidence: [
                Evidence(
                    article: "",
                    document: "ontology/gazetteer/places.tsv",
                    language: .chinese,
                    start: 0,
                    end: 2,
                    quote: "太原"
                )
            ]
        ),
        Statement(
            id: "e1",
            subject: "person:tao-lujia-3f2a",
            relation: .takesPartIn,
            object: "campaign:zhengfeng-1957",
            date: DateRange(
                earliest: CalendarDate(iso: "1957-12-09")!,
                latest: CalendarDate(iso: "1958-01-31")!,
                role: .during
            ),
            certainty: .explicit,
            evidence: [evidence(.chinese, 2900, 2910, "参加并推动\n全民整风运动")]
        ),
        Statement(
            id: "f1",
            subject: "person:tao-lujia-3f2a",
            relation: .spokeAt,
            object: "meeting:dongyuan-dahui",
            certainty: .explicit,
            evidence: [evidence(.chinese, 3110, 3120, "在动员大会上讲了话")]
        ),
        Statement(
            id: "g1",
            subject: "campaign:zhengfeng-1957",
            relation: .hasFigure,
            object: "figure:3200",
            certainty: .explicit,
            evidence: [evidence(.english, 700, 730, "more than 3,200 people")]
        ),
        Statement(
            id: "h1",
            subject: "article:002",
            relation: .reportedBy,
            object: "organ:xinhua",
            qualifiers: [Property("dateline_place", "place:taiyuan")],
            date: DateRange(on: CalendarDate(iso: "1957-12-11")!),
            certainty: .metadata,
            evidence: [evidence(.chinese, 2830, 2840, "新华社太原11日电")]
        ),
        Statement(
            id: "i1",
            subject: "person:tao-lujia-3f2a",
            relation: .mentionedIn,
            object: "article:002",
            qualifiers: [Property("count", "7"), Property("first_offset", "2881")],
            certainty: .explicit,
            evidence: [evidence(.chinese, 2881, 2884, "陶鲁笳")]
        ),
    ]

    static func make() throws -> KnowledgeGraph {
        try GraphBuilder(nodes: nodes, statements: statements).graph()
    }

    private static func evidence(_ language: Language, _ start: Int, _ end: Int, _ quote: String) -> Evidence
    {
        Evidence(
            article: "article:002",
            document: "seeds/002_78981e48e89a514f.txt",
            language: language,
            start: start,
            end: end,
            quote: quote
        )
    }
}
