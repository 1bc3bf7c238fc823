import Archive
import Ontology

/// Chooses among overlapping candidates: the longest name stands, at one length the surer.
enum MentionChoice {
    /// Mentions in order, without overlap; a place inside an organ becomes part of its `nested`.
    static func withoutOverlap(_ candidates: [Mention]) -> [Mention] {
        if candidates.count < 2 { return candidates }
        let ranked = candidates.indices.sorted { left, right in
            let (a, b) = (candidates[left].span.count, candidates[right].span.count)
            if a != b { return a > b }
            let (sure, other) = (candidates[left].confidence, candidates[right].confidence)
            return sure != other ? sure > other : left < right
        }
        var chosen: [Mention] = []
        for index in ranked {
            let span = candidates[index].span
            if !chosen.contains(where: { $0.span.overlaps(span) }) { chosen.append(candidates[index]) }
        }
        return chosen.sorted { $0.span < $1.span }
    }
}
