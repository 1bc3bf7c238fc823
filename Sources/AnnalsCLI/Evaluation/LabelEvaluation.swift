import Annals
import Tagging

/// Measures labels against a BIO file: those of a model, or of another tool.
struct LabelEvaluation {
    var gold: BIODocument
    /// A BIO file with the labels to measure; nil for those of the model.
    var system: String?
    /// A model file; nil for the model that comes with annals.
    var model: String?
    /// A BIO file or a model to compare with.
    var second: String?
    var ontology: OntologyOptions
    var resampling: Resampling
    var showsMistakes: Bool
    var showsErrors: Bool

    func report() throws -> EvaluationReport {
        let labels = try system.map { try document($0).labels(for: gold) } ?? tagged(gold, by: model)
        let secondLabels = try second.map { try self.labels($0, for: gold) }
        let rows = SpanScores(gold: gold.corpus, labels: labels).rows(
            resampling,
            comparedWith: secondLabels.map { SpanScores(gold: gold.corpus, labels: $0) }
        )
        let mistakes = showsMistakes || showsErrors ? MistakeRow.rows(gold: gold, labels: labels) : []
        return EvaluationReport(
            rows: rows,
            lines: ScoreReport.lines(rows) + (showsMistakes ? mistakes.flatMap(Self.lines) : []),
            mistakes: showsErrors ? mistakes : nil
        )
    }

    /// By the ending of the name: a BIO file holds labels, anything else is a model.
    private func labels(_ path: String, for gold: BIODocument) throws -> [Label] {
        path.hasSuffix(".bio") ? try document(path).labels(for: gold) : try tagged(gold, by: path)
    }

    private func tagged(_ gold: BIODocument, by model: String?) throws -> [Label] {
        try ModelTagging(path: model, ontology: ontology).labels(of: gold.corpus)
    }

    private func document(_ path: String) throws -> BIODocument {
        try BIOReader(file: path).document(InputFile(path: path).bytes())
    }

    /// One line for what was missed, one for what was found in its place.
    private static func lines(_ mistake: MistakeRow) -> [String] {
        let place = "\(mistake.document):\(mistake.line ?? 0)"
        let missed = mistake.goldType.isEmpty ? [] : ["- \(place) \(mistake.goldType) \(mistake.gold)"]
        let wrong = mistake.foundType.isEmpty ? [] : ["+ \(place) \(mistake.foundType) \(mistake.found)"]
        return missed + wrong
    }
}
