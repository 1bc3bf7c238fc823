/// How far a second system is from a first on the same text, and how sure that is.
///
///     let difference = PairedDifference(from: first.units, to: second.units, of: [0], .f1, Resampling())
///     difference.shareNotBetter < 0.05   // the second is better, with 95 % confidence
///
/// The paired bootstrap: both systems are measured on the same resampled sentences or documents, so what makes a
/// resample hard for both drops out. `shareNotBetter` is the share of the resamples in which the second is not
/// better than the first; for about symmetric differences that is the p value of a one-sided test.
///
/// Source: Efron and Tibshirani 1993; Koehn, Statistical significance tests for machine translation evaluation, EMNLP
/// 2004; Berg-Kirkpatrick, Burkett and Klein, An empirical investigation of statistical significance in NLP, EMNLP
/// 2012, who also say what it does not tell: whether the gain lasts on text of another kind.
public struct PairedDifference: Sendable, Hashable {
    /// Second minus first, on the text as it is.
    public var difference: Double
    /// 95 % of the differences of the resamples; nil with fewer than two units or nothing to measure.
    public var interval: ConfidenceInterval?
    /// From 0 to 1.
    public var shareNotBetter: Double

    /// Over some classes together; both have the same units in the same order.
    public init(
        from first: UnitScores,
        to second: UnitScores,
        of classes: [Int],
        _ measure: Measure,
        _ resampling: Resampling
    ) {
        self.init(
            from: (first.total(of: classes), resampling.resamples(of: first)),
            to: (second.total(of: classes), resampling.resamples(of: second)),
            of: classes,
            measure
        )
    }

    /// The same, with resamples that are already there.
    package init(
        from first: (total: Score, resamples: ResampledScores),
        to second: (total: Score, resamples: ResampledScores),
        of classes: [Int],
        _ measure: Measure
    ) {
        precondition(first.resamples.unitCount == second.resamples.unitCount, "two systems on the same units")
        difference = Self.difference(from: first.total, to: second.total, measure) ?? 0
        let firsts = first.resamples.scores(of: classes)
        let seconds = second.resamples.scores(of: classes)
        let differences = zip(firsts, seconds).compactMap { Self.difference(from: $0, to: $1, measure) }
        interval = first.resamples.unitCount > 1 ? ConfidenceInterval(differences) : nil
        let notBetter = differences.count { $0 <= 0 }
        shareNotBetter = differences.isEmpty ? 1 : Double(notBetter) / Double(differences.count)
    }

    /// Nil where neither has anything to measure.
    private static func difference(from first: Score, to second: Score, _ measure: Measure) -> Double? {
        let values = (measure.value(of: first), measure.value(of: second))
        guard values.0 != nil || values.1 != nil else { return nil }
        return (values.1 ?? 0) - (values.0 ?? 0)
    }
}
