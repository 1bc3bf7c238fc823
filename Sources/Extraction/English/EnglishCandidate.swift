import Archive
import Ontology

/// A reading of some tokens as the name of a thing, before overlapping readings are settled.
struct EnglishCandidate: Sendable, Hashable {
    var tokens: Range<Int>
    var type: EntityType
    var form: Mention.Form = .name
    var rule: String
    var confidence: Double
    var kind: String = ""
    /// True for a name that counts only inside another one: the Mao of "Chairman Mao".
    var isInnerOnly = false
    /// The rows of a gazetteer that it may be, where not those of its name.
    var rows: [Int32] = []
}

/// Settles overlaps: the longer reading wins, and those inside it become its nested names.
enum EnglishArbitration {
    /// The winners in order, each with the readings inside it.
    static func settle(
        _ candidates: [EnglishCandidate]
    ) -> [(winner: EnglishCandidate, inner: [EnglishCandidate])] {
        let ordered = candidates.sorted { left, right in
            if left.tokens.lowerBound != right.tokens.lowerBound {
                return left.tokens.lowerBound < right.tokens.lowerBound
            }
            if left.tokens.count != right.tokens.count { return left.tokens.count > right.tokens.count }
            return (left.confidence, right.type) > (right.confidence, left.type)
        }
        var settled: [(winner: EnglishCandidate, inner: [EnglishCandidate])] = []
        for candidate in ordered {
            guard let last = settled.last?.winner, last.tokens.upperBound > candidate.tokens.lowerBound else {
                if !candidate.isInnerOnly { settled.append((candidate, [])) }
                continue
            }
            if last.tokens.upperBound >= candidate.tokens.upperBound {
                if candidate.tokens != last.tokens { settled[settled.count - 1].inner.append(candidate) }
            } else if candidate.tokens.count > last.tokens.count, !candidate.isInnerOnly {
                // The two cross: the longer one stays, and the other's inner names go with it.
                settled[settled.count - 1] = (candidate, [])
            }
        }
        return settled
    }
}
