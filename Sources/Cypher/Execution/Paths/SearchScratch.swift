/// What searches for paths write on, kept from one to the next: an entry counts only where it bears the number of the search
/// at work, so that nothing needs to be cleared.
struct SearchScratch: Sendable {
    private var generation: UInt64 = 0
    private var nodes = 0
    /// For each node seen from the start (side 0), then for each seen from the end (side 1): above, the number of the
    /// search that reached it, below, how far it is.
    private var cells: [UInt64] = []

    /// Begins a search over a graph of so many nodes.
    mutating func begin(_ nodes: Int) {
        if self.nodes != nodes || generation >= UInt64(UInt32.max) {
            generation = 0
            self.nodes = nodes
            cells = Array(repeating: 0, count: 2 * nodes)
        }
        generation += 1
    }

    /// How far a node is from where a side of the search began; nil where that has not reached it.
    func distance(_ node: Int32, side: Int) -> Int? {
        let cell = cells[side * nodes + Int(node)]
        return cell >> 32 == generation ? Int(cell & 0xFFFF_FFFF) : nil
    }

    mutating func reach(_ node: Int32, side: Int, at distance: Int) {
        cells[side * nodes + Int(node)] = generation << 32 | UInt64(distance)
    }
}
