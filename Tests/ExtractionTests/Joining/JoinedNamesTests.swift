import Archive
import Ontology
import SampleTagger
import Testing

@testable import Extraction

@Suite("Names by rules and tagger together")
struct JoinedNamesTests {
    private static let joined = ChineseExtractor(lexicon: SampleTagger.lexicon, tagger: SampleTagger.tagger)

    private func extraction(_ text: String, witness: EnglishWitness = .none) -> Extraction {
        let article = ChineseReading.article(text)
        return Self.joined.extract(from: article.parts[0], of: article, witness: witness)
    }

    private func candidates(_ text: String, witness: EnglishWitness = .none) -> [Mention] {
        let article = ChineseReading.article(text)
        return Self.joined.candidates(in: article.parts[0], of: article, witness: witness)
    }

    private func names(_ type: EntityType, _ text: String) -> [String] {
        extraction(text).mentions.filter { $0.type == type && $0.form == .name }.map(\.text)
    }

    @Test("every mention tells what was weighed, and its confidence follows from that")
    func evidence() throws {
        let found = extraction("昨天刘玉林到青石县去，青石县农业局开会。").mentions
        #expect(found.map(\.text) == ["刘玉林", "青石县", "青石县农业局"])
        for mention in found {
            let evidence = try #require(mention.evidence)
            #expect(evidence.score > 0)
            #expect(mention.confidence > 0.5 && mention.confidence <= 1)
            #expect(evidence.rule == SampleTagger.lexicon.evidence[mention.rule])
        }
        #expect(found.contains { ($0.evidence?.tagger ?? 0) > 0 })
    }

    @Test("without a tagger nothing is weighed and no rule of the tagger finds anything")
    func rulesAlone() {
        let found = ChineseReading.extraction("昨天刘玉林到青石县去，青石县农业局开会。").mentions
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.evidence == nil && !$0.rule.hasSuffix(".tagger") })
    }

    @Test("the candidates hold all that is chosen, each span and type once")
    func candidates() {
        let text = "昨天刘玉林到青石县去，青石县农业局开会。\n毛主席讲话，大家鼓掌。"
        let candidates = candidates(text)
        let spans = candidates.filter { $0.form == .name }.map { TypedSpan($0.span, $0.type) }
        #expect(Set(extraction(text).mentions.map { TypedSpan($0.span, $0.type) }).isSubset(of: spans))
        #expect(candidates.allSatisfy { $0.evidence != nil })
    }

    @Test("the same name elsewhere in the article speaks for it, in other paragraphs too")
    func again() throws {
        let text = "厂长刘玉林到青石县去。\n大家听了刘玉林的话很受感动。"
        let found = candidates(text).filter { $0.type == .person && $0.text == "刘玉林" }
        #expect(found.count == 2)
        #expect(found.allSatisfy { ($0.evidence?.again ?? 0) > 0 })
        let once = candidates("厂长刘玉林到青石县去。").filter { $0.type == .person }
        #expect(once.allSatisfy { $0.evidence?.again == 0 })
    }

    @Test("a person whom the translation names is one")
    func witness() throws {
        let witness = EnglishWitness([
            Mention(
                span: Span(0, 1), language: .english, type: .person, text: "Lin Rongfa", rule: "r",
                confidence: 1)
        ])
        let text = "社员林荣发家里有五口人。"
        let person = extraction(text, witness: witness).mentions.first { $0.type == .person }
        #expect(person?.text == "林荣发")
        #expect(person?.evidence?.witness == SampleTagger.lexicon.evidence["witness.Person"])
        #expect(candidates(text).allSatisfy { $0.evidence?.witness == 0 })
    }

    @Test("mentions are in order and do not overlap, whatever the text", arguments: [1, 2, 3])
    func anyText(seed: UInt64) {
        let words = [
            "毛", "主席", "山西省", "委", "农业局", "林", "荣发", "、", "。", "，", "的", "\u{20000}", "A", "１", "\u{FFFE}",
            "运动", "\u{0}", "县", "·", "（", "）", "\u{301}", "😀",
        ]
        var state = seed
        for length in [0, 1, 2, 5, 40, 400] {
            let text = (0..<length).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return words[Int(state >> 33) % words.count]
            }.joined()
            let found = extraction(text).mentions
            #expect(zip(found, found.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
            #expect(found.allSatisfy { $0.confidence.isFinite })
            #expect(extraction(text).mentions == found)
        }
    }

    @Test("a stretch of 100,000 characters without a mark is read")
    func longStretch() {
        let text = String(repeating: "山西省农业局的刘玉林到青石县去", count: 7_000)
        #expect(!extraction(text).mentions.isEmpty)
    }
}
