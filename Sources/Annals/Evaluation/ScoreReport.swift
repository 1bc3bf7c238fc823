import Foundation

/// The scores as lines of text, as the scorers that came with the gold print them.
public enum ScoreReport {
    public static func lines(_ scores: MentionScores) -> [String] {
        var lines: [String] = []
        for language in MentionScores.languages {
            for type in MentionScores.types {
                lines.append(
                    line(
                        "\(language) \(type)",
                        width: 22,
                        gold: 5,
                        scores.score(language: language, type: type)
                    )
                )
            }
            let total = scores.score(language: language)
            if total.gold > 0 { lines.append(line("\(language) all", width: 22, gold: 5, total)) }
        }
        let linking = scores.linking
        guard linking.count > 0 else { return lines }
        let cross = linking.crossLingual
        lines.append(
            "linking B3 P \(percent(linking.precision)) R \(percent(linking.recall)) F1 \(percent(linking.f1)) "
                + "over \(linking.count); cross-lingual links \(cross.linked)/\(cross.total)"
        )
        return lines
    }

    public static func lines(_ scores: StatementScores) -> [String] {
        var lines = scores.relations.map { line($0, width: 16, gold: 4, scores.score(of: $0)) }
        lines.append(
            line("all", width: 16, gold: 4, scores.total)
                + "; office title right \(scores.offices.right)/\(scores.offices.total)"
        )
        return lines
    }

    private static func line(_ label: String, width: Int, gold digits: Int, _ score: Score) -> String {
        let label = label + String(repeating: " ", count: max(0, width - label.count))
        return
            "\(label) gold \(padded(String(score.gold), digits)) sys \(padded(String(score.system), digits))"
            + "  P \(padded(percent(score.precision), 6)) R \(padded(percent(score.recall), 6))"
            + " F1 \(padded(percent(score.f1), 6))"
    }

    private static func percent(_ share: Double) -> String { String(format: "%.2f", 100 * share) }

    private static func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
