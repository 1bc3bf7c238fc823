import Ontology

/// How well labels agree with a labelled corpus: names with exact span and type, as conlleval counts them.
///
///     let scores = SpanScores(gold: corpus, labels: tagger.tag(corpus))
///     scores.score(of: .person).f1
///
/// `units` holds the counts of each sentence, a class for each of `Label.types`, for resampling.
///
/// Source of the counting: Tjong Kim Sang and De Meulder, CoNLL-2003 shared task, and its `conlleval`.
public struct SpanScores: Sendable {
    public private(set) var units = UnitScores(classCount: Label.types.count)

    /// `labels` has one well-formed label for each scalar of the corpus.
    public init(gold: LabelledCorpus, labels: [Label]) {
        precondition(gold.scalars.count == labels.count, "a label for each character")
        for sentence in 0..<gold.count {
            units.addUnit()
            let range = gold.range(sentence)
            add(gold: Label.spans(gold.labels[range]), found: Label.spans(labels[range]))
        }
    }

    public func score(of type: EntityType) -> Score {
        units.total(of: Label.types.indices.filter { Label.types[$0] == type })
    }

    /// All types together: the micro average.
    public var total: Score { units.total(of: Label.types.indices) }

    private mutating func add(gold: [TaggedSpan], found: [TaggedSpan]) {
        for span in gold { add(Score(gold: 1), to: span.type) }
        for span in found { add(Score(system: 1), to: span.type) }
        for span in SpanMistake.hits(gold: gold, found: found) {
            add(Score(goldHits: 1, systemHits: 1), to: span.type)
        }
    }

    private mutating func add(_ score: Score, to type: EntityType) {
        if let index = Label.types.firstIndex(of: type) { units.add(score, to: index) }
    }
}
