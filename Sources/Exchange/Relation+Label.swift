import Ontology

extension Relation {
    /// What a drawing shows on an edge: `holds office`. The `label_en` of `relations.tsv`, as a test checks.
    var label: String {
        rawValue.lowercased().replacing("_", with: " ")
    }
}
