import Ontology

/// Trains a tagger's model from labelled sentences.
///
///     var training = try ModelTraining([corpus], clusters: clusters.table(), lexicon: lexicon, options: options)
///     while !training.isFinished { _ = training.runEpoch() }
///     let bytes = training.model(description: "{}")
///
/// The same sentences, clusters, lexicon and options give the same bytes. Where a label is `Label.unknown`, the
/// conditional random field sums over all that it may be; the perceptron passes over the sentence. A type without
/// names is never predicted. About 250 bytes a character of the sentences and 130 a feature.
public struct ModelTraining: Sendable {
    public let options: TrainingOptions
    public let clusters: ClusterTable
    /// Bytes of the model that its description may have.
    public let descriptionRoom: Int
    var trainer: Trainer
    /// Sentences that people labelled.
    private let labelledCount: Int
    /// Tells checkpoints of other data apart.
    let dataDigest: UInt64

    /// `weak` are sentences that no person labelled; they are read in the first epochs only.
    public init(
        _ corpora: [LabelledCorpus], weak: [LabelledCorpus] = [], clusters: ClusterTable = .empty,
        lexicon: Lexicon,
        options: TrainingOptions = TrainingOptions(), descriptionRoom: Int = 16_384
    ) throws(TrainingError) {
        try options.check()
        guard corpora.contains(where: { $0.labels.contains { $0.type != nil } }) else {
            throw .noNames(sentences: corpora.reduce(0) { $0 + $1.count })
        }
        try Self.checkSize(clusters, options.sizeLimit, descriptionRoom)
        self.options = options
        self.clusters = clusters
        self.descriptionRoom = descriptionRoom
        let set = TrainingSet(
            corpora, weak: weak, reader: SentenceReader(lexicon: lexicon, clusters: clusters),
            lexicon: lexicon,
            minimumCount: options.minimumCount)
        dataDigest = set.digest(clusters)
        labelledCount = set.sentences.count { !$0.isWeak }
        trainer = Trainer(set, options: options)
    }

    /// Epochs that are done.
    public var epoch: Int { trainer.epoch }
    public var isFinished: Bool { epoch >= options.epochs }
    /// How many sentences an epoch (from 1) reads; long ones count by pieces.
    public func sentenceCount(inEpoch epoch: Int) -> Int {
        epoch > options.weakEpochs ? labelledCount : trainer.set.sentences.count
    }
    public var featureCount: Int { trainer.set.features.count }

    /// Reads all sentences once, in a new order; returns the mean loss a sentence.
    ///
    /// `progress` is called with the number of sentences done, now and then; when it throws, the training is left in
    /// the middle of an epoch and is of no more use.
    @discardableResult
    public mutating func runEpoch(progress: (Int) throws -> Void) rethrows -> Double {
        try trainer.runEpoch(progress: progress)
    }

    /// The same, with nobody watching.
    @discardableResult
    public mutating func runEpoch() -> Double { trainer.runEpoch { _ in } }

    /// The model as it is now, the bytes of a file. `description` is JSON that says how it came about.
    public func model(description: String) -> [UInt8] {
        precondition(description.utf8.count <= descriptionRoom, "a description that fits its room")
        return ModelWriter(
            trainer.set, trainer.table, clusters: clusters, sizeLimit: options.sizeLimit,
            reserve: descriptionRoom
        ).bytes(description: description)
    }

    /// Room for some weights at least.
    private static let leastRoom = 16_384

    private static func checkSize(_ clusters: ClusterTable, _ limit: Int, _ reserve: Int)
        throws(TrainingError)
    {
        let room = ModelWriter.room(clusters, sizeLimit: limit, reserve: reserve)
        guard room >= leastRoom else {
            throw .sizeLimitTooSmall(limit: limit, needed: limit - room + leastRoom)
        }
    }
}

extension TrainingSet {
    /// Of everything that training reads.
    fileprivate func digest(_ clusters: ClusterTable) -> UInt64 {
        var digest = Digest()
        for feature in features { digest.combine(feature.key) }
        for (row, character) in zip(rows, characters) {
            digest.combine(UInt64(row) << 16 | UInt64(character))
        }
        digest.combine(labels.lazy.map(\.rawValue))
        for sentence in sentences {
            digest.combine(UInt64(sentence.labels.upperBound) << 1 | (sentence.isWeak ? 1 : 0))
        }
        for slot in clusters.slots { digest.combine(slot) }
        return digest.value
    }
}
