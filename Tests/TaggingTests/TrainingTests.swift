import Foundation
import Ontology
import Testing

@testable import Tagging

@Suite("Training")
struct TrainingTests {
    private static let corpus = Workshop.corpus()
    /// Made of the same names in other combinations.
    private static let other = Workshop.corpus(sentences: 40, seed: 99)

    private static func options(_ objective: TrainingOptions.Objective) -> TrainingOptions {
        var options = Workshop.options
        options.objective = objective
        return options
    }

    private static func scores(_ model: [UInt8]) throws -> SpanScores {
        SpanScores(gold: other, labels: try Workshop.tagger(model).tag(other))
    }

    @Test("a small set is learnt", arguments: TrainingOptions.Objective.allCases)
    func learns(objective: TrainingOptions.Objective) throws {
        let model = try Workshop.trained([Self.corpus], options: Self.options(objective))
        #expect(try Self.scores(model).total.f1 > 0.95)
    }

    @Test("the same input and seed give the same bytes", arguments: TrainingOptions.Objective.allCases)
    func deterministic(objective: TrainingOptions.Objective) throws {
        var options = Self.options(objective)
        let first = try Workshop.trained([Self.corpus], options: options)
        #expect(try Workshop.trained([Self.corpus], options: options) == first)
        options.seed = 2
        #expect(try Workshop.trained([Self.corpus], options: options) != first)
    }

    @Test("of one type, that one is learnt and no other is predicted", arguments: Label.types)
    func oneType(type: EntityType) throws {
        let model = try Workshop.trained([Workshop.corpus(types: [type])])
        let labels = try Workshop.tagger(model).tag(Self.other)
        #expect(SpanScores(gold: Self.other, labels: labels).score(of: type).recall > 0.9)
        #expect(Set(labels.compactMap(\.type)) == [type])
    }

    @Test("what is unknown is learnt from what is known")
    func unknown() throws {
        var corpus = LabelledCorpus()
        for sentence in 0..<Self.corpus.count {
            let range = Self.corpus.range(sentence)
            var labels = Array(Self.corpus.labels[range])
            // Every third sentence keeps its labels; of the others only the first characters are known.
            if sentence % 3 != 0 { for index in 4..<labels.count { labels[index] = .unknown } }
            corpus.append(Self.corpus.scalars[range], Label.cut(labels[...]))
        }
        #expect(try Self.scores(Workshop.trained([corpus])).total.f1 > 0.9)
        let perceptron = try Workshop.trained([corpus], options: Self.options(.perceptron))
        #expect(try Self.scores(perceptron).total.f1 > 0.9)
    }

    @Test("sentences of which nothing is known change nothing")
    func allUnknown() throws {
        var corpus = LabelledCorpus()
        let text = Workshop.scalars("不知道谁来了")
        corpus.append(text, [Label](repeating: .unknown, count: text.count))
        let model = try Workshop.trained([Self.corpus, corpus])
        #expect(try Self.scores(model).total.f1 > 0.95)
    }

    @Test("a name that a cut goes through leaves finite weights")
    func cutName() throws {
        var corpus = Self.corpus
        let long = Workshop.scalars(String(repeating: "甲", count: 3 * SentencePieces.limit))
        corpus.append(
            long, Label.labels([TaggedSpan(start: 1, end: long.count, type: .organ)], count: long.count))
        // A piece of one character, in the middle of a name.
        let marks = Workshop.scalars("红。；旗")
        corpus.append(marks, Label.labels([TaggedSpan(start: 0, end: 4, type: .organ)], count: 4))
        var training = try ModelTraining(
            [corpus], lexicon: Workshop.lexicon, options: Workshop.options)
        #expect(training.runEpoch().isFinite)
        let table = training.trainer.table
        for row in table.weights { #expect(row.sum().isFinite) }
        #expect(try Self.scores(Workshop.trained([corpus])).total.f1 > 0.95)
    }

    @Test("nothing to learn from is an error", arguments: [0, 3])
    func noNames(sentences: Int) {
        let corpus = Workshop.corpus(sentences: sentences, types: [])
        #expect(throws: TrainingError.noNames(sentences: sentences)) {
            try ModelTraining([corpus], lexicon: Workshop.lexicon)
        }
    }

    @Test("options without meaning are errors")
    func badOptions() {
        let changes: [(inout TrainingOptions) -> Void] = [
            { $0.epochs = 0 }, { $0.step = 0 }, { $0.step = .nan }, { $0.dropout = 1 }, { $0.dropout = -0.1 },
            { $0.dropout = .nan }, { $0.minimumCount = 0 }, { $0.minimumCount = 256 }, { $0.shrinkage = -1 },
            { $0.sizeLimit = 20_000 }, { $0.sizeLimit = .min / 2 },
        ]
        for change in changes {
            var options = Workshop.options
            change(&options)
            #expect(throws: TrainingError.self) {
                try ModelTraining([Self.corpus], lexicon: Workshop.lexicon, options: options)
            }
        }
    }

    @Test("progress may stop an epoch")
    func stopped() throws {
        struct Stop: Error {}
        var training = try ModelTraining(
            [Workshop.corpus(sentences: 1_100)], lexicon: Workshop.lexicon, options: Workshop.options)
        #expect(throws: Stop.self) { try training.runEpoch { _ in throw Stop() } }
        #expect(training.epoch == 0)
    }
}

@Suite("Sums over rows of labels")
struct LabelLatticeTests {
    typealias Scores = SIMD16<Float>

    private static func row(_ random: inout SplitMix64) -> Scores {
        var row = Scores.zero
        for label in 0..<Label.count { row[label] = Float(random.index(below: 4_001)) / 1_000 - 2 }
        return row
    }

    /// The rows of labels that are allowed and agree with `known`, with their scores.
    private static func rows(_ scores: [Scores], _ transitions: [Scores], _ known: [Label]) -> [(
        [Label], Double
    )] {
        var rows: [[Label]] = [[]]
        for label in known {
            rows = rows.flatMap { row in (label == .unknown ? Label.all : [label]).map { row + [$0] } }
        }
        return rows.compactMap { row in
            guard row[0].mayBegin, row[row.count - 1].mayEnd else { return nil }
            var score = 0.0
            for (index, label) in row.enumerated() {
                score += Double(scores[index][label.column])
                guard index > 0 else { continue }
                guard row[index - 1].allows(label) else { return nil }
                score += Double(transitions[row[index - 1].column][label.column])
            }
            return (row, score)
        }
    }

    @Test("sums and expectations are those over all rows", arguments: 0..<6)
    func bruteForce(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let scores = (0..<4).map { _ in Self.row(&random) }
        let transitions = (0..<Label.count).map { _ in Self.row(&random) }
        let place = try #require(Label(.begin, .place))
        let known: [Label] =
            seed % 2 == 0 ? [.unknown, .unknown, .unknown, .unknown] : [.unknown, place, .unknown, .outside]
        var lattice = LabelLattice()
        lattice.setTransitions(transitions)
        lattice.setScores(scores[...])
        lattice.restrict { known[$0].bits }
        var labels = [Scores](repeating: .zero, count: 4)
        var pairs = [Scores](repeating: .zero, count: Label.count)
        _ = lattice.addExpectations(1, to: &labels, pairs: &pairs)
        let rows = Self.rows(scores, transitions, known)
        let top = rows.map(\.1).max() ?? 0
        let sum = rows.reduce(0) { $0 + exp($1.1 - top) }
        for index in 0..<4 {
            for label in Label.all {
                let share = rows.reduce(0) { $0 + ($1.0[index] == label ? exp($1.1 - top) / sum : 0) }
                #expect(abs(Double(labels[index][label.column]) - share) < 1e-4)
            }
        }
        for (from, to) in [(Label.outside, Label.outside), (.outside, place)] {
            let expected = rows.reduce(0) { total, row in
                let count = (1..<4).count { row.0[$0 - 1] == from && row.0[$0] == to }
                return total + Double(count) * exp(row.1 - top) / sum
            }
            #expect(abs(Double(pairs[from.column][to.column]) - expected) < 1e-4)
        }
    }
}

@Suite("Exponentials")
struct ExponentialTests {
    @Test("they are those of the mathematical library, within one in a million")
    func accurate() {
        for step in -8_600...8_700 {
            let power = Float(step) / 100
            let expected = exp(Double(power))
            #expect(abs(Double(Exponential.of(SIMD16(repeating: power))[7]) / expected - 1) < 1e-6)
        }
    }

    @Test("what is out of range is bounded")
    func bounded() {
        #expect(Exponential.of(SIMD16(repeating: -1e9))[0] < 1e-36)
        #expect(Exponential.of(SIMD16(repeating: 1e9))[0].isFinite)
    }
}
