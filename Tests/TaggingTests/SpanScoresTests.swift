import Ontology
import Testing

@testable import Tagging

@Suite("Scores of labels")
struct SpanScoresTests {
    /// One sentence a row of tags.
    private func corpus(_ sentences: [String]) throws -> LabelledCorpus {
        let lines = sentences.map { $0.split(separator: " ").map { "字\t\($0)\n" }.joined() + "\n" }
        return try BIOReader(file: "a.bio").corpus(Array(lines.joined().utf8))
    }

    private func scores(_ gold: [String], _ system: [String]) throws -> SpanScores {
        SpanScores(gold: try corpus(gold), labels: try corpus(system).labels)
    }

    @Test("a name counts with exact span and type")
    func counts() throws {
        let scores = try scores(
            ["B-PER I-PER O B-LOC", "B-ORG I-ORG I-ORG O"],
            ["B-PER I-PER O B-ORG", "B-ORG I-ORG O B-LOC"]
        )
        #expect(scores.score(of: .person) == Score(goldHits: 1, gold: 1, systemHits: 1, system: 1))
        #expect(scores.score(of: .place) == Score(goldHits: 0, gold: 1, systemHits: 0, system: 1))
        #expect(scores.score(of: .organ) == Score(goldHits: 0, gold: 1, systemHits: 0, system: 2))
        #expect(scores.total == Score(goldHits: 1, gold: 3, systemHits: 1, system: 4))
        #expect(scores.units.count == 2)
        #expect(abs(scores.total.f1 - 2.0 / 7) < 1e-12)
    }

    @Test("a name does not reach over the end of its sentence")
    func sentenceEnds() throws {
        let scores = try scores(["O B-PER", "I-PER O"], ["O B-PER", "I-PER O"])
        #expect(scores.score(of: .person) == Score(goldHits: 2, gold: 2, systemHits: 2, system: 2))
    }

    @Test("labels measured against themselves are right", arguments: 1...20 as ClosedRange<UInt64>)
    func itself(seed: UInt64) {
        let corpus = BIOWriterTests.corpus(seed: seed)
        let total = SpanScores(gold: corpus, labels: corpus.labels).total
        #expect(total.gold == total.goldHits && total.system == total.systemHits)
        #expect(total.gold == (0..<corpus.count).reduce(0) { $0 + corpus.spans($1).count })
    }
}

@Suite("Mistakes in names")
struct SpanMistakeTests {
    private func span(_ start: Int, _ end: Int, _ type: EntityType) -> TaggedSpan {
        TaggedSpan(start: start, end: end, type: type)
    }

    @Test("missed, found wrongly, with another span, with another type")
    func kinds() {
        let mistakes = SpanMistake.mistakes(
            gold: [
                span(0, 2, .person), span(4, 6, .place), span(8, 11, .organ), span(12, 14, .place),
                span(20, 24, .organ),
            ],
            found: [
                span(0, 2, .person), span(8, 10, .organ), span(12, 14, .person), span(16, 18, .person),
                span(21, 23, .place),
            ]
        )
        #expect(
            mistakes.map(\.kind) == [.missed, .wrongSpan, .wrongType, .foundWrongly, .wrongSpanAndType])
        #expect(mistakes.map(\.span.start) == [4, 8, 12, 16, 20])
    }

    @Test("of overlapping names the one of the same type is put with its own")
    func pairs() {
        let mistakes = SpanMistake.mistakes(
            gold: [span(0, 6, .organ)],
            found: [span(0, 3, .place), span(3, 5, .organ)]
        )
        #expect(
            mistakes == [
                SpanMistake(found: span(0, 3, .place)),
                SpanMistake(gold: span(0, 6, .organ), found: span(3, 5, .organ)),
            ])
    }

    @Test("one name over a hundred thousand is not slow")
    func longName() {
        let found = (0..<100_000).map { span(2 * $0, 2 * $0 + 1, .place) }
        let mistakes = SpanMistake.mistakes(gold: [span(0, 200_000, .organ)], found: found)
        #expect(mistakes.count == 100_000)
    }
}
