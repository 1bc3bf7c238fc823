import Graph

/// One layout in motion: places, and the forces between them.
struct LayoutForces {
    private(set) var x: [Double]
    private(set) var y: [Double]
    private let ends: [(source: Int32, target: Int32)]
    private let degree: [Int32]
    private let spacing: Double
    private var pushX: [Double]
    private var pushY: [Double]

    init(_ graph: KnowledgeGraph, spacing: Double) {
        let count = graph.nodes.count
        ends = zip(graph.edges.sources, graph.edges.targets).filter { $0 != $1 }.map { ($0, $1) }
        var degree = [Int32](repeating: 0, count: count)
        for end in ends {
            degree[Int(end.source)] += 1
            degree[Int(end.target)] += 1
        }
        self.degree = degree
        self.spacing = spacing
        (x, y) = Self.spiral(degree: degree, spacing: spacing)
        pushX = [Double](repeating: 0, count: count)
        pushY = pushX
    }

    /// The seeds of a sunflower: each one turned by the golden angle from the last, which fills a disc evenly.
    private static func spiral(degree: [Int32], spacing: Double) -> ([Double], [Double]) {
        // Cosine and sine of the golden angle, as constants: the machine's own may differ in the last bit.
        let (turnX, turnY) = (-0.7373688780783197, 0.6754902942615238)
        var (x, y) = (
            [Double](repeating: 0, count: degree.count), [Double](repeating: 0, count: degree.count)
        )
        var (directionX, directionY) = (1.0, 0.0)
        let order = degree.indices.sorted { (-degree[$0], $0) < (-degree[$1], $1) }
        for (place, node) in order.enumerated() {
            let radius = spacing * (Double(place) + 0.5).squareRoot()
            x[node] = radius * directionX
            y[node] = radius * directionY
            let (nextX, nextY) = (
                directionX * turnX - directionY * turnY, directionX * turnY + directionY * turnX
            )
            let length = (nextX * nextX + nextY * nextY).squareRoot()
            (directionX, directionY) = (nextX / length, nextY / length)
        }
        return (x, y)
    }

    /// Moves every node by its forces, at most `limit`.
    mutating func step(limit: Double) {
        for node in x.indices {
            // A weak pull to the middle keeps parts that no edge joins from drifting off.
            pushX[node] = -0.03 * x[node]
            pushY[node] = -0.03 * y[node]
        }
        pushApart()
        pullTogether()
        for node in x.indices {
            let length = (pushX[node] * pushX[node] + pushY[node] * pushY[node]).squareRoot()
            let share = length > limit ? limit / length : 1
            x[node] += pushX[node] * share
            y[node] += pushY[node] * share
        }
    }

    private mutating func pullTogether() {
        for end in ends {
            let (source, target) = (Int(end.source), Int(end.target))
            let (gapX, gapY) = (x[target] - x[source], y[target] - y[source])
            let distance = (gapX * gapX + gapY * gapY).squareRoot()
            // Divided by the degrees, so that a hub is not torn about by its hundred neighbours.
            let strength = distance / spacing
            let (atSource, atTarget) = (strength / Double(degree[source]), strength / Double(degree[target]))
            pushX[source] += gapX * atSource
            pushY[source] += gapY * atSource
            pushX[target] -= gapX * atTarget
            pushY[target] -= gapY * atTarget
        }
    }

    private mutating func pushApart() {
        let grid = LayoutGrid(x: x, y: y, cell: spacing * 2)
        let reach = spacing * spacing
        for node in x.indices {
            var (sumX, sumY) = (0.0, 0.0)
            grid.forEachNear(node) { other in
                let (gapX, gapY) = (x[node] - x[other], y[node] - y[other])
                let square = gapX * gapX + gapY * gapY
                if square > 0.0001 {
                    sumX += gapX * reach / square
                    sumY += gapY * reach / square
                } else {
                    // On one spot: apart by their order.
                    sumX += node < other ? -1 : 1
                }
            }
            pushX[node] += sumX
            pushY[node] += sumY
        }
    }
}
