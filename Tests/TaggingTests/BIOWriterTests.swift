import Ontology
import Testing

@testable import Tagging

@Suite("Writing BIO")
struct BIOWriterTests {
    @Test("a character, a TAB and a label on each line")
    func form() throws {
        var corpus = LabelledCorpus()
        let spans = [TaggedSpan(start: 0, end: 2, type: .person), TaggedSpan(start: 2, end: 3, type: .place)]
        corpus.append("陶笳京好".unicodeScalars.map(\.value), Label.labels(spans, count: 4))
        corpus.append([], [])
        corpus.append([0x0A, 0xD800], Label.labels([], count: 2))
        let text = String(decoding: BIOWriter().bytes(of: corpus), as: UTF8.self)
        #expect(text == "陶\tB-PER\n笳\tI-PER\n京\tB-LOC\n好\tO\n\n \tO\n\u{FFFD}\tO\n\n")
    }

    @Test("what is written is read back", arguments: 1...200 as ClosedRange<UInt64>)
    func roundTrip(seed: UInt64) throws {
        let corpus = Self.corpus(seed: seed)
        let bytes = BIOWriter().bytes(of: corpus)
        let read = try BIOReader(file: "a.bio").corpus(bytes)
        #expect(read.scalars == corpus.scalars)
        #expect(read.labels == corpus.labels)
        #expect(read.ends == corpus.ends)
        #expect(BIOWriter().bytes(of: read) == bytes)
    }

    /// Sentences of characters that trip readers, with names at random.
    static func corpus(seed: UInt64) -> LabelledCorpus {
        let characters: [UInt32] = [
            0x20, 0x23, 0x2D, 0x4F, 0x85, 0xA0, 0x2028, 0x3000, 0x4EAC, 0xFEFF, 0x20000,
        ]
        var random = SplitMix64(seed: seed)
        var corpus = LabelledCorpus()
        for _ in 0...random.index(below: 6) {
            let count = 1 + random.index(below: 12)
            var spans: [TaggedSpan] = []
            var start = random.index(below: 3)
            while start < count {
                let end = min(count, start + 1 + random.index(below: 4))
                spans.append(TaggedSpan(start: start, end: end, type: Label.types[random.index(below: 3)]))
                start = end + random.index(below: 3)
            }
            let scalars = (0..<count).map { _ in characters[random.index(below: characters.count)] }
            corpus.append(scalars, Label.labels(spans, count: count))
        }
        return corpus
    }
}
