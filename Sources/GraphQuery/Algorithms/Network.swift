/// Nodes by number and the links between them: what algorithms on graphs work on.
///
///     let network = Network(count: 3, sources: [0, 1, 0], targets: [1, 2, 1])
///     network.components()        // [1, 1, 1]
///
/// Several links between two nodes count as one that weighs more; links of a node to itself are left out. Everything that
/// is worked out depends on the numbers alone: the same network gives the same values.
public struct Network: Sendable {
    public let count: Int
    let sources: [Int32]
    let targets: [Int32]
    /// The links of both directions, merged.
    let links: WeightedLinks

    /// `sources` and `targets` are the ends of each link, numbers below `count`.
    public init(count: Int, sources: [Int32], targets: [Int32]) {
        let kept = sources.indices.filter { sources[$0] != targets[$0] }
        self.count = count
        self.sources = kept.map { sources[$0] }
        self.targets = kept.map { targets[$0] }
        links = WeightedLinks(
            count: count, kept.map { WeightedLinks.Link(a: sources[$0], b: targets[$0], weight: 1) },
            loops: Array(repeating: 0, count: count))
    }

    /// How many links start and end at each node.
    public func degrees() -> (outgoing: [Int], incoming: [Int]) {
        var outgoing = [Int](repeating: 0, count: count)
        var incoming = outgoing
        for (source, target) in zip(sources, targets) {
            outgoing[Int(source)] += 1
            incoming[Int(target)] += 1
        }
        return (outgoing, incoming)
    }
}

/// The weighted links at each node, without direction, as compressed sparse rows with ascending neighbours.
struct WeightedLinks: Sendable {
    struct Link {
        var a: Int32
        var b: Int32
        var weight: Double
    }

    let starts: [Int]
    let neighbors: [Int32]
    let weights: [Double]
    /// The weight that each node has with itself.
    let loops: [Double]

    /// Links of the same two nodes are added up.
    init(count: Int, _ links: [Link], loops: [Double]) {
        var ends = links + links.map { Link(a: $0.b, b: $0.a, weight: $0.weight) }
        ends.sort { ($0.a, $0.b) < ($1.a, $1.b) }
        var starts = [Int](repeating: 0, count: count + 1)
        var neighbors: [Int32] = []
        var weights: [Double] = []
        var last: Link?
        for end in ends {
            if let known = last, known.a == end.a, known.b == end.b {
                weights[weights.count - 1] += end.weight
            } else {
                neighbors.append(end.b)
                weights.append(end.weight)
                starts[Int(end.a) + 1] += 1
            }
            last = end
        }
        for node in 0..<count { starts[node + 1] += starts[node] }
        self.starts = starts
        self.neighbors = neighbors
        self.weights = weights
        self.loops = loops
    }

    var count: Int { loops.count }
    func range(of node: Int) -> Range<Int> { starts[node]..<starts[node + 1] }
}

/// Numbers groups from 1, the largest first, and of those of one size the one with the first node.
func numbered(_ groups: [Int32]) -> [Int] {
    var sizes: [Int32: Int] = [:]
    var order: [Int32] = []
    for group in groups {
        if sizes[group] == nil { order.append(group) }
        sizes[group, default: 0] += 1
    }
    let places = order.indices.sorted {
        (-sizes[order[$0], default: 0], $0) < (-sizes[order[$1], default: 0], $1)
    }
    let numbers = Dictionary(uniqueKeysWithValues: places.enumerated().map { (order[$1], $0 + 1) })
    return groups.map { numbers[$0] ?? 0 }
}
