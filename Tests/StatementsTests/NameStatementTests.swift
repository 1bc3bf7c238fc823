import Graph
import Ontology
import Testing

@Suite("Places and bodies in names")
struct NameStatementTests {
    @Test(
        "the smaller place after the larger is part of it",
        arguments: [
            ("江苏省宜兴县获得丰收。", ["宜兴县 > 江苏省"]),
            ("江苏、浙江获得丰收。", []),
            ("内蒙古自治区狼山县第四区获得丰收。", ["狼山县 > 内蒙古自治区", "第四 > 狼山县"]),
            ("天津市的塘沽、河东两个区获得丰收。", ["塘沽 > 天津市", "河东 > 天津市"]),
        ])
    func chains(_ text: String, _ expected: [String]) {
        #expect(Reading.of(.partOf, text).map { $0.replacingOccurrences(of: "区 >", with: " >") } == expected)
    }

    @Test("a body is at the place in its name, not at a country that it deals with")
    func seats() {
        let seat = Reading.of(.locatedIn, "中共山西省委作了决定。")
        #expect(seat.count == 1 && seat[0].hasPrefix("中共山西省委员会 > 山西"))
        #expect(Reading.of(.locatedIn, "苏联大使馆举行了招待会。").isEmpty)
    }

    @Test("a body that governs has a jurisdiction, others a seat")
    func kinds() {
        func kinds(_ text: String) -> [String] {
            Reading.read(text).statements.filter { $0.relation == .locatedIn }
                .compactMap { $0.qualifiers.first { $0.key == "kind" }?.value }
        }
        #expect(kinds("中共山西省委作了决定。") == ["jurisdiction"])
        #expect(kinds("太原市第一中学开了会。") == ["seat"])
        #expect(kinds("北京师范学院学术研究委员会开了会。") == ["seat"])
    }

    @Test("a body that governs a region is there, a school named after it somewhere in it")
    func regions() {
        #expect(Reading.of(.locatedIn, "西南贸易部清理了仓库。").map { $0.hasSuffix("> 西南") } == [true])
        #expect(Reading.of(.locatedIn, "西北师范学院开了会。").isEmpty)
    }

    @Test("a co-operative is at the nearest place right before it")
    func nearest() {
        let text = "松江省桦川县星火集体农庄使用机械耕作。"
        #expect(Reading.of(.locatedIn, text).allSatisfy { $0.hasSuffix("> 桦川县") })
        #expect(Reading.of(.partOf, text) == ["桦川县 > 松江省"])
    }

    @Test("a department is part of its body; a preparatory committee is not part of what it prepares")
    func parts() {
        #expect(Reading.of(.partOf, "中共狼山县委宣传部作了报告。").count == 1)
        #expect(Reading.of(.partOf, "四川省工商业联合会筹备委员会作了报告。").isEmpty)
    }

    @Test("\"a county, a province\" in English")
    func english() {
        let read = Reading.of(
            .partOf, "", english: "The peasants of Yixing County, Jiangsu Province, work hard.")
        #expect(read.count == 1)
    }

    @Test("a branch is part of the party in whose short name it begins, where the article names that too")
    func shortNames() {
        let text = "民盟辽宁省委员会开会。民盟的成员都来了。"
        #expect(Reading.of(.partOf, text).contains("民盟辽宁省委员会 > 民盟"))
        #expect(!Reading.of(.partOf, "清华大学开会。清华的学生都来了。").contains { $0.hasPrefix("清华大学 >") })
    }

    @Test("what only the gazetteer knows is background, and gives way to what is said")
    func background() {
        func certainty(_ text: String) -> [Certainty] {
            Reading.read(text).statements.filter { $0.relation == .partOf }.map(\.certainty)
        }
        #expect(certainty("瑞安县开了会。温州专区来了人。") == [.background])
        #expect(certainty("温州专区瑞安县开了会。") == [.implied])
        #expect(certainty("瑞安县开了会。").isEmpty)
    }

    @Test("the Party at work somewhere is not located there")
    func partyAtWork() {
        #expect(Reading.of(.locatedIn, "香港的中国共产党出了报。").isEmpty)
    }
}
