import Ontology
import Testing

@testable import Linking

@Suite("Entities of one article")
struct ClusterTests {
    @Test("all short forms of a Party committee are that committee")
    func partyCommittee() throws {
        let linked = try #require(Linked(["上海党委发出指示。", "上海市委开会。", "中共上海市委员会决定。"]))
        #expect(linked.areOne("上海党委", "上海市委", "中共上海市委员会"))
        let entity = try #require(linked.entity("上海市委"))
        #expect(linked.article.entities[entity].nameZh == "中共上海市委员会")
    }

    @Test("a name without its place is that of the only body that has it")
    func withoutPlace() throws {
        let linked = try #require(Linked(["上海第一钢铁厂开会。", "第一钢铁厂的工人都去了。"]))
        #expect(linked.areOne("上海第一钢铁厂", "第一钢铁厂"))
    }

    @Test("the committee of another party or league is not the Communist Party's")
    func otherParties() throws {
        let linked = try #require(Linked(["民盟上海市委开会。", "共青团上海市委开会。", "中共上海市委开会。"]))
        #expect(!linked.areOne("民盟上海市委", "中共上海市委"))
        #expect(!linked.areOne("共青团上海市委", "中共上海市委"))
    }

    @Test("English names of one committee are one, whatever they leave out")
    func englishCommittee() throws {
        let linked = try #require(
            Linked(
                [], ["The Shanghai Party Committee met.", "The Shanghai Municipal Party Committee decided."]))
        #expect(linked.areOne("Shanghai Party Committee", "Shanghai Municipal Party Committee"))
    }

    @Test("an article in English alone gives the node that the Chinese gives")
    func oneNodeForBothLanguages() throws {
        let english = try #require(Linked([], ["The Shanxi Provincial Party Committee met."]))
        let chinese = try #require(Linked(["中共山西省委开会。"]))
        #expect(english.id("Shanxi Provincial Party Committee") == chinese.id("中共山西省委"))
    }

    @Test("a bare place name is the place that the article names in full")
    func bareName() throws {
        let linked = try #require(Linked(["辽宁省朝阳县今年丰收。", "朝阳的农民很高兴。"]))
        #expect(linked.areOne("朝阳县", "朝阳"))
    }

    @Test(
        "a namesake county is the one of the province written before it",
        arguments: [("甘肃省武山县今年丰收。", "武山县", "甘肃省"), ("四川省巫山县今年丰收。", "巫山县", "四川省")])
    func namesakes(_ text: String, _ county: String, _ province: String) throws {
        let linked = try #require(Linked([text]))
        let entity = try #require(linked.entity(county))
        let row = try #require(linked.article.entities[entity].row.map { linked.lexicon.gazetteer[$0] })
        #expect(row.nameZh == county)
        let larger = try #require(linked.article.entities[entity].place)
        #expect(linked.article.entities[larger].nameZh == province)
    }

    @Test("a surname with a title is the person named in full")
    func surnameWithTitle() throws {
        let linked = try #require(Linked(["校长林文达讲了话。", "林校长说，学校要办好。"]))
        #expect(linked.areOne("林文达", "林校长"))
    }

    @Test("the short form that names nobody's committee is no mention")
    func noAntecedent() throws {
        let linked = try #require(Linked(["各省委和县委都要重视。"]))
        #expect(linked.entity("省委") == nil)
    }
}

@Suite("Rows of the gazetteer")
struct RowTests {
    @Test("a person who was a child is not the row")
    func child() throws {
        let early = try #require(Linked(["社员刘英俊说。"], year: 1950))
        #expect(early.entity("刘英俊").flatMap { early.article.entities[$0].row } == nil)
    }

    @Test("a row is a person's by its name where nothing speaks against it")
    func leader() throws {
        let linked = try #require(Linked(["毛泽东出席了会议。", "毛主席讲了话。"]))
        #expect(linked.rowID("毛泽东") == "person:mao-zedong")
        #expect(linked.areOne("毛泽东", "毛主席"))
    }
}

@Suite("Names in one form")
struct NameFormTests {
    @Test(
        "short endings are written out",
        arguments: [
            ("四川省文联", "四川省文学艺术工作者联合会"), ("山西省妇联", "山西省妇女联合会"), ("白泉公社", "白泉人民公社"), ("白泉人民公社", "白泉人民公社"),
            ("太原钢铁厂", "太原钢铁厂"),
        ])
    func endings(_ short: String, _ full: String) { #expect(ChineseOrganNames.expanded(short) == full) }

    @Test("cut names", arguments: [("兰大", "兰州大学", true), ("太钢", "太原钢铁厂", true), ("北大", "兰州大学", false)])
    func cuts(_ short: String, _ full: String, _ isCut: Bool) {
        #expect(ChineseOrganNames.isCut(short, of: full) == isCut)
    }

    @Test("English names of one body have the same words")
    func englishWords() {
        let long = EnglishOrganNames.words(
            "Hanyang County Party Committee of the Chinese Communist Party", without: "Hanyang County")
        #expect(long == ["committee", "party"])
        #expect(
            long == EnglishOrganNames.words("the CPC Hanyang County Committee", without: "Hanyang County"))
        #expect(long == EnglishOrganNames.words("Shanghai Municipal Party Committee", without: "Shanghai"))
    }

    @Test("Latin names for what only Chinese articles name")
    func romanization() throws {
        let names = NameRomanization(lexicon: try #require(Linked(["北京。"])).lexicon)
        #expect(names.pinyin(of: "陶鲁笳", .person) == "Tao Lujia")
        #expect(names.pinyin(of: "欧阳钦", .person) == "Ouyang Qin")
        #expect(names.english(of: "中共山西省委员会", .organ) == "Shanxi Provincial Committee of the CPC")
        #expect(names.english(of: "白泉人民公社", .organ) == "Baiquan People's Commune")
    }

    @Test("a prefecture's office is of the prefecture, not of the county of its name")
    func prefecture() throws {
        let linked = try #require(Linked(["濮阳专署发出指示。"]))
        let entity = try #require(linked.entity("濮阳专署"))
        #expect(linked.article.entities[entity].nameZh == "濮阳专员公署")
        let place = try #require(linked.article.entities[entity].place)
        #expect(linked.article.entities[place].nameZh == "濮阳专区")
    }
}
