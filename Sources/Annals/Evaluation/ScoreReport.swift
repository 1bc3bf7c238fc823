import Foundation
import Tagging

/// The scores as lines of text, as the scorers that came with the gold print them; where rows have 95 % confidence
/// intervals of precision, recall and F1, these stand behind.
public enum ScoreReport {
    public static func lines(_ scores: MentionScores) -> [String] { lines(scores, rows: scores.rows(nil)) }
    public static func lines(_ scores: StatementScores) -> [String] { lines(scores, rows: scores.rows(nil)) }

    /// `rows` are those of the scores.
    public static func lines(_ scores: MentionScores, rows: [ScoreRow]) -> [String] {
        rows.map { $0.measure == "linking" ? line(scores.linking) : line($0, width: 22, gold: 5) }
    }

    public static func lines(_ scores: StatementScores, rows: [ScoreRow]) -> [String] {
        var lines = rows.map { line($0, width: 16, gold: 4) }
        lines[lines.count - 1] += "; office title right \(scores.offices.right)/\(scores.offices.total)"
        return lines
    }

    /// Rows of labels.
    public static func lines(_ rows: [ScoreRow]) -> [String] { rows.map { line($0, width: 16, gold: 6) } }

    private static func line(_ linking: LinkingScores) -> String {
        let cross = linking.crossLingual
        return
            "linking B3 P \(percent(linking.precision)) R \(percent(linking.recall)) F1 \(percent(linking.f1)) "
            + "over \(linking.count); cross-lingual links \(cross.linked)/\(cross.total)"
    }

    private static func line(_ row: ScoreRow, width: Int, gold digits: Int) -> String {
        var label = row.language.isEmpty ? row.type : "\(row.language) \(row.type)"
        label += String(repeating: " ", count: max(0, width - label.count))
        return
            "\(label) gold \(padded(String(row.gold), digits)) sys \(padded(String(row.system), digits))"
            + "  P \(padded(percent(row.precision), 6)) R \(padded(percent(row.recall), 6))"
            + " F1 \(padded(percent(row.f1), 6))" + intervals(row)
    }

    /// ` [P 91.2-94.0 R 90.1-93.3 F1 91.0-93.2]`, or nothing where there are none.
    private static func intervals(_ row: ScoreRow) -> String {
        let named = [("P", row.precisionInterval), ("R", row.recallInterval), ("F1", row.f1Interval)]
        let texts = named.compactMap { name, interval in
            interval.map { String(format: "\(name) %.1f-%.1f", 100 * $0.lower, 100 * $0.upper) }
        }
        return texts.isEmpty ? "" : "  [\(texts.joined(separator: " "))]"
    }

    private static func percent(_ share: Double) -> String { String(format: "%.2f", 100 * share) }

    private static func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
