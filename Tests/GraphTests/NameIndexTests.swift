import Ontology
import Testing

@testable import Graph

@Suite("NameIndex")
struct NameIndexTests {
    @Test(
        "a name is found however it is written",
        arguments: [
            ("陶鲁笳", "陶鲁笳"), ("Tao Lujia", "陶鲁笳"), ("tao lujia", "陶鲁笳"), ("TAOLUJIA", "陶鲁笳"),
            ("Táo Lǔjiā", "陶鲁笳"), ("Tao Luja", "陶鲁笳"), ("person-tao-lujia", "陶鲁笳"),
            ("省委", "中共山西省委员会"), ("山西", "山西省"), ("Ｓｈａｎｘｉ", "山西省"), ("Ji'nan", "济南市"), ("jin nan", "晋南"),
        ]
    )
    func found(query: String, name: String) throws {
        let graph = try SampleGraph.make()
        guard case .found(let node, _) = NameIndex(graph).find(query) else {
            Issue.record("\(query) is not found")
            return
        }
        #expect(graph[node: node].name == name)
    }

    @Test("a node's own name comes before another's alias, which is still told")
    func ownNameFirst() throws {
        let graph = try SampleGraph.make()
        let (jinan, jinnan) = (graph.nodeIndex(id: "place-jinan"), graph.nodeIndex(id: "place-jinnan"))
        #expect(
            NameIndex(graph).find("Jinan") == .found(try #require(jinan), alsoNamed: [try #require(jinnan)])
        )
    }

    @Test("namesakes are ambiguous, and a type or an id tells them apart")
    func ambiguous() throws {
        let organ = Node(id: "organ-baiquan", type: .organ, nameZh: "白泉")
        let place = Node(id: "place-baiquan", type: .place, nameZh: "白泉")
        let graph = try GraphBuilder(nodes: [organ, place], statements: []).graph()
        let index = NameIndex(graph)
        #expect(index.find("白泉") == .ambiguous([0, 1]))
        #expect(index.find("白泉", type: .place) == .found(1, alsoNamed: []))
        #expect(index.find("organ-baiquan") == .found(0, alsoNamed: []))
    }

    @Test(
        "a name that is not there gives the names that look like it",
        arguments: [
            ("Tao Lujai", "陶鲁笳"), ("陶鲁茄", "陶鲁笳"), ("山", "山西省"), ("白泉人民公社", "白泉公社"),
        ]
    )
    func suggestions(query: String, name: String) throws {
        let graph = try SampleGraph.make()
        guard case .missing(let suggestions) = NameIndex(graph).find(query) else {
            Issue.record("\(query) is found")
            return
        }
        #expect(suggestions.first.map { graph[node: $0].name } == name)
    }

    @Test("an article is found by its file's name, a node without pinyin by that of its id")
    func bareID() throws {
        let article = Node(id: "article:002_78981e48e89a514f", type: .article, nameZh: "推动")
        let place = Node(id: "place:bai-quan-1x", type: .place, nameZh: "白泉")
        let index = NameIndex(try GraphBuilder(nodes: [article, place], statements: []).graph())
        #expect(index.find("002_78981e48e89a514f") == .found(0, alsoNamed: []))
        #expect(index.find("Bai Quan 1x") == .found(1, alsoNamed: []))
    }

    @Test("a place is found without its class word, but a thing of that very name comes first")
    func stems() throws {
        let province = Node(id: "place:a", type: .place, nameZh: "海南省", nameEn: "Hainan Province")
        let village = Node(id: "place:b", type: .place, nameZh: "海南")
        let county = Node(id: "place:c", type: .place, nameZh: "滦县")
        let index = NameIndex(try GraphBuilder(nodes: [province, village, county], statements: []).graph())
        #expect(index.find("海南") == .found(1, alsoNamed: [0]))
        #expect(index.find("hainan") == .found(0, alsoNamed: []))
        #expect(index.find("滦") == .missing(suggestions: [2]))
    }

    @Test("nothing is named by nothing", arguments: ["", " ", "？", "·", "\u{0301}", "\u{0}", "🐉"])
    func nothing(query: String) throws {
        #expect(NameIndex(try SampleGraph.make()).find(query) == .missing(suggestions: []))
    }
}

@Suite("NameKey and EditDistance")
struct NameKeyTests {
    @Test(
        "names are compared without case, tones, width, blanks and punctuation",
        arguments: [
            ("Lǚ Zhèngcāo", "lu zhengcao"), ("Ｘｉ’an", "xian"), ("乌兰夫·云泽", "乌兰夫云泽"),
            ("E\u{0301}mile", "Émile"),
            ("Tao Lu-jia", "tao lujia"), ("1957年", "１９５７年"),
        ]
    )
    func equal(left: String, right: String) { #expect(NameKey(left) == NameKey(right)) }

    @Test("different names stay different", arguments: [("Shanxi", "Shaanxi"), ("陶鲁笳", "陶鲁茄")])
    func different(left: String, right: String) { #expect(NameKey(left) != NameKey(right)) }

    @Test(
        "edits are counted up to the limit",
        arguments: [
            ("", "", 0), ("a", "", 1), ("lujia", "lujai", 1), ("lujia", "luja", 1), ("kitten", "sitting", 3),
            ("abc", "xyz", 3), ("山西", "陕西", 1),
        ]
    )
    func edits(left: String, right: String, count: Int) {
        #expect(EditDistance(limit: 3).between(NameKey(left), NameKey(right)) == count)
        #expect(EditDistance(limit: 3).between(NameKey(right), NameKey(left)) == count)
        if count > 0 { #expect(EditDistance(limit: count - 1).between(NameKey(left), NameKey(right)) == nil) }
    }
}
