import Annals
import Foundation
import Tagging

/// The columns of scores. Figures are shares from 0 to 1 for programs, percent for people.
enum ScoreColumns {
    /// For programs; with the columns of the second system where there is one.
    static func all(_ rows: [ScoreRow]) -> [Column<ScoreRow>] {
        scores + (rows.contains { $0.comparison != nil } ? differences : [])
    }

    private static var scores: [Column<ScoreRow>] {
        [
            Column("measure") { .text($0.measure) },
            Column("language") { .text($0.language) },
            Column("type") { .text($0.type) },
            Column("gold") { .number($0.gold) },
            Column("system") { .number($0.system) },
            Column("precision") { .decimal($0.precision) },
            Column("precision_low") { .decimal($0.precisionInterval?.lower ?? .nan) },
            Column("precision_high") { .decimal($0.precisionInterval?.upper ?? .nan) },
            Column("recall") { .decimal($0.recall) },
            Column("recall_low") { .decimal($0.recallInterval?.lower ?? .nan) },
            Column("recall_high") { .decimal($0.recallInterval?.upper ?? .nan) },
            Column("f1") { .decimal($0.f1) },
            Column("f1_low") { .decimal($0.f1Interval?.lower ?? .nan) },
            Column("f1_high") { .decimal($0.f1Interval?.upper ?? .nan) },
        ]
    }

    private static var differences: [Column<ScoreRow>] {
        [
            Column("second_f1") { .decimal($0.comparison?.f1 ?? .nan) },
            Column("difference") { .decimal($0.comparison?.difference.difference ?? .nan) },
            Column("difference_low") { .decimal($0.comparison?.difference.interval?.lower ?? .nan) },
            Column("difference_high") { .decimal($0.comparison?.difference.interval?.upper ?? .nan) },
            Column("not_better") { .decimal($0.comparison?.difference.shareNotBetter ?? .nan) },
        ]
    }

    /// For people.
    static var comparison: [Column<ScoreRow>] {
        [
            Column("class") { .text($0.language.isEmpty ? $0.type : "\($0.language) \($0.type)") },
            Column("first", numeric: true) { .text(percent($0.f1)) },
            Column("second", numeric: true) { .text($0.comparison.map { percent($0.f1) } ?? "") },
            Column("difference", numeric: true) {
                .text($0.comparison.map { points($0.difference.difference) } ?? "")
            },
            Column("95 %", numeric: true) { .text(interval($0.comparison?.difference.interval)) },
            Column("not better in", numeric: true) {
                .text($0.comparison.map { percent($0.difference.shareNotBetter) + " %" } ?? "")
            },
        ]
    }

    private static func interval(_ interval: ConfidenceInterval?) -> String {
        interval.map { "\(points($0.lower)) to \(points($0.upper))" } ?? "-"
    }

    private static func percent(_ share: Double) -> String { String(format: "%.2f", 100 * share) }
    private static func points(_ share: Double) -> String { String(format: "%+.2f", 100 * share) }
}
