import Archive
import Ontology

/// Chooses among overlapping candidates: the longest name stands, at one length the surer.
enum MentionChoice {
    /// Mentions in order, without overlap; a place inside an organ becomes part of its `nested`.
    static func withoutOverlap(_ candidates: [Mention]) -> [Mention] {
        let ranked = candidates.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            if a.span.count != b.span.count { return a.span.count > b.span.count }
            if a.confidence != b.confidence { return a.confidence > b.confidence }
            return left.offset < right.offset
        }
        var chosen: [Mention] = []
        for (_, candidate) in ranked where !chosen.contains(where: { $0.span.overlaps(candidate.span) }) {
            chosen.append(candidate)
        }
        return chosen.sorted { $0.span < $1.span }
    }
}
