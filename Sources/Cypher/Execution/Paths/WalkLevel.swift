/// A node on a walk, and how far the relationships at it have been tried.
///
/// Walks keep a list of these instead of calling themselves, so that no length of path exhausts the stack.
struct WalkLevel {
    let node: Int32
    private var part = 0
    private var place = -1

    init(_ node: Int32) { self.node = node }

    /// The next relationship and the node at its other end; nil where all have been tried.
    mutating func next(_ ways: AdjacencyChoice) -> (node: Int32, relationship: Int32)? {
        while part < ways.parts.count {
            let current = ways.parts[part]
            let range = current.rows.range(of: node)
            if place < 0 { place = range.lowerBound }
            while place < range.upperBound {
                defer { place += 1 }
                let neighbor = current.rows.neighbors[place]
                if current.skipsLoops, neighbor == node { continue }
                return (neighbor, current.rows.relationships[place])
            }
            part += 1
            place = -1
        }
        return nil
    }
}
