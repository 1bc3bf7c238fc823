/// What searches for paths write on, kept from one to the next: an entry counts only where it bears the number of the search
/// at work, so that nothing needs to be cleared.
struct SearchScratch {
    private(set) var generation: UInt32 = 0
    private var stamps: [[UInt32]] = [[], []]
    private var distances: [[Int32]] = [[], []]

    /// Begins a search over a graph of so many nodes.
    mutating func begin(_ nodes: Int) {
        if stamps[0].count < nodes || generation == .max {
            generation = 0
            stamps = Array(repeating: Array(repeating: 0, count: nodes), count: 2)
            distances = Array(repeating: Array(repeating: 0, count: nodes), count: 2)
        }
        generation += 1
    }

    /// How far a node is from the start of a side (0 or 1) of the search; nil where that has not reached it.
    func distance(_ node: Int32, side: Int) -> Int32? {
        stamps[side][Int(node)] == generation ? distances[side][Int(node)] : nil
    }

    mutating func reach(_ node: Int32, side: Int, at distance: Int32) {
        stamps[side][Int(node)] = generation
        distances[side][Int(node)] = distance
    }
}
