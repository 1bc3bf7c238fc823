import Graph
import Ontology
import Store

/// Names that no rule is sure of, wherever they stand: perhaps no names at all.
///
/// Doubt is what is missing of the surest of a node's mentions. Names of the gazetteers are left out.
struct UnsureNames {
    private let graph: KnowledgeGraph
    private let mentions: [MentionRecord]
    private let quotes: FirstQuotes

    init(_ graph: KnowledgeGraph, _ mentions: [MentionRecord], _ quotes: FirstQuotes) {
        self.graph = graph
        self.mentions = mentions
        self.quotes = quotes
    }

    private struct Surest {
        var confidence: Double
        var rule: String
        var count: Int
    }

    /// Above this a name is as sure as names get.
    private static let sure = 0.7

    func items() -> [ReviewItem] {
        var surest: [String: Surest] = [:]
        for mention in mentions {
            let known = surest[mention.entity] ?? Surest(confidence: -1, rule: "", count: 0)
            let isSurer = mention.confidence > known.confidence
            surest[mention.entity] = Surest(
                confidence: max(mention.confidence, known.confidence),
                rule: isSurer ? mention.rule : known.rule,
                count: known.count + 1)
        }
        return surest.compactMap { id, surest in
            guard surest.confidence < Self.sure, let index = graph.nodeIndex(id: id) else { return nil }
            let node = graph[node: index]
            guard node.property("gazetteer_source").isEmpty else { return nil }
            let percent = Int((surest.confidence * 100).rounded())
            return ReviewItem(
                kind: .unsureName, id: id, name: node.name,
                reason:
                    "\(node.type.rawValue)? \(surest.rule) is \(percent) % sure at best, of \(surest.count) mentions",
                doubt: 1 - surest.confidence, reach: surest.count,
                evidence: [quotes.quote(of: index)].compactMap { $0 })
        }
    }
}
