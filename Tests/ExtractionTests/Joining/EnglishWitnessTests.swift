import Archive
import Ontology
import Testing

@testable import Extraction

@Suite("What the translation says of a name")
struct EnglishWitnessTests {
    private func witness(_ names: String..., type: EntityType = .person) -> EnglishWitness {
        EnglishWitness(
            names.map {
                Mention(
                    span: Span(0, 1), language: .english, type: type, text: $0, rule: "r", confidence: 1)
            })
    }

    private func names(_ witness: EnglishWitness, _ chinese: String) -> Bool {
        witness.names(Candidate.scalars(chinese)[...], pinyin: ChineseReading.lexicon.pinyin)
    }

    @Test("a person of the translation is one who is read like this, and no part of the name")
    func wholeName() {
        let witness = witness("Tao Lujia", "Lin Rongfa")
        #expect(names(witness, "林荣发"))
        #expect(names(witness, "陶鲁笳"))
        #expect(!names(witness, "林荣"))
        #expect(!names(witness, "荣发"))
        #expect(!names(witness, "林荣发说"))
    }

    @Test(
        "each character may have any of its readings; letters count, not how they are written",
        arguments: [
            ("单永福", "Shan Yongfu"), ("仇鳌", "Qiu Ao"), ("解方", "Xie Fang"), ("曾山", "ZENG Shan"),
            ("西安", "Xi'an"), ("欧阳海", "Ou-yang Hai"), ("吕正操", "Lü Zhengcao"), ("吕正操", "Lu Zhengcao"),
            ("吕正操", "Lv Zhengcao"),
        ])
    func readings(chinese: String, english: String) {
        #expect(names(witness(english), chinese))
    }

    @Test("too short, too long, unreadable, or nobody named at all")
    func none() {
        #expect(!names(witness("Lin"), "林"))
        #expect(!names(witness("Lin Rongfa Rongfa"), "林荣发荣发"))
        #expect(!names(witness("Lin Rongfa"), ""))
        #expect(!names(witness("Lin Rongfa"), "Lin"))
        #expect(!names(witness("", "王", "2"), "林荣发"))
        #expect(!names(.none, "林荣发"))
        #expect(!names(witness("Lin Rongfa", type: .place), "林荣发"))
    }

    @Test("characters of many readings cost no more than the names that begin like them")
    func manyReadings() {
        let witness = witness("Lin Rongfa")
        for first in 0x4E00..<0x9FA5 as Range<UInt32> {
            _ = witness.names([first, 0x8363, 0x53D1, 0x53D1][...], pinyin: ChineseReading.lexicon.pinyin)
        }
    }
}
