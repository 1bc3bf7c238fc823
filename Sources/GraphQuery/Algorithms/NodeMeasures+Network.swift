import Exchange
import Graph
import Ontology

extension NodeMeasure {
    fileprivate func values(_ network: Network) -> [String] {
        switch self {
        case .degree:
            let degrees = network.degrees()
            return zip(degrees.outgoing, degrees.incoming).map { String($0 + $1) }
        case .pagerank: return network.pageRank().map { Decimals.text($0, places: 12) }
        case .betweenness: return network.betweenness().map { Decimals.text($0, places: 6) }
        case .component: return network.components().map { String($0) }
        case .community: return network.communities().map { String($0) }
        }
    }
}

extension NodeMeasures {
    /// What algorithms say of each node: the values that `CALL annals.degree()` and its kin give.
    ///
    ///     let measures = NodeMeasures([.degree, .community], of: graph)
    ///     try GraphMLWriter(options: .init(measures: measures)).write(graph, to: &sink)
    ///
    /// Articles have none, since they are no part of the network.
    public init(_ measures: [NodeMeasure], of graph: KnowledgeGraph) {
        if measures.isEmpty {
            self.init([])
            return
        }
        let (network, places) = Network.ofThings(in: graph)
        self.init(
            measures.map { measure in
                let texts = measure.values(network)
                return Column(measure, places.map { $0 < 0 ? "" : texts[Int($0)] })
            })
    }
}

extension Network {
    /// All nodes but the articles, with a link for each statement between them and for each edge that has none; and the place
    /// of each node in the network, -1 for articles.
    fileprivate static func ofThings(in graph: KnowledgeGraph) -> (network: Network, places: [Int32]) {
        var count: Int32 = 0
        let places = graph.nodes.map { node -> Int32 in
            if node.type == .article { return -1 }
            count += 1
            return count - 1
        }
        var (sources, targets): ([Int32], [Int32]) = ([], [])
        for edge in graph.edges {
            let (source, target) = (places[Int(edge.source)], places[Int(edge.target)])
            guard source >= 0, target >= 0 else { continue }
            let links = max(1, edge.statements.count)
            sources += repeatElement(source, count: links)
            targets += repeatElement(target, count: links)
        }
        return (Network(count: Int(count), sources: sources, targets: targets), places)
    }
}

/// Numbers as plain decimals, which every reader takes: no exponent, at least one digit behind the point.
enum Decimals {
    /// Rounded to so many places; `value` is not negative.
    static func text(_ value: Double, places: Int) -> String {
        let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
        let scaled = (value * Double(scale)).rounded()
        guard scaled < 9e18 else { return "\(value.rounded())" }
        let number = Int(scaled)
        let digits = String(number % scale)
        let fraction = String(repeating: "0", count: places - digits.utf8.count) + digits
        let kept = max(1, fraction.utf8.count - fraction.utf8.reversed().prefix { $0 == 0x30 }.count)
        return "\(number / scale).\(fraction.prefix(kept))"
    }
}
