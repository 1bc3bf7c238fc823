import Ontology
import Testing

@testable import Tagging

@Suite("Features")
struct FeatureScanTests {
    /// Everything that a scan names, in order.
    private static func features(_ text: String) -> [[Int]] {
        let scalars = TextFolding(Workshop.lexicon).folded(Workshop.scalars(text))
        let scan = LexicalScan(of: scalars, in: 0..<scalars.count, names: Workshop.lexicon.chinese)
        let reader = SentenceReader(lexicon: Workshop.lexicon, clusters: .empty)
        var reading = SentenceReading()
        scalars.withUnsafeBufferPointer { reading.read($0, 0..<scalars.count, scan, reader) }
        var found: [[Int]] = []
        FeatureScan(reading: reading).forEachFeature { key, family in
            (Int(truncatingIfNeeded: key), family)
        } _: { block, row, character in
            found.append([block.0, Int(block.1.rawValue), row, character])
        }
        return found
    }

    @Test("training and tagging see the same features")
    func trainingAndTaggingAgree() throws {
        let corpus = Workshop.corpus(sentences: 5)
        let reader = SentenceReader(lexicon: Workshop.lexicon, clusters: .empty)
        let set = TrainingSet([corpus], reader: reader, lexicon: Workshop.lexicon, minimumCount: 1)
        let keys = Dictionary(uniqueKeysWithValues: set.features.map { (Int($0.firstRow), $0) })
        for (index, sentence) in set.sentences.enumerated() {
            let text = String(
                String.UnicodeScalarView(corpus.scalars[corpus.range(index)].compactMap(Unicode.Scalar.init)))
            let learnt = try sentence.occurrences.map { occurrence in
                let row = Int(set.rows[occurrence])
                let feature = try #require((0..<12).compactMap { keys[row - $0] }.first)
                return [
                    Int(truncatingIfNeeded: feature.key), Int(feature.family.rawValue),
                    row - Int(feature.firstRow), Int(set.characters[occurrence]),
                ]
            }
            #expect(learnt == Self.features(text))
        }
    }

    @Test("rows and characters are in range", arguments: ["", "王", "王林", "江苏省宜兴县人民委员会副县长王春林１９５８年abc·。"])
    func ranges(text: String) {
        let count = text.unicodeScalars.count
        for feature in Self.features(text) {
            let rows = FeatureFamily(rawValue: UInt8(feature[1]))?.rowCount ?? 0
            #expect((0..<rows).contains(feature[2]))
            #expect((0..<count).contains(feature[3]))
        }
    }

    @Test("every character is spoken of by its own row of the features of characters")
    func centre() {
        let own = Self.features("王春林到").filter {
            $0[1] == Int(FeatureFamily.character.rawValue) && $0[2] == SentenceReading.margin
        }
        #expect(own.map { $0[3] } == [0, 1, 2, 3])
        #expect(Set(own.map { $0[0] }).count == 4)
    }

    @Test("full-width and traditional forms are read as their plain ones")
    func folding() { #expect(Self.features("１９５８年於臺灣，ＡＢ") == Self.features("1958年于台湾,AB")) }
}

@Suite("Pieces of sentences")
struct SentencePiecesTests {
    @Test("no character is lost or repeated, and no piece is longer than the limit", arguments: 0..<40)
    func fuzz(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let kinds: [UInt32] = [0x3002, 0xFF01, 0x21, 0x3B, 0x0A, 0x2C, 0x3001, 0x4E2D, 0x41, 0, 0x1F600]
        let spread = 1 + random.index(below: 400)
        let text = (0..<random.index(below: 4_000)).map { _ in
            random.index(below: spread) == 0 ? kinds[random.index(below: kinds.count)] : 0x4E2D
        }
        let start = random.index(below: text.count / 2 + 1)
        var next = start
        for piece in SentencePieces(text, start..<text.count) {
            #expect(piece.lowerBound == next)
            #expect((1...SentencePieces.limit).contains(piece.count))
            next = piece.upperBound
        }
        #expect(next == text.count)
    }

    @Test("a sentence ends after its mark, and a long one at a comma")
    func ends() {
        let text = Workshop.scalars("一。二！三\n四")
        #expect(Array(SentencePieces(text, 0..<text.count)) == [0..<2, 2..<4, 4..<6, 6..<7])
        let long = Workshop.scalars(
            String(repeating: "长", count: 400) + "," + String(repeating: "句", count: 300))
        #expect(Array(SentencePieces(long, 0..<long.count)) == [0..<401, 401..<701])
    }
}
