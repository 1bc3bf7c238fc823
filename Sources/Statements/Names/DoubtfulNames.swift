import Extraction
import Graph
import Linking
import Ontology

/// Which things of an article are named so doubtfully that nothing is said of them: a body that only the tagger
/// half believes in is as often the end of a longer name or no name at all (建议|教育局, 绍兴索民财).
///
/// A row of the gazetteer, a parent in its name, or one sure mention is enough to be believed.
struct DoubtfulNames {
    private let isDoubtful: [Bool]
    /// Bodies of which nobody knows whose they are: an office there says nothing.
    private let isUntied: [Bool]
    /// Measured on our annotated articles: below these, about half the mentions or less are right.
    private static let least: [EntityType: Double] = [.organ: 0.75, .person: 0.7, .place: 0.6]

    init(_ linked: LinkedArticle) {
        var best = [Double](repeating: -1, count: linked.entities.count)
        for mention in linked.mentions {
            // A short form is as sure as what it stands for; only a confidence for which evidence was weighed is a
            // probability.
            guard mention.mention.form == .name else { continue }
            let confidence = mention.mention.evidence == nil ? 1 : mention.mention.confidence
            best[mention.entity] = max(best[mention.entity], confidence)
        }
        isUntied = linked.entities.map(\.isUntied)
        isDoubtful = linked.entities.indices.map { index in
            let entity = linked.entities[index]
            guard best[index] >= 0, entity.row == nil, entity.parent == nil,
                let least = Self.least[entity.type]
            else { return false }
            return best[index] < least
        }
    }

    /// Whether a statement speaks of a doubtful name, or of an office at a body of nobody knows whom.
    func touch(_ statement: LocalStatement) -> Bool {
        if statement.relation == .reportedBy { return false }
        if statement.relation == .holdsOffice, case .entity(let body) = statement.object, isUntied[body] {
            return true
        }
        // A title beside it makes a name one of a person.
        let named = statement.relation == .holdsOffice ? [] : [statement.subject]
        return (named + [statement.object]).contains { node in
            if case .entity(let index) = node { isDoubtful[index] } else { false }
        }
    }
}
