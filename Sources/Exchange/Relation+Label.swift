import Ontology

extension Relation {
    /// What a drawing shows on an edge: `holds office`. The `label_en` of `relations.tsv`, as a test checks.
    var label: String { Self.labels[self] ?? rawValue }

    private static let labels = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0, $0.rawValue.lowercased().replacing("_", with: " ")) })
}
