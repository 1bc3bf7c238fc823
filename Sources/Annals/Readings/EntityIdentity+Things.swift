import Graph
import Linking
import Ontology
import Statements

extension EntityIdentity {
    /// The node of a meeting or a figure as one article has it.
    func node(of thing: LocalThing, date: CalendarDate?) -> Node {
        let day = date?.description ?? ""
        return Node(
            id: id(of: thing.type, thing.identity), type: thing.type, nameZh: thing.nameZh,
            nameEn: thing.nameEn, mentions: 1, first: day, last: day,
            properties: thing.properties.map { property in
                // A thing is known to its article by what makes its id.
                guard property.key == "subset_of" else { return property }
                return Property(property.key, id(of: thing.type, property.value))
            })
    }

    private func id(of type: EntityType, _ identity: String) -> String {
        "\(type.rawValue.lowercased()):\(Self.hash("\(type.rawValue)\u{1F}\(identity)"))"
    }
}
