import Archive
import Testing

@testable import Extraction

@Suite("English spans")
struct EnglishSpanTests {
    @Test("spans are scalar offsets, whatever stands before")
    func offsets() {
        let text = "Provincial机关 – “Taiyuan” and 𠮷 Changzhi City."
        let scalars = Array(text.unicodeScalars)
        for mention in EnglishReading.extraction(text).mentions {
            let quote = String(String.UnicodeScalarView(scalars[mention.span.range]))
            #expect(quote == mention.text)
        }
        #expect(EnglishReading.names(.place, in: text) == ["Taiyuan", "Changzhi City"])
    }

    @Test("mentions of one paragraph do not overlap and are in order")
    func order() {
        let mentions = EnglishReading.extraction(
            "Xinhua News Agency, Taiyuan, 11th -- Tao Lujia, First Secretary of the Shanxi Provincial Committee of the "
                + "Chinese Communist Party, led teams towards Changzhi in the rectification movement."
        ).mentions
        #expect(mentions.count == 6)
        for (left, right) in zip(mentions, mentions.dropFirst()) {
            #expect(left.span.end <= right.span.start)
        }
    }

    @Test(
        "a possessive ends a word, an apostrophe within does not",
        arguments: ["Xi'an's", "Shanxi Province's"]
    )
    func possessive(text: String) {
        #expect(EnglishReading.names(.place, in: "in \(text) villages") == [String(text.dropLast(2))])
    }
}
