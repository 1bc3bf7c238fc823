import Annals
import Tagging

/// Measures mentions and statements of documents against gold in JSON lines.
struct MentionEvaluation {
    /// What is measured.
    struct Found {
        var mentions: [ScoredMention]
        var statements: [ScoredStatement]
    }

    var gold: [GoldMention]
    var relations: [GoldRelation]?
    var resampling: Resampling
    var showsMistakes: Bool

    /// `second` is another system's mentions to compare with; `texts` gives the texts of mistakes, nil to leave
    /// `--errors` out.
    func report(
        _ found: Found,
        comparedWith second: [ScoredMention]?,
        texts: (([MentionMistake]) -> DocumentTexts)?
    ) -> EvaluationReport {
        let scores = MentionScores(gold: gold, system: found.mentions)
        let rows = scores.rows(resampling, comparedWith: second.map { MentionScores(gold: gold, system: $0) })
        var report = EvaluationReport(rows: rows, lines: ScoreReport.lines(scores, rows: rows))
        if showsMistakes { report.lines += scores.mistakes.map(Self.line) }
        if let texts {
            report.mistakes = MistakeRow.rows(scores.mistakes, texts: texts(scores.mistakes))
        }
        if let relations { add(relations, found, to: &report) }
        return report
    }

    private func add(_ relations: [GoldRelation], _ found: Found, to report: inout EvaluationReport) {
        let scores = StatementScores(
            gold: gold,
            relations: relations,
            mentions: found.mentions,
            statements: found.statements
        )
        let rows = scores.rows(resampling)
        report.rows += rows
        report.lines += ScoreReport.lines(scores, rows: rows)
        if showsMistakes { report.lines += scores.mistakes.map(Self.line) }
    }

    private static func line(_ mistake: MentionMistake) -> String {
        "\(mistake.isMissed ? "-" : "+") \(mistake.document) \(mistake.language) \(mistake.type) "
            + "\(mistake.text) \(mistake.start)"
    }

    private static func line(_ mistake: StatementMistake) -> String {
        "\(mistake.isMissed ? "-" : "+") \(mistake.document) \(mistake.relation) \(mistake.subject) → "
            + "\(mistake.object): \(mistake.quote.prefix(60))"
    }
}
