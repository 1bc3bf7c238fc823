import Archive
import Graph
import Linking
import Ontology
import Statements

/// The figures of a few words, each with its properties.
struct ReadFigure {
    let subject: String
    let certainty: Certainty
    let languages: [Language]
    private let thing: LocalThing

    subscript(_ key: String) -> String { thing.properties.first { $0.key == key }?.value ?? "" }
    var identity: String { thing.identity }
    /// The subject, the number with its bound, and the unit.
    var summary: String {
        "\(subject): \(self["bound"]) \(self["value"])\(self["max"].isEmpty ? "" : "..")\(self["max"]) \(self["unit"])"
    }

    static func of(_ chinese: String, english: String? = nil) -> [ReadFigure] {
        let (_, linked, said) = Reading.readAll(chinese, english: english)
        return said.statements.compactMap { statement in
            guard case .thing(let index) = statement.object, said.things[index].type == .figure,
                case .entity(let subject) = statement.subject
            else { return nil }
            let entity = linked.entities[subject]
            return ReadFigure(
                subject: entity.nameZh.isEmpty ? entity.nameEn : entity.nameZh,
                certainty: statement.certainty,
                languages: statement.evidence.map(\.language), thing: said.things[index])
        }
    }
}
