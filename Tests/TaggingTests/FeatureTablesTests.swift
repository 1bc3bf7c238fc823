import Ontology
import Testing

@testable import Tagging

@Suite("Tables of features")
struct FeatureTablesTests {
    /// Text with everything that the tables treat apart: digits, letters, runs, edges, words of all lengths and kinds,
    /// characters beyond the basic plane.
    private static func text(_ random: inout SplitMix64) -> [UInt32] {
        let pieces = ["1958", "年", "7", "王", "春林", "青石县", "人民委员会", "的", "abc", "x", "𠮷", "，", "·", "（", "--"]
        let parts = (0...random.index(below: 30)).map { _ in pieces[random.index(below: pieces.count)] }
        return TextFolding(Workshop.lexicon).folded(Workshop.scalars(parts.joined()))
    }

    @Test("tagging adds up the rows that the scan of the training names", arguments: 0..<6)
    func agreesWithScan(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var corpus = LabelledCorpus()
        for _ in 0..<40 {
            let text = Self.text(&random)
            corpus.append(text, [Label](repeating: .outside, count: text.count))
        }
        var clusters = WordClusters(lexicon: Workshop.lexicon)
        for index in 0..<corpus.count { clusters.add(corpus.scalars[corpus.range(index)]) }
        let model = try RandomModel(corpus, clusters: clusters.table(), range: 0.5, seed: seed)
        for sentence in 0..<model.corpus.count {
            let scored = model.decoded(sentence).emissions.map { row in
                (0..<Label.count).map { Int(row[$0]) }
            }
            #expect(scored == model.emissions(sentence))
        }
    }
}
