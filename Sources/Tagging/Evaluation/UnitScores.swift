/// The scores of some classes in each unit that resampling draws: each sentence, or each document.
///
///     var units = UnitScores(classCount: 3)
///     units.addUnit()
///     units.add(Score(goldHits: 1, gold: 2, systemHits: 1, system: 1), to: 0)
///
/// Kept as one row of counts a unit: what is resampled are these, not spans.
public struct UnitScores: Sendable, Hashable {
    public let classCount: Int
    /// The number of units.
    public private(set) var count = 0
    /// Unit by unit, class by class: hits in the gold, gold, hits in the system, system.
    private(set) var rows: [SIMD4<Int32>] = []

    public init(classCount: Int) { self.classCount = classCount }

    public mutating func addUnit() {
        count += 1
        rows.append(contentsOf: repeatElement(.zero, count: classCount))
    }

    /// Adds to class `index` of the last unit.
    public mutating func add(_ score: Score, to index: Int) {
        precondition(count > 0 && index < classCount, "a unit and a class to add to")
        rows[rows.count - classCount + index] &+= SIMD4(
            Int32(clamping: score.goldHits),
            Int32(clamping: score.gold),
            Int32(clamping: score.systemHits),
            Int32(clamping: score.system)
        )
    }

    /// All units together, over some of the classes.
    public func total(of classes: some Sequence<Int>) -> Score {
        classes.reduce(Score()) { total, index in
            stride(from: index, to: rows.count, by: classCount).reduce(total) { $0 + Score(rows[$1]) }
        }
    }
}

extension Score {
    init(_ counts: SIMD4<Int32>) {
        self.init(
            goldHits: Int(counts[0]),
            gold: Int(counts[1]),
            systemHits: Int(counts[2]),
            system: Int(counts[3])
        )
    }
}
