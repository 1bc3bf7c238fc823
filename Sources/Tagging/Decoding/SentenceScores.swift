import Ontology

/// The labels of one sentence under a model: the best row of labels, and how much better it is than any other.
///
/// Viterbi in both directions over sums of Int16, the same on every machine, and exact as long as no label of the best
/// row is 43 (in natural logarithms) worse at its character than another. A buffer that is filled again for each
/// sentence.
struct SentenceScores {
    typealias Row = SIMD16<Int16>

    private(set) var count = 0
    /// Score of each label of each character.
    private var emissions: [Row] = []
    /// Best score of a path to, and from, a label, relative to the best of the character.
    private var forward: [Row] = []
    private var backward: [Row] = []
    /// From each label to all, and to each label from all.
    private var transitions: [Row] = []
    private var transposed: [Row] = []
    /// The same, and so much worse where it is not allowed that even a score that was cut off is better.
    private var predecessors: [Row] = []
    /// Score of the best row of labels.
    private var best: Int32 = 0
    /// What `forward` and `backward` are relative to.
    private var forwardBase: [Int32] = []
    private var backwardBase: [Int32] = []
    private var labels: [UInt8] = []

    /// Worse than any path that is allowed; sums of three such numbers stay in Int16.
    private static let never: Int16 = -11_000
    private static let emissionBound: Int16 = 8_000
    private static let impossible: Int16 = -20_000

    private static let starts = mask { $0.mayBegin }
    private static let ends = mask { $0.mayEnd }

    private static func mask(_ holds: (Label) -> Bool) -> Row {
        var mask = Row(repeating: never)
        for label in Label.all where holds(label) { mask[label.column] = 0 }
        return mask
    }

    /// Scores the sentence and finds its best labels.
    mutating func score(_ reading: SentenceReading, _ tables: ModelTables) {
        count = reading.count
        addEmissions(reading, tables)
        if transitions.isEmpty { setTransitions(tables) }
        runForward()
    }

    private mutating func addEmissions(_ reading: SentenceReading, _ tables: ModelTables) {
        emissions.removeAll(keepingCapacity: true)
        for _ in 0..<count { emissions.append(.zero) }
        emissions.withUnsafeMutableBufferPointer { emissions in
            FeatureScan(reading: reading).forEachFeature { key, _ in
                tables.block(of: key)
            } _: { block, row, character in
                if let index = block.index(of: row) { emissions[character] &+= tables.rows[index] }
            }
            let bound = Row(repeating: Self.emissionBound)
            for index in emissions.indices {
                emissions[index] = pointwiseMin(pointwiseMax(emissions[index], 0 &- bound), bound)
            }
        }
    }

    private mutating func setTransitions(_ tables: ModelTables) {
        transitions = Label.all.map { from in
            var row = tables.transitions[from.column]
            for to in 0..<16 where to >= Label.count || !from.allows(Label.all[to]) { row[to] = Self.never }
            return row
        }
        predecessors = Label.all.map { to in
            var row = Row(repeating: Self.impossible)
            for from in Label.all where from.allows(to) {
                row[from.column] = transitions[from.column][to.column]
            }
            return row
        }
    }

    private mutating func runForward() {
        forward.removeAll(keepingCapacity: true)
        forwardBase.removeAll(keepingCapacity: true)
        guard count > 0 else { return }
        var base: Int32 = 0
        var last = Self.starts &+ emissions[0]
        transitions.withUnsafeBufferPointer { transitions in
            for index in 0..<count {
                if index > 0 {
                    var best = transitions[0] &+ Row(repeating: last[0])
                    for from in 1..<Label.count {
                        best = pointwiseMax(best, transitions[from] &+ Row(repeating: last[from]))
                    }
                    last = best &+ emissions[index]
                }
                let top = last.max()
                base &+= Int32(top)
                last = pointwiseMax(last &- Row(repeating: top), Row(repeating: Self.never))
                if index == 0 { last.replace(with: Self.never, where: Self.starts .!= 0) }
                forward.append(last)
                forwardBase.append(base)
            }
        }
    }

    /// The best labels, from the forward scores alone.
    mutating func bestLabels() -> [UInt8] {
        labels.removeAll(keepingCapacity: true)
        guard count > 0 else { return labels }
        for _ in 0..<count { labels.append(0) }
        var label = Self.best(forward[count - 1] &+ Self.ends)
        for index in stride(from: count - 1, through: 0, by: -1) {
            labels[index] = UInt8(label)
            guard index > 0 else { break }
            label = Self.best(forward[index - 1] &+ predecessors[label])
        }
        return labels
    }

    // MARK: Margins

    /// How much better the best row of labels that has this name is than the best that has it not, in natural
    /// logarithms: above 0 for the names that `bestLabels` marks, below 0 for others; nil for a type without labels.
    ///
    /// Call `prepareMargins` before.
    func margin(start: Int, end: Int, type: EntityType) -> Float? {
        guard let path = Label.path(type, length: end - start) else { return nil }
        var with = arrival(at: start, path[0])
        for index in start..<end {
            if index > start { with += Int32(transitions[path[index - start - 1]][path[index - start]]) }
            with += Int32(emissions[index][path[index - start]])
        }
        with += Int32(backward[end - 1][path[end - start - 1]]) + backwardBase[end - 1]
        if with < best { return Float(with - best) / ModelLayout.unit }
        // Any other row of labels differs from this one somewhere within the name.
        var without = Int32.min
        for index in start..<end {
            for label in 0..<Label.count where label != path[index - start] {
                without = max(without, through(index, label))
            }
        }
        return Float(best - without) / ModelLayout.unit
    }

    /// Runs the paths from the end, which margins need.
    mutating func prepareMargins() {
        backward.removeAll(keepingCapacity: true)
        backwardBase.removeAll(keepingCapacity: true)
        guard count > 0 else { return }
        if transposed.isEmpty { transpose() }
        for _ in 0..<count {
            backward.append(.zero)
            backwardBase.append(0)
        }
        var next = Self.ends
        var base: Int32 = 0
        backward[count - 1] = next
        for index in stride(from: count - 1, to: 0, by: -1) {
            let here = next &+ emissions[index]
            var reached = transposed[0] &+ Row(repeating: here[0])
            for to in 1..<Label.count {
                reached = pointwiseMax(reached, transposed[to] &+ Row(repeating: here[to]))
            }
            let top = reached.max()
            base &+= Int32(top)
            next = pointwiseMax(reached &- Row(repeating: top), Row(repeating: Self.never))
            backward[index - 1] = next
            backwardBase[index - 1] = base
        }
        best = Int32((forward[count - 1] &+ Self.ends).max()) + forwardBase[count - 1]
    }

    private mutating func transpose() {
        transposed = Label.all.map { to in
            var row = Row(repeating: Self.never)
            for from in Label.all { row[from.column] = transitions[from.column][to.column] }
            return row
        }
    }

    /// The best score of a path up to, and without, the character, that goes on with the label.
    private func arrival(at index: Int, _ label: Int) -> Int32 {
        guard index > 0 else { return Int32(Self.starts[label]) }
        var best = Int32.min
        for from in 0..<Label.count {
            best = max(best, Int32(forward[index - 1][from]) + Int32(transitions[from][label]))
        }
        return best + forwardBase[index - 1]
    }

    /// The best score of a whole path that has the label at the character.
    private func through(_ index: Int, _ label: Int) -> Int32 {
        Int32(forward[index][label]) + forwardBase[index] + Int32(backward[index][label])
            + backwardBase[index]
    }

    private static func best(_ row: Row) -> Int {
        var best = 0
        for label in 1..<Label.count where row[label] > row[best] { best = label }
        return best
    }
}
