/// Finds the best rows of labels, by Viterbi in both directions over sums of Int16.
///
/// The same on every machine, and exact as long as no label of the best row is 43 (in natural logarithms) worse at its
/// character than another.
struct LabelPaths: Sendable {
    /// From each label to all, and to each label from all.
    private let transitions: FixedColumn<LabelRow>
    private let transposed: FixedColumn<LabelRow>
    /// The same, and so much worse where it is not allowed that even a score that was cut off is better.
    private let predecessors: FixedColumn<LabelRow>

    /// Worse than any path that is allowed; sums of three such numbers stay in Int16.
    private static let never: Int16 = -11_000
    private static let impossible: Int16 = -20_000
    private static let starts = mask { $0.mayBegin }
    private static let ends = mask { $0.mayEnd }
    /// What the scores of the first character must not exceed: no cut-off score makes a label possible there.
    private static let firstScores = starts.replacing(with: .max, where: starts .== 0)

    private static func mask(_ holds: (Label) -> Bool) -> LabelRow {
        var mask = LabelRow(repeating: never)
        for label in Label.all where holds(label) { mask[label.column] = 0 }
        return mask
    }

    init(_ tables: ModelTables) {
        func weight(_ from: Label, _ to: Label, else other: Int16) -> Int16 {
            from.allows(to) ? tables.transitions[from.column][to.column] : other
        }
        func row(else other: Int16, _ weight: (Label) -> Int16) -> LabelRow {
            var row = LabelRow(repeating: other)
            for label in Label.all { row[label.column] = weight(label) }
            return row
        }
        transitions = FixedColumn(
            Label.all.map { from in row(else: Self.never) { weight(from, $0, else: Self.never) } })
        transposed = FixedColumn(
            Label.all.map { to in row(else: Self.never) { weight($0, to, else: Self.never) } })
        predecessors = FixedColumn(
            Label.all.map { to in row(else: Self.impossible) { weight($0, to, else: Self.impossible) } })
    }

    /// The scores of a sentence: rows by character, and what the rows of each direction are relative to.
    struct Columns {
        let count: Int
        let emissions: UnsafeMutablePointer<LabelRow>
        /// Best score of a path to, and from, a label, relative to the best of the character.
        let forward: UnsafeMutablePointer<LabelRow>
        let backward: UnsafeMutablePointer<LabelRow>
        let forwardBase: UnsafeMutablePointer<Int32>
        let backwardBase: UnsafeMutablePointer<Int32>
    }

    /// Fills in `forward` from the emissions.
    func runForward(_ columns: Columns) {
        let never = LabelRow(repeating: Self.never)
        let transitions = transitions.start
        var last = Self.starts &+ columns.emissions[0]
        var base: Int32 = 0
        for index in 0..<columns.count {
            if index > 0 { last = Self.reached(from: last, transitions) &+ columns.emissions[index] }
            let top = last.greatest
            base &+= Int32(top)
            last = (last &- LabelRow(repeating: top)).maximum(never)
            if index == 0 { last = last.minimum(Self.firstScores) }
            columns.forward[index] = last
            columns.forwardBase[index] = base
        }
    }

    /// Fills in `backward`; gives the score of the best row of labels.
    func runBackward(_ columns: Columns) -> Int32 {
        let never = LabelRow(repeating: Self.never)
        let transposed = transposed.start
        let last = columns.count - 1
        var next = Self.ends
        var base: Int32 = 0
        columns.backward[last] = next
        columns.backwardBase[last] = 0
        for index in stride(from: last, to: 0, by: -1) {
            let reached = Self.reached(from: next &+ columns.emissions[index], transposed)
            let top = reached.greatest
            base &+= Int32(top)
            next = (reached &- LabelRow(repeating: top)).maximum(never)
            columns.backward[index - 1] = next
            columns.backwardBase[index - 1] = base
        }
        return Int32((columns.forward[last] &+ Self.ends).greatest) + columns.forwardBase[last]
    }

    /// The best way to each label from any of the labels with these scores. Written out, so that each score is
    /// spread from a register.
    @inline(__always)
    private static func reached(from scores: LabelRow, _ rows: UnsafePointer<LabelRow>) -> LabelRow {
        @inline(__always) func way(_ label: Int) -> LabelRow {
            rows[label] &+ LabelRow(repeating: scores[label])
        }
        let low = way(0).maximum(way(1)).maximum(way(2).maximum(way(3)))
        let middle = way(4).maximum(way(5)).maximum(way(6).maximum(way(7)))
        let high = way(8).maximum(way(9)).maximum(way(10).maximum(way(11)))
        return low.maximum(middle).maximum(high.maximum(way(12)))
    }

    /// The best labels, from the forward scores alone.
    func bestLabels(_ columns: Columns, into labels: UnsafeMutablePointer<UInt8>) {
        let predecessors = predecessors.start
        var label = (columns.forward[columns.count - 1] &+ Self.ends).firstOfGreatest
        for index in stride(from: columns.count - 1, to: 0, by: -1) {
            labels[index] = UInt8(truncatingIfNeeded: label)
            label = (columns.forward[index &- 1] &+ predecessors[label]).firstOfGreatest
        }
        labels[0] = UInt8(truncatingIfNeeded: label)
    }

    // MARK: Margins

    /// How much better the best row of labels that has this name is than the best that has it not; `first` is the
    /// label with which it begins, `best` the score of the best row of all.
    func margin(_ columns: Columns, _ name: Range<Int>, first: Int, best: Int32) -> Int32 {
        let transitions = transitions.start
        func label(_ index: Int) -> Int {
            index == name.lowerBound ? first : index == name.upperBound - 1 ? first + 2 : first + 1
        }
        var with = arrival(columns, at: name.lowerBound, first)
        for index in name {
            if index > name.lowerBound { with += Int32(transitions[label(index - 1)][label(index)]) }
            with += Int32(columns.emissions[index][label(index)])
        }
        let last = name.upperBound - 1
        with += Int32(columns.backward[last][label(last)]) + columns.backwardBase[last]
        if with < best { return with - best }
        // Any other row of labels differs from this one somewhere within the name.
        var without = Int32.min
        for index in name {
            var through = columns.forward[index] &+ columns.backward[index]
            through[label(index)] = .min
            without = max(
                without, Int32(through.greatest) + columns.forwardBase[index] + columns.backwardBase[index])
        }
        return best - without
    }

    /// The best score of a path up to, and without, the character, that goes on with the label.
    private func arrival(_ columns: Columns, at index: Int, _ label: Int) -> Int32 {
        guard index > 0 else { return Int32(Self.starts[label]) }
        return Int32((columns.forward[index - 1] &+ transposed.start[label]).greatest)
            + columns.forwardBase[index - 1]
    }
}
