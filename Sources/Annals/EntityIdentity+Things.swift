import Graph
import Linking
import Ontology
import Statements

extension EntityIdentity {
    /// The node of a meeting or a figure as one article has it.
    func node(of thing: LocalThing, date: CalendarDate?) -> Node {
        let day = date?.description ?? ""
        return Node(
            id:
                "\(thing.type.rawValue.lowercased()):\(Self.hash("\(thing.type.rawValue)\u{1F}\(thing.identity)"))",
            type: thing.type, nameZh: thing.nameZh, nameEn: thing.nameEn, mentions: 1, first: day, last: day,
            properties: thing.properties)
    }
}
