import Graph
import Ontology

/// A piece of evidence in one cell, without its quote: `zh 12-40 article document`.
enum EvidencePlace {
    static func cell(_ evidence: Evidence) -> String {
        "\(evidence.language.rawValue) \(evidence.start)-\(evidence.end) "
            + "\(IRIBase.encoded(evidence.article)) \(evidence.document)"
    }

    /// The evidence of a cell, with its quote still empty; nil where the cell is not such a place.
    static func evidence(_ cell: String) -> Evidence? {
        let parts = cell.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, let language = Language(rawValue: String(parts[0])),
            let dash = parts[1].dropFirst().firstIndex(of: "-"), let start = Int(parts[1][..<dash]),
            let end = Int(parts[1][parts[1].index(after: dash)...]), let article = IRIBase.decoded(parts[2])
        else { return nil }
        return Evidence(
            article: article,
            document: String(parts[3]),
            language: language,
            start: start,
            end: end,
            quote: ""
        )
    }
}
