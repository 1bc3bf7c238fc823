/// The bootstrap: how far a figure would move with other sentences or documents of the same kind.
///
///     let resamples = Resampling().resamples(of: scores.units)
///     resamples.interval(of: [0, 1, 2], .f1)   // 95 % of F1 over three classes
///
/// Each resample draws as many units as there are, with replacement, and adds up their counts; the interval is the
/// middle 95 % of the figures so had (the percentile interval). Resamples in which there is nothing to measure are
/// left out. The same seed and number of units draw the same units, so two systems are compared on the same
/// resamples; the same input gives the same figures. Units times resamples times classes: 0.1 s for 5,000 sentences.
///
/// Source: Efron and Tibshirani, An introduction to the bootstrap, 1993, chapters 6 and 13.
public struct Resampling: Sendable, Hashable {
    public var count: Int
    public var seed: UInt64

    public init(count: Int = 1_000, seed: UInt64 = 1) {
        self.count = count
        self.seed = seed
    }

    public func resamples(of units: UnitScores) -> ResampledScores {
        var random = SplitMix64(seed: seed)
        let width = units.classCount
        var sums = [SIMD4<Int32>](repeating: .zero, count: count * width)
        units.rows.withUnsafeBufferPointer { rows in
            for resample in 0..<count {
                for _ in 0..<units.count {
                    let unit = random.index(below: units.count)
                    for index in 0..<width { sums[resample * width + index] &+= rows[unit * width + index] }
                }
            }
        }
        return ResampledScores(unitCount: units.count, classCount: width, sums: sums)
    }
}

/// The scores of each resample.
public struct ResampledScores: Sendable, Hashable {
    let unitCount: Int
    let classCount: Int
    /// Resample by resample, class by class.
    let sums: [SIMD4<Int32>]

    /// The middle 95 % of a measure over some classes together; nil with fewer than two units or nothing to measure.
    public func interval(of classes: some Sequence<Int>, _ measure: Measure) -> ConfidenceInterval? {
        guard unitCount > 1 else { return nil }
        return ConfidenceInterval(scores(of: Array(classes)).compactMap(measure.value))
    }

    /// Some classes together, resample by resample.
    func scores(of classes: [Int]) -> [Score] {
        stride(from: 0, to: sums.count, by: max(1, classCount)).map { first in
            Score(classes.reduce(into: .zero) { $0 &+= sums[first + $1] })
        }
    }
}

/// A range that holds a figure with 95 % confidence.
public struct ConfidenceInterval: Sendable, Hashable {
    public var lower: Double
    public var upper: Double

    public init(lower: Double, upper: Double) {
        self.lower = lower
        self.upper = upper
    }

    /// The middle 95 % of some figures; nil where there are none.
    init?(_ figures: [Double]) {
        guard !figures.isEmpty else { return nil }
        let sorted = figures.sorted()
        let tail = Int(0.025 * Double(sorted.count))
        self.init(lower: sorted[tail], upper: sorted[sorted.count - 1 - tail])
    }
}
