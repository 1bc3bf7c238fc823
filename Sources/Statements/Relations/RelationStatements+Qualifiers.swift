import Graph
import Ontology
import Patterns

/// What a match says beside its subject and object: who was sent and how many, the topic, the place, the modality.
extension RelationStatements {
    func qualifiers(
        of match: PatternMatch, _ pattern: Pattern, _ names: SentenceNames,
        _ modality: ModalityReader.Modality
    ) -> [Property] {
        let text = names.text
        let ending = text.language == .chinese ? "zh" : "en"
        var found = pattern.qualifiers.map { Property($0.key, $0.value) }
        if Self.withModality.contains(pattern.relation), !found.contains(where: { $0.key == "modality" }) {
            found.append(Property("modality", modality.rawValue))
        }
        if let place = match.names(.place).last {
            found.append(
                Property("place", text.scalars.string(text.names[place].start..<text.names[place].end)))
        }
        if let who = match.text(.who) {
            found.append(Property("who_\(ending)", trimmed(who, text)))
            if let count = PeopleCount.value(in: text.scalars[who]) {
                found.append(Property("count", String(count)))
            }
        }
        if let topic = match.text(.topic) { found.append(Property("topic_\(ending)", trimmed(topic, text))) }
        return found
    }

    /// Relations that may be planned or denied.
    private static let withModality: Set<Relation> = [
        .sentTo, .wentTo, .leads, .met, .spokeAt, .held, .takesPartIn,
    ]

    private func trimmed(_ range: Range<Int>, _ text: PatternText) -> String {
        var range = range
        while let end = fillers.end(in: text.scalars, at: range.lowerBound, limit: range.upperBound) {
            range = end..<range.upperBound
        }
        while let start = fillers.start(
            in: text.scalars, endingAt: range.upperBound, notBefore: range.lowerBound)
        {
            range = range.lowerBound..<start
        }
        return text.scalars.string(range)
    }
}
