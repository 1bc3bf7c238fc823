import Archive
import Ontology

@testable import Extraction

/// Mentions for the tests of joining.
enum Candidate {
    static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    /// A name over a span, with a score that its rule gives it.
    static func name(_ start: Int, _ end: Int, _ type: EntityType = .person, score: Float) -> Mention {
        var mention = Mention(
            span: Span(start, end), language: .chinese, type: type, text: "", rule: "r", confidence: 0.5)
        mention.evidence = NameEvidence(rule: score)
        return mention
    }

    /// The first place of a name in a text, as a mention of it.
    static func name(_ name: String, in text: String, _ type: EntityType, score: Float = 1) -> Mention? {
        let (name, text) = (scalars(name), scalars(text))
        let start = (0...max(0, text.count - name.count)).first { text[$0...].starts(with: name) }
        return start.map { self.name($0, $0 + name.count, type, score: score) }
    }
}
