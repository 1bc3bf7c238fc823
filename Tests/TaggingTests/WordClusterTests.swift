import Ontology
import Testing

@testable import Tagging

@Suite("Clusters of words")
struct WordClusterTests {
    private static func table(_ text: String) -> ClusterTable {
        var clusters = WordClusters(lexicon: Workshop.lexicon)
        clusters.add(Workshop.scalars(text))
        return clusters.table()
    }

    @Test("the same text gives the same clusters")
    func deterministic() {
        let text = String(repeating: "我们学习文件。他们讨论问题。\n", count: 30)
        #expect(Self.table(text).slots == Self.table(text).slots)
        #expect(Self.table(text).wordCount > 4)
    }

    @Test("rare words and no text have no cluster")
    func rare() {
        #expect(Self.table("").wordCount == 0)
        #expect(Self.table("我们学习文件。").wordCount == 0)
    }

    @Test("a model with clusters is learnt and read back")
    func inModel() throws {
        let corpus = Workshop.corpus()
        let table = Self.table(String(repeating: "昨天到县去开会。今天到县去作报告。\n", count: 20))
        #expect(table.wordCount > 0)
        let bytes = try Workshop.trained([corpus], clusters: table)
        #expect(try TaggerModel(bytes: bytes).clusters.slots == table.slots)
        #expect(SpanScores(gold: corpus, labels: try Workshop.tagger(bytes).tag(corpus)).total.f1 > 0.95)
    }
}
