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

    public init(model: TaggerModel, lexicon: Lexicon) {
        self.model = model
        self.lexicon = lexicon
        reader = SentenceReader(lexicon: lexicon, clusters: model.clusters)
    }

    /// The labels of all characters of a corpus, in order; each sentence is read by itself.
    public func tag(_ corpus: LabelledCorpus) -> [Label] {
        let folding = TextFolding(lexicon)
        var labels: [Label] = []
        labels.reserveCapacity(corpus.labels.count)
        for index in 0..<corpus.count {
            let text = folding.folded(corpus.scalars[corpus.range(index)])
            forEachSentence(in: text, 0..<text.count, scan: nil) { _, scores in
                labels += scores.bestLabels().map(Label.init(unchecked:))
            }
        }
        return labels
    }

    /// The names in `text[range]` (folded: simplified, half-width), in order, with offsets into the text.
    public func spans(in text: [UInt32], _ range: Range<Int>) -> [TaggedSpan] {
        var spans: [TaggedSpan] = []
        forEachSentence(in: text, range, scan: nil) { sentence, scores in
            for span in Label.spans(scores.bestLabels().map(Label.init(unchecked:))) {
                spans.append(
                    TaggedSpan(
                        start: span.start + sentence.lowerBound, end: span.end + sentence.lowerBound,
                        type: span.type))
            }
        }
        return spans
    }

    /// Reads the stretch that `scan` was made of; `text` is folded (simplified, half-width).
    public func read(_ text: [UInt32], _ scan: LexicalScan) -> TaggedStretch {
        var stretch = TaggedStretch()
        forEachSentence(in: text, scan.range, scan: scan) { sentence, scores in
            for span in Label.spans(scores.bestLabels().map(Label.init(unchecked:))) {
                stretch.proposals.append(
                    TaggedSpan(
                        start: span.start + sentence.lowerBound, end: span.end + sentence.lowerBound,
                        type: span.type))
            }
            scores.prepareMargins()
            stretch.add(sentence, scores)
        }
        return stretch
    }

    private func forEachSentence(
        in text: [UInt32], _ range: Range<Int>, scan: LexicalScan?,
        _ body: (Range<Int>, inout SentenceScores) -> Void
    ) {
        var reading = SentenceReading()
        var scores = SentenceScores()
        for sentence in SentencePieces(text, range) {
            let names = scan ?? LexicalScan(of: text, in: sentence, names: lexicon.chinese)
            text.withUnsafeBufferPointer { reading.read($0, sentence, names, reader) }
            model.withTables { scores.score(reading, $0) }
            body(sentence, &scores)
        }
    }
}
