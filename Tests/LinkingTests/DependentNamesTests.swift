import Archive
import Extraction
import Testing

@testable import Linking

@Suite("Names that lack their owner")
struct DependentNamesTests {
    private func lack(_ name: String, kind: String = "") throws -> DependentNames.Lack? {
        let linked = try #require(Linked(["无"]))
        let mention = Mention(
            span: Span(0, name.unicodeScalars.count), language: .chinese, type: .organ, text: name,
            rule: "test",
            confidence: 1, kind: kind)
        return DependentNames(lexicon: linked.lexicon).lack(of: mention)
    }

    @Test("a level word lacks its place, whoever's committee it is")
    func levels() throws {
        #expect(try lack("省委组织部") == .place(owner: "", level: "省", rest: "委组织部"))
        #expect(try lack("民盟市委") == .place(owner: "民盟", level: "市", rest: "委"))
        #expect(try lack("市场管理处") == nil)
    }

    @Test("a part lacks the body that it is a part of, without the word for its kind")
    func parts() throws {
        #expect(try lack("中文系") == .owner(.school, league: "", part: "中文系"))
        #expect(try lack("师院团委") == .owner(.workplace, league: "", part: "团委"))
        #expect(try lack("民盟支部") == .owner(.workplace, league: "民盟", part: "支部"))
        #expect(try lack("农会") == .unknown)
    }

    @Test("a numbered school or hospital lacks its city")
    func numbered() throws {
        #expect(try lack("第二人民医院", kind: "health") == .city)
    }

    @Test("a name of its own lacks nothing")
    func whole() throws {
        #expect(try lack("荷花大队党支部") == nil)
        #expect(try lack("新华书店") == nil)
    }
}
