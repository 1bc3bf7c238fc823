import Archive
import Ontology
import Tagging

/// The labelled sentences of a plan, for training and for measuring, with what is to be told of them.
struct TrainingData {
    private(set) var training: [LabelledCorpus] = []
    private(set) var facts: [TrainingFacts.Corpus] = []
    /// Sentences to measure with; empty where the plan names none.
    private(set) var development = LabelledCorpus()
    private(set) var developmentSource = ""

    /// Files are read in the order of their names, so that the order they are given in does not matter.
    init(_ plan: TrainingPlan, lexicon: Lexicon) throws {
        for path in plan.corpora.sorted(by: Self.isBefore) { try addCorpus(path, plan) }
        if !plan.gold.isEmpty { try addGold(plan, lexicon) }
        if let path = plan.development {
            development = try BIOReader(file: path).corpus(InputFile(path: path).bytes())
            developmentSource = documentName(path)
        } else if let percent = plan.holdOut {
            developmentSource = "\(percent) % held out"
            guard !development.isEmpty else {
                let sentences = training.reduce(0) { $0 + $1.count }
                throw TrainingInputError.nothingHeldOut(sentences: sentences, percent: percent)
            }
        }
    }

    private static func isBefore(_ left: String, _ right: String) -> Bool {
        let names = (documentName(left), documentName(right))
        return names.0 != names.1
            ? names.0.utf8.lexicographicallyPrecedes(names.1.utf8)
            : left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    private mutating func addCorpus(_ path: String, _ plan: TrainingPlan) throws {
        let bytes = try InputFile(path: path).bytes()
        var corpus = try BIOReader(file: path, allowsUnknown: true).corpus(bytes)
        if let percent = plan.holdOut {
            let parts = HoldOut(percent: percent).split(corpus)
            corpus = parts.training
            for sentence in 0..<parts.development.count {
                let range = parts.development.range(sentence)
                development.append(parts.development.scalars[range], parts.development.labels[range])
            }
        }
        add(corpus, path, bytes)
    }

    private mutating func addGold(_ plan: TrainingPlan, _ lexicon: Lexicon) throws {
        let source = ArchiveSource(
            paths: plan.articles, folding: Folding(simplified: lexicon.simplified), encoding: plan.encoding)
        if let error = source.listingErrors.first { throw error }
        for path in plan.gold.sorted(by: Self.isBefore) {
            var sentences = try GoldSentences(path: path)
            for input in source.inputs where sentences.wants(input.document) {
                for result in source.articles(of: input) { try sentences.add(result.get()) }
            }
            try sentences.check()
            add(sentences.corpus, path, try InputFile(path: path).bytes())
        }
    }

    private mutating func add(_ corpus: LabelledCorpus, _ path: String, _ bytes: [UInt8]) {
        var digest = Digest()
        digest.combine(bytes)
        training.append(corpus)
        facts.append(TrainingFacts.Corpus(file: path, corpus, digest: digest))
    }
}
