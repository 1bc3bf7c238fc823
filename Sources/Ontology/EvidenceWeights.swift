/// How much each kind of evidence says for a name, in natural logarithms of odds: `evidence.tsv`.
///
/// A row is a rule of extraction, with what its finding alone says, or one of the measures: `margin.Person` is what a
/// unit of the tagger's margin says, `again.Person` what a unit of the score of the same name elsewhere in the article
/// does. Fitted on annotated articles; see the table's `source`.
public struct EvidenceWeights: Sendable {
    private let weights: [String: Float]

    init(_ table: Table) throws(OntologyError) {
        let (rule, weight) = (try table.column("rule"), try table.column("weight"))
        var weights: [String: Float] = [:]
        for row in 0..<table.rowCount {
            weights[table.text(row, rule)] = Float(try table.decimal(row, weight))
        }
        self.weights = weights
    }

    /// The weight of a rule or measure; 0 for one that the table does not have.
    public subscript(_ rule: String) -> Float { weights[rule] ?? 0 }
}
