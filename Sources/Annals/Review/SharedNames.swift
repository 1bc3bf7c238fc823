import Graph
import Ontology

/// Names that several nodes of one type bear: are all of them different, and is each one thing?
///
/// One item a name. Doubt grows with the number of bearers.
struct SharedNames {
    private let graph: KnowledgeGraph
    private let quotes: FirstQuotes

    init(_ graph: KnowledgeGraph, _ quotes: FirstQuotes) {
        self.graph = graph
        self.quotes = quotes
    }

    func items() -> [ReviewItem] {
        var bearers: [[String]: [Int32]] = [:]
        for index in graph.nodes.indices {
            let type = graph.nodes.type(at: index)
            guard type == .person || type == .organ else { continue }
            let node = graph.nodes[index]
            // 李书记 is nobody's name.
            guard !node.property("namesakes").isEmpty, !Self.isPartial(node) else { continue }
            bearers[[type.rawValue, node.name], default: []].append(Int32(index))
        }
        return bearers.values.filter { $0.count > 1 }.map(item)
    }

    private static func isPartial(_ node: Node) -> Bool {
        node.type == .person && node.name.unicodeScalars.count < 2
    }

    private func item(_ bearers: [Int32]) -> ReviewItem {
        let ranked = bearers.sorted { (-graph[node: $0].mentions, $0) < (-graph[node: $1].mentions, $1) }
        let node = graph[node: ranked[0]]
        let homes = ranked.map { graph[node: $0].property("home") }.filter { !$0.isEmpty }
        let places = homes.isEmpty ? "" : ", in \(homes.prefix(4).joined(separator: ", "))"
        return ReviewItem(
            kind: .sharedName, id: node.id, name: node.name,
            reason:
                "\(bearers.count) bear this name\(places): are they as many? see \(graph[node: ranked[1]].id)",
            doubt: 0.5 * (1 - 1 / Double(bearers.count)),
            reach: ranked.reduce(0) { $0 + graph[node: $1].mentions },
            evidence: ranked.prefix(2).compactMap(quotes.quote))
    }
}
