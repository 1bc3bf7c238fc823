import Ontology
import Testing

@testable import Linking

@Suite("Joining the two languages")
struct AlignmentTests {
    @Test(
        "a place whose English is wrong is still the Chinese place",
        arguments: [
            (
                "山东省博兴县的干部到农村去。", "Cadres of Boing County in Shandong Province went to the countryside.",
                "博兴县", "Boing County"
            ),
            (
                "山西省晋南专区的干部到农村去。", "Cadres of Jinan Prefecture in Shanxi Province went to the countryside.",
                "晋南专区", "Jinan Prefecture"
            ),
        ])
    func misspeltPlace(_ zh: String, _ en: String, _ chinese: String, _ english: String) throws {
        let linked = try #require(Linked([zh], [en]))
        #expect(linked.areOne(chinese, english))
    }

    @Test("a body and the body inside it stay apart in both languages")
    func secretariat() throws {
        let linked = try #require(
            Linked(
                ["上海市委书记处书记马天水讲了话。", "上海市委作了决定。"],
                [
                    "Ma Tianshui, Secretary of the Shanghai Municipal Party Committee Secretariat, spoke.",
                    "The Shanghai Municipal Party Committee made a decision.",
                ]))
        #expect(linked.areOne("上海市委书记处", "Shanghai Municipal Party Committee Secretariat"))
        #expect(linked.areOne("上海市委", "Shanghai Municipal Party Committee"))
        #expect(!linked.areOne("上海市委", "上海市委书记处"))
    }

    @Test("a person spelt in two ways in the English is one person, by the sentence that names no other")
    func twoSpellings() throws {
        let linked = try #require(
            Linked(
                ["县长钟毓文讲了话。", "钟毓文说，干部要下乡。"],
                [
                    "County head Zhong Yuwen spoke.",
                    "Zhong Liuwen said that cadres should go down to the villages.",
                ]))
        #expect(linked.areOne("钟毓文", "Zhong Yuwen", "Zhong Liuwen"))
    }

    @Test("names agree by reading, by Wade-Giles, by consonants")
    func distances() throws {
        let distance = NameDistance(lexicon: try #require(Linked(["北京。"])).lexicon)
        #expect(distance.similarity(distance.readings(of: "陈伯达", isPerson: true), "Ch'en Po-ta") == 1)
        #expect(distance.similarity(distance.readings(of: "单文", isPerson: true), "Shan Wen") == 1)
        #expect(distance.similarity(distance.readings(of: "博兴"), "Boing") > 0.8)
        #expect(distance.similarity(distance.readings(of: "博兴"), "Taiyuan") < 0.4)
        #expect(distance.foreignSimilarity(distance.readings(of: "哈里逊·索耳兹伯里"), "Harrison Solzberry") > 0.85)
        #expect(NameDistance.levenshtein([1, 2, 3], [2, 3, 4]) == 2)
    }

    @Test("an English name says a Chinese one word by word")
    func translation() throws {
        let lexicon = try #require(Linked(["北京。"])).lexicon
        let translation = OrganTranslation(lexicon: lexicon, distance: NameDistance(lexicon: lexicon))
        let pieces = translation.pieces(of: "四川省工商业联合会筹备委员会")
        func likeness(_ english: String) -> Double {
            translation.likeness(pieces, OrganTranslation.words(english))
        }
        let whole = likeness(
            "Preparatory Committee of the Sichuan Provincial Federation of Industry and Commerce")
        #expect(whole > 0.8)
        #expect(whole > likeness("Sichuan Provincial Federation of Industry and Commerce"))
        #expect(likeness("Taiyuan Iron and Steel Works") < 0.3)
    }
}
