import Ontology

/// What the tagger makes of one stretch of text: the names that it proposes, and how sure it is of these and of any
/// other span.
public struct TaggedStretch: Sendable {
    /// The names on the best row of labels, in order, with offsets into the text.
    public internal(set) var proposals: [TaggedSpan] = []
    private var sentences: [Sentence] = []

    private struct Sentence {
        var range: Range<Int>
        var scores: SentenceScores
    }

    init() {}

    mutating func add(_ range: Range<Int>, _ scores: SentenceScores) {
        sentences.append(Sentence(range: range, scores: scores))
    }

    /// How much better the best reading of the sentence is with this name than without it, in natural logarithms: above
    /// 0 where the tagger proposes it. Nil for a type that the tagger does not know, and for a span that is not within
    /// one sentence.
    public func margin(start: Int, end: Int, type: EntityType) -> Float? {
        guard start < end, let sentence = sentence(at: start), end <= sentence.range.upperBound else {
            return nil
        }
        let base = sentence.range.lowerBound
        return sentence.scores.margin(start: start - base, end: end - base, type: type)
    }

    private func sentence(at position: Int) -> Sentence? {
        var (low, high) = (0, sentences.count)
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].range.upperBound <= position { low = middle + 1 } else { high = middle }
        }
        return low < sentences.count && sentences[low].range.contains(position) ? sentences[low] : nil
    }
}
