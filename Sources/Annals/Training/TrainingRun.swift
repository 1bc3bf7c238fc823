import Archive
import Ontology
import Tagging

/// Trains a model as planned: reads the data, learns word clusters and weights, measures, and describes the model.
///
///     let run = TrainingRun(plan, lexicon: lexicon, output: "annals.tagger")
///     let result = try run.train(resuming: false) { event in … }
///     try OutputFile(path: "annals.tagger").write { … result.model … }
///
/// After each epoch the state is written beside the output, so that a run that was stopped can be gone on with. The
/// same input, seed and options give the same bytes, stopped or not.
public struct TrainingRun {
    private let plan: TrainingPlan
    private let lexicon: Lexicon
    private let output: String

    /// `output` is where the model will be, and its checkpoint beside it.
    public init(_ plan: TrainingPlan, lexicon: Lexicon, output: String) {
        self.plan = plan
        self.lexicon = lexicon
        self.output = output
    }

    /// A step of the work, told as it happens. The receiver may throw to stop the run; what is lost is the epoch
    /// that it is in.
    public enum Event: Sendable {
        /// Word clusters are being learnt.
        case readingText(done: Int, total: Int)
        case clustering
        case preparing
        /// Articles are being labelled by the first model and the rules.
        case labelling(done: Int, total: Int)
        /// An article that cannot be read; the others are labelled all the same.
        case rejected(ArchiveError)
        /// The state of an earlier run was taken up.
        case resumed(epoch: Int)
        /// There was none to take up.
        case noCheckpoint(path: String)
        /// Types without a name in the data.
        case missingTypes([EntityType])
        /// Sentences read in an epoch, those that it has, and those of later epochs.
        case training(epoch: Int, sentences: Int, of: Int, later: Int)
        case epoch(EpochReport)
    }

    /// What an epoch came to.
    public struct EpochReport: Sendable {
        public var epoch: Int
        public var meanLoss: Double
        /// By type and for all; empty without sentences to measure with.
        public var rows: [ScoreRow]
    }

    /// A trained model.
    public struct Result: Sendable {
        public var model: [UInt8]
        public var facts: TrainingFacts
        public var rows: [ScoreRow]
    }

    /// Throws what reading, training or writing the checkpoint throws, and what `report` does.
    public func train(resuming: Bool, report: (Event) throws -> Void) throws -> Result {
        try plan.options.check()
        let data = try TrainingData(plan, lexicon: lexicon)
        var facts = facts(data)
        if !facts.missingTypes.isEmpty, facts.missingTypes.count < Label.types.count {
            try report(.missingTypes(facts.missingTypes))
        }
        let clusters = try clusters(&facts, report)
        let weak = try weakSentences(data, clusters, &facts, resuming: resuming, report)
        try report(.preparing)
        var training = try ModelTraining(
            data.training, weak: weak, clusters: clusters, lexicon: lexicon, options: plan.options,
            descriptionRoom: facts.json.utf8.count + Self.figuresRoom)
        try train(&training, data, CheckpointFile(besides: output), resuming: resuming, report)
        let rows = try rows(training.model(description: ""), data, Resampling())
        if !data.development.isEmpty {
            facts.development = TrainingFacts.Development(
                source: data.developmentSource, sentences: data.development.count,
                scores: rows.map(TrainingFacts.Figures.init))
        }
        return Result(model: training.model(description: facts.json), facts: facts, rows: rows)
    }

    /// Room in the model's description for the figures.
    private static let figuresRoom = 2_048

    /// Trains a first model and lets it label the articles of the plan, with the rules.
    private func weakSentences(
        _ data: TrainingData, _ clusters: ClusterTable, _ facts: inout TrainingFacts, resuming: Bool,
        _ report: (Event) throws -> Void
    ) throws -> [LabelledCorpus] {
        guard !plan.adaptation.isEmpty else { return [] }
        try report(.preparing)
        var first = try ModelTraining(
            data.training, clusters: clusters, lexicon: lexicon, options: plan.options)
        try train(&first, data, CheckpointFile(besides: output + firstSuffix), resuming: resuming, report)
        let tagger = Tagger(model: try TaggerModel(bytes: first.model(description: "")), lexicon: lexicon)
        let source = ArchiveSource(
            paths: plan.adaptation, folding: Folding(simplified: lexicon.simplified), encoding: plan.encoding)
        if let error = source.listingErrors.first { throw error }
        var sentences = WeakSentences(lexicon: lexicon, tagger: tagger)
        var articles = 0
        for (done, input) in source.inputs.enumerated() {
            for result in source.articles(of: input) {
                switch result {
                case .success(let article):
                    sentences.add(article)
                    articles += 1
                case .failure(let error): try report(.rejected(error))
                }
            }
            try report(.labelling(done: done + 1, total: source.inputs.count))
        }
        facts.adaptation = TrainingFacts.Adaptation(articles: articles, sentences.corpus)
        return [sentences.corpus]
    }

    private var firstSuffix: String { ".first" }

    private func train(
        _ training: inout ModelTraining, _ data: TrainingData, _ checkpoint: CheckpointFile, resuming: Bool,
        _ report: (Event) throws -> Void
    ) throws {
        if resuming {
            if checkpoint.exists {
                try checkpoint.resume(&training)
                try report(.resumed(epoch: training.epoch))
            } else {
                try report(.noCheckpoint(path: checkpoint.path))
            }
        }
        while !training.isFinished {
            let epoch = training.epoch + 1
            let total = training.sentenceCount(inEpoch: epoch)
            let later = (epoch..<training.options.epochs).reduce(0) {
                $0 + training.sentenceCount(inEpoch: $1 + 1)
            }
            func told(_ done: Int) throws {
                try report(.training(epoch: epoch, sentences: done, of: total, later: later))
            }
            try told(0)
            let loss = try training.runEpoch(progress: told)
            try checkpoint.write(training)
            let rows = try data.development.isEmpty ? [] : rows(training.model(description: ""), data, nil)
            try report(.epoch(EpochReport(epoch: epoch, meanLoss: loss, rows: rows)))
        }
    }

    /// Removes the checkpoint, once the model is where it belongs.
    public func finish() {
        CheckpointFile(besides: output).remove()
        CheckpointFile(besides: output + firstSuffix).remove()
    }

    private func rows(_ model: [UInt8], _ data: TrainingData, _ resampling: Resampling?) throws -> [ScoreRow]
    {
        guard !data.development.isEmpty else { return [] }
        let tagger = Tagger(model: try TaggerModel(bytes: model), lexicon: lexicon)
        return SpanScores(gold: data.development, labels: tagger.tag(data.development)).rows(resampling)
    }

    private func facts(_ data: TrainingData) -> TrainingFacts {
        var facts = TrainingFacts()
        facts.command = plan.command
        facts.corpora = data.facts
        facts.options = plan.options
        facts.note = plan.note
        facts.date = plan.date
        return facts
    }

    private func clusters(_ facts: inout TrainingFacts, _ report: (Event) throws -> Void) throws
        -> ClusterTable
    {
        guard !plan.raw.isEmpty else { return .empty }
        let listing = ArchiveSource(paths: plan.raw)
        if let error = listing.listingErrors.first { throw error }
        let text = try RawText(files: listing.inputs.map(\.document), limit: plan.rawLimit)
        var words = WordClusters(lexicon: lexicon)
        var digest = Digest()
        let count = try text.forEachBlock { scalars in
            words.add(scalars)
            for scalar in scalars { digest.combine(withUnsafeBytes(of: scalar.littleEndian, Array.init)) }
        } progress: {
            try report(.readingText(done: $0, total: text.files.count))
        }
        guard count > 0 else { throw TrainingInputError.noText(paths: plan.raw) }
        try report(.clustering)
        let table = words.table()
        facts.text = TrainingFacts.Text(
            files: text.files.count, characters: count, clusters: WordClusters.clusterCount,
            words: table.wordCount, digest: digest.hexadecimal)
        return table
    }
}
