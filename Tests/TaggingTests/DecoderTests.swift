import Ontology
import Testing

@testable import Tagging

@Suite("Decoding")
struct DecoderTests {
    private static func labels(_ model: RandomModel, _ sentence: Int) -> [Label] {
        model.decoded(sentence).labels.map(Label.init(unchecked:))
    }

    @Test("the best labels are those of a plain Viterbi", arguments: 0..<8)
    func agreesWithReference(seed: UInt64) throws {
        let model = try RandomModel(Workshop.corpus(sentences: 25, seed: seed), range: 0.5, seed: seed)
        for sentence in 0..<model.corpus.count {
            let emissions = model.emissions(sentence)
            let score = model.score(Self.labels(model, sentence), emissions)
            #expect(score != nil)
            #expect(score == model.bestScore(emissions))
        }
    }

    @Test("labels are well-formed under whatever weights", arguments: 0..<8)
    func wellFormed(seed: UInt64) throws {
        let model = try RandomModel(Workshop.corpus(sentences: 25, seed: seed), range: 400, seed: seed)
        for sentence in 0..<model.corpus.count {
            let labels = Self.labels(model, sentence)
            #expect(model.score(labels, model.emissions(sentence)) != nil)
            #expect(Label.labels(Label.spans(labels), count: labels.count) == labels)
        }
    }
}

@Suite("Margins")
struct MarginTests {
    private static let names: [String] = ["省", "王", "林", "县委", "李平", "到青岛", "王春林", "平山县", "新华社"]

    private static func model(seed: UInt64) throws -> RandomModel {
        var corpus = LabelledCorpus()
        for name in names { Workshop.append([(name, .person)], to: &corpus) }
        return try RandomModel(corpus, range: 0.4, seed: seed)
    }

    /// All rows of labels that are allowed, with their scores.
    private static func allRows(_ model: RandomModel, _ sentence: Int) -> [(labels: [Label], score: Int)] {
        let emissions = model.emissions(sentence)
        var rows: [[Label]] = [[]]
        for _ in emissions { rows = rows.flatMap { row in Label.all.map { row + [$0] } } }
        return rows.compactMap { row in model.score(row, emissions).map { (row, $0) } }
    }

    @Test("a margin is the best row with the name less the best without it", arguments: 0..<4)
    func bruteForce(seed: UInt64) throws {
        let model = try Self.model(seed: seed)
        for sentence in 0..<model.corpus.count {
            let scores = model.decoded(sentence)
            let rows = Self.allRows(model, sentence)
            let count = model.corpus.range(sentence).count
            for start in 0..<count {
                for end in (start + 1)...count {
                    for type in Label.types {
                        let span = TaggedSpan(start: start, end: end, type: type)
                        let (with, without) = Self.split(rows, span)
                        let margin = try #require(scores.margin(start: start, end: end, type: type))
                        #expect(margin == Float(with - without) / 256, "\(Self.names[sentence]) \(span)")
                    }
                }
            }
        }
    }

    @Test("the margin of a name is above 0 where the best labels mark it, else below", arguments: 0..<4)
    func sign(seed: UInt64) throws {
        let model = try Self.model(seed: seed)
        for sentence in 0..<model.corpus.count {
            let scores = model.decoded(sentence)
            let found = Set(scores.spans)
            let count = model.corpus.range(sentence).count
            for start in 0..<count {
                for end in (start + 1)...count {
                    for type in Label.types {
                        let margin = try #require(scores.margin(start: start, end: end, type: type))
                        let isFound = found.contains(TaggedSpan(start: start, end: end, type: type))
                        #expect(isFound ? margin >= 0 : margin <= 0)
                    }
                }
            }
        }
    }

    @Test("a type without labels has no margin")
    func foreignType() throws {
        let scores = try Self.model(seed: 1).decoded(0)
        #expect(scores.margin(start: 0, end: 1, type: .campaign) == nil)
    }

    private static func split(_ rows: [(labels: [Label], score: Int)], _ span: TaggedSpan) -> (Int, Int) {
        var (with, without) = (Int.min, Int.min)
        for row in rows {
            if Label.spans(row.labels).contains(span) {
                with = max(with, row.score)
            } else {
                without = max(without, row.score)
            }
        }
        return (with, without)
    }
}
