import Ontology

/// What the tagger makes of one stretch of text: the names that it proposes, and how sure it is of these and of any
/// other span.
public struct TaggedStretch: Sendable {
    /// The names on the best row of labels, in order, with offsets into the text.
    public let proposals: [TaggedSpan]
    private let scores: StretchScores

    init(_ scores: StretchScores) {
        self.scores = scores
        proposals = scores.spans
    }

    /// How much better the best reading of the sentence is with this name than without it, in natural logarithms: above
    /// 0 where the tagger proposes it. Nil for a type that the tagger does not know, and for a span that is not within
    /// one sentence.
    public func margin(start: Int, end: Int, type: EntityType) -> Float? {
        scores.margin(start: start, end: end, type: type)
    }
}
