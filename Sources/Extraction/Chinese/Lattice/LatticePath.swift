/// The cheapest way found so far to each position of a paragraph: what Viterbi's algorithm fills in.
struct LatticePath {
    /// The last edge of the cheapest way to one position.
    struct Cell {
        var cost = Double.infinity
        var from: Int32 = -1
        /// The number of a name of the lexicon, or -1.
        var name: Int32 = -1
        var kind = Token.Kind.unknown
    }

    private let cells: UnsafeMutableBufferPointer<Cell>
    private let lowerBound: Int
    /// The position that edges start from now, and the cost of the way there.
    private var start: Int
    private var base = 0.0

    /// `cells` has one cell more than the paragraph has characters, all as new.
    init(_ cells: UnsafeMutableBufferPointer<Cell>, from lowerBound: Int) {
        self.cells = cells
        self.lowerBound = lowerBound
        start = lowerBound
        cells[0].cost = 0
    }

    /// Lets the edges that follow start at `position`; all ways there must be known.
    @inline(__always)
    mutating func start(at position: Int) {
        start = position
        base = cells[position - lowerBound].cost
    }

    /// Adds an edge from the current start. Of edges that cost the same the first stays.
    @inline(__always)
    func relax(to end: Int, _ cost: Double, _ kind: Token.Kind, name: Int32 = -1) {
        let index = end - lowerBound
        let total = base + cost
        guard total < cells[index].cost else { return }
        cells[index] = Cell(
            cost: total, from: Int32(truncatingIfNeeded: start), name: name, kind: kind)
    }

    func cell(endingAt position: Int) -> Cell { cells[position - lowerBound] }
}
