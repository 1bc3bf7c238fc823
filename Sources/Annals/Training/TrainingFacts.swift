import Foundation
import Ontology
import Tagging

/// How a model came about, and how good it is: the description in the model file, and what its card tells.
public struct TrainingFacts: Sendable, Hashable, Codable {
    /// A file of labelled sentences.
    public struct Corpus: Sendable, Hashable, Codable {
        /// The file's name without its folder.
        public var file: String
        public var sentences: Int
        public var characters: Int
        /// How many names of each type are trained on.
        public var names: [String: Int]
        /// FNV-1a of the bytes of the file.
        public var digest: String
    }

    /// The plain text that word clusters were learnt from.
    public struct Text: Sendable, Hashable, Codable {
        public var files: Int
        public var characters: Int
        public var clusters: Int
        public var words: Int
        /// FNV-1a of the characters.
        public var digest: String
    }

    /// The articles that a first model and the rules labelled.
    public struct Adaptation: Sendable, Hashable, Codable {
        public var articles: Int
        public var sentences: Int
        public var names: [String: Int]
    }

    /// What the model was measured with.
    public struct Development: Sendable, Hashable, Codable {
        public var source: String
        public var sentences: Int
        public var scores: [Figures]
    }

    /// Precision, recall and F1 of one type, with the middle 95 % of the resamples.
    public struct Figures: Sendable, Hashable, Codable {
        public var type: String
        public var gold: Int
        public var precision: Double
        public var recall: Double
        public var f1: Double
        public var f1Low: Double?
        public var f1High: Double?
    }

    public var format = 1
    public var model = "annals tagger"
    public var command = ""
    public var corpora: [Corpus] = []
    public var text: Text?
    public var adaptation: Adaptation?
    public var options = TrainingOptions()
    public var development: Development?
    public var note: String?
    public var date: String?

    /// Compact, with sorted keys.
    public var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do { return String(decoding: try encoder.encode(self), as: UTF8.self) } catch {
            preconditionFailure("facts are plain values: \(error)")
        }
    }

    /// Types of which no corpus has a name.
    public var missingTypes: [EntityType] {
        Label.types.filter { type in corpora.allSatisfy { $0.names[type.rawValue, default: 0] == 0 } }
    }
}

extension TrainingFacts.Corpus {
    init(file: String, _ corpus: LabelledCorpus, digest: Digest) {
        self.file = documentName(file)
        sentences = corpus.count
        characters = corpus.scalars.count
        names = corpus.nameCounts
        self.digest = digest.hexadecimal
    }
}

extension TrainingFacts.Adaptation {
    init(articles: Int, _ corpus: LabelledCorpus) {
        self.articles = articles
        sentences = corpus.count
        names = corpus.nameCounts
    }
}

extension LabelledCorpus {
    /// How many names of each type are labelled.
    fileprivate var nameCounts: [String: Int] {
        var counts: [String: Int] = [:]
        for label in labels where label.position == .begin || label.position == .single {
            if let type = label.type { counts[type.rawValue, default: 0] += 1 }
        }
        return counts
    }
}

extension TrainingFacts.Figures {
    /// Four digits behind the point: as many as a corpus of ten thousand names can tell.
    init(_ row: ScoreRow) {
        func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
        type = row.type
        gold = row.gold
        precision = rounded(row.precision)
        recall = rounded(row.recall)
        f1 = rounded(row.f1)
        f1Low = row.f1Interval.map { rounded($0.lower) }
        f1High = row.f1Interval.map { rounded($0.upper) }
    }
}
