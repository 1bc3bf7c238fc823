import Foundation
import Ontology

@testable import Tagging

/// What the tests of the tagger share: the lexicon of the checkout, and small labelled corpora.
enum Workshop {
    static let lexicon: Lexicon = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        do { return try Lexicon(directory: root.appendingPathComponent("ontology").path) } catch {
            fatalError("the tables of ontology/ cannot be read: \(error)")
        }
    }()

    static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    /// Sentences such as 昨天[王春林]到[青石县]去，[青石县农业局]开会。 with made-up names.
    static func corpus(
        sentences: Int = 120, seed: UInt64 = 7, types: [EntityType] = Label.types
    ) -> LabelledCorpus {
        var random = SplitMix64(seed: seed)
        var corpus = LabelledCorpus()
        for _ in 0..<sentences {
            let place = pick(["青", "白", "红", "长", "平"], &random) + pick(["石", "河", "山", "岭"], &random) + "县"
            let person =
                pick(["王", "李", "陈", "刘"], &random) + pick(["春", "玉", "国"], &random)
                + pick(["林", "兰"], &random)
            let organ = place + pick(["农业局", "人民委员会"], &random)
            let parts: [(String, EntityType?)] = [
                (pick(["昨天", "今天", ""], &random), nil), (person, .person), ("到", nil), (place, .place),
                ("去，", nil), (organ, .organ), (pick(["开会。", "作报告。"], &random), nil),
            ]
            append(parts.map { ($0, $1.flatMap { types.contains($0) ? $0 : nil }) }, to: &corpus)
        }
        return corpus
    }

    /// Adds a sentence made of parts, some of which are names.
    static func append(_ parts: [(String, EntityType?)], to corpus: inout LabelledCorpus) {
        var text: [UInt32] = []
        var spans: [TaggedSpan] = []
        for (part, type) in parts {
            let start = text.count
            text += scalars(part)
            if let type, text.count > start {
                spans.append(TaggedSpan(start: start, end: text.count, type: type))
            }
        }
        corpus.append(text, Label.labels(spans, count: text.count))
    }

    private static func pick(_ choices: [String], _ random: inout SplitMix64) -> String {
        choices[random.index(below: choices.count)]
    }

    /// Options that learn a small corpus fast.
    static var options: TrainingOptions {
        var options = TrainingOptions()
        options.epochs = 4
        options.minimumCount = 1
        return options
    }

    /// The model after all epochs.
    static func trained(
        _ corpora: [LabelledCorpus], clusters: ClusterTable = .empty, options: TrainingOptions = options
    ) throws -> [UInt8] {
        var training = try ModelTraining(corpora, clusters: clusters, lexicon: lexicon, options: options)
        while !training.isFinished { training.runEpoch() }
        return training.model(description: "{}")
    }

    static func tagger(_ model: [UInt8]) throws -> Tagger {
        Tagger(model: try TaggerModel(bytes: model), lexicon: lexicon)
    }
}
