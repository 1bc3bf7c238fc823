import Ontology

/// Finds names of people, places and organs in Chinese text by a linear model over characters.
///
///     let tagger = Tagger(model: try TaggerModel(path: path), lexicon: lexicon)
///     let spans = tagger.spans(in: text, paragraph.span.range)
///
/// A linear-chain model: the score of a row of labels is the sum of the weights of what is seen around each character
/// (`FeatureFamily`) and of each pair of neighbouring labels; the best row is found by Viterbi. Linear in the text.
public struct Tagger: Sendable {
    private let model: TaggerModel
    private let lexicon: Lexicon
    private let reader: SentenceReader
    private let features: FeatureTables
    private let paths: LabelPaths
    private let folding: TextFolding

    public init(model: TaggerModel, lexicon: Lexicon) {
        self.model = model
        self.lexicon = lexicon
        let reader = SentenceReader(lexicon: lexicon, clusters: model.clusters)
        self.reader = reader
        features = model.withTables { FeatureTables($0, reader, lexicon) }
        paths = model.withTables(LabelPaths.init)
        folding = TextFolding(lexicon)
    }

    /// The labels of all characters of a corpus, in order; each sentence is read by itself.
    public func tag(_ corpus: LabelledCorpus) -> [Label] {
        var labels: [Label] = []
        labels.reserveCapacity(corpus.labels.count)
        for index in 0..<corpus.count {
            let text = folding.folded(corpus.scalars[corpus.range(index)])
            labels += scores(text, 0..<text.count).labels.lazy.map(Label.init(unchecked:))
        }
        return labels
    }

    /// The names in `text[range]` (folded: simplified, half-width), in order, with offsets into the text.
    public func spans(in text: [UInt32], _ range: Range<Int>) -> [TaggedSpan] { scores(text, range).spans }

    /// Reads the stretch that `scan` was made of; `text` is folded (simplified, half-width).
    public func read(_ text: [UInt32], _ scan: LexicalScan) -> TaggedStretch {
        TaggedStretch(scores(text, scan, margins: true))
    }

    private func scores(_ text: [UInt32], _ range: Range<Int>) -> StretchScores {
        scores(text, LexicalScan(of: text, in: range, names: lexicon.chinese), margins: false)
    }

    func scores(_ text: [UInt32], _ scan: LexicalScan, margins: Bool) -> StretchScores {
        precondition(scan.range.upperBound <= text.count, "the scan is of this text")
        var scores = StretchScores(scan.range, paths)
        let capacity = min(SentencePieces.limit, scan.range.count)
        text.withUnsafeBufferPointer { characters in
            guard let characters = characters.baseAddress else { return }
            model.withTables { tables in
                var scorer = SentenceScorer(tables, features, reader, capacity: capacity)
                scores.fill(SentencePieces(text, scan.range), margins: margins) { sentence, emissions in
                    scorer.score(characters, sentence, scan, into: emissions)
                }
            }
        }
        return scores
    }
}
