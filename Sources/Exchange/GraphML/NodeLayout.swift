import Graph

/// Places for the nodes, so that a drawing can be read before anyone has laid it out.
///
/// Starts from a sunflower spiral, most connected nodes in the middle, and lets forces act for some rounds: edges
/// pull, near nodes push (Fruchterman and Reingold 1991, with a grid in place of all pairs). Only `+ - * /` and
/// square roots in a fixed order, which IEEE 754 rounds the same everywhere: the same graph gives the same places
/// on every machine. Costs rounds * (nodes + edges); the rounds are fewer for a larger graph.
struct NodeLayout {
    /// In hundredths, by node.
    private(set) var x: [Int]
    private(set) var y: [Int]

    private static let spacing = 60.0

    init(of graph: KnowledgeGraph) {
        var forces = LayoutForces(graph, spacing: Self.spacing)
        let work = graph.nodes.count + graph.edges.count
        let rounds = max(4, min(60, 3_000_000 / (work + 1)))
        for round in 0..<rounds where work > 1 {
            let heat = Self.spacing * 2 * Double(rounds - round) / Double(rounds)
            forces.step(limit: heat)
        }
        x = forces.x.map(Self.hundredths)
        y = forces.y.map(Self.hundredths)
    }

    private static func hundredths(_ value: Double) -> Int {
        Int((max(-1e9, min(1e9, value)) * 100).rounded(.toNearestOrAwayFromZero))
    }
}
