import Tagging

/// One line of a report: how well one class was found, and how sure that is.
public struct ScoreRow: Sendable, Hashable {
    /// What is measured: `names`, `linking` or `statements`.
    public var measure: String
    /// Empty where the class says nothing of a language.
    public var language: String
    /// An entity type, a relation, or `all`.
    public var type: String
    public var gold: Int
    public var system: Int
    public var precision: Double
    public var recall: Double
    public var f1: Double
    /// 95 % of the resamples; nil where that was not asked for or there is nothing to resample.
    public var precisionInterval: ConfidenceInterval?
    public var recallInterval: ConfidenceInterval?
    public var f1Interval: ConfidenceInterval?
    public var comparison: Comparison?

    /// The same class as a second system has it.
    public struct Comparison: Sendable, Hashable {
        public var f1: Double
        /// Of F1: the second minus the first.
        public var difference: PairedDifference
    }

    init(measure: String, language: String = "", type: String, _ score: Score) {
        self.measure = measure
        self.language = language
        self.type = type
        gold = score.gold
        system = score.system
        precision = score.precision
        recall = score.recall
        f1 = score.f1
    }

    init(_ linking: LinkingScores) {
        measure = "linking"
        language = ""
        type = "all"
        gold = linking.count
        system = linking.count
        precision = linking.precision
        recall = linking.recall
        f1 = linking.f1
    }
}

/// Makes the rows of one measure from the counts of its units, all from the same resamples.
struct ScoreRows {
    private let measure: String
    private let units: UnitScores
    private let second: UnitScores?
    private let resamples: ResampledScores?
    private let secondResamples: ResampledScores?

    /// Without `resampling`, rows have neither intervals nor a comparison.
    init(measure: String, _ units: UnitScores, comparedWith second: UnitScores?, _ resampling: Resampling?) {
        self.measure = measure
        self.units = units
        self.second = second
        resamples = resampling?.resamples(of: units)
        secondResamples = second.flatMap { second in resampling?.resamples(of: second) }
    }

    /// The row of some classes together.
    func row(language: String = "", type: String, _ classes: [Int]) -> ScoreRow {
        let total = units.total(of: classes)
        var row = ScoreRow(measure: measure, language: language, type: type, total)
        guard let resamples else { return row }
        row.precisionInterval = resamples.interval(of: classes, .precision)
        row.recallInterval = resamples.interval(of: classes, .recall)
        row.f1Interval = resamples.interval(of: classes, .f1)
        if let second, let secondResamples {
            let secondTotal = second.total(of: classes)
            row.comparison = ScoreRow.Comparison(
                f1: secondTotal.f1,
                difference: PairedDifference(
                    from: (total, resamples),
                    to: (secondTotal, secondResamples),
                    of: classes,
                    .f1
                )
            )
        }
        return row
    }
}
