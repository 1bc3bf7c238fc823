import ArgumentParser
import Cypher
import Exchange
import Graph
import GraphQuery
import Ontology

/// The options that cut a part out of a graph.
struct CutOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only nodes for which this predicate of Cypher is true: 'n.mentions > 10'.",
            valueName: "predicate")
    )
    var `where`: String?

    @Option(
        help: ArgumentHelp(
            "Only what statements say of this day and later: 1957, 1957-06 or 1957-06-08.", valueName: "date"),
        transform: { try CutOptions.day($0, isLast: false) }
    )
    var since: CalendarDate?

    @Option(
        help: ArgumentHelp("Only what statements say of this day and earlier.", valueName: "date"),
        transform: { try CutOptions.day($0, isLast: true) }
    )
    var until: CalendarDate?

    @Option(
        name: .customLong("type"),
        help: ArgumentHelp(
            "Only nodes of these types and edges of these relations, with commas between: "
                + "Person,Organ,HOLDS_OFFICE.",
            valueName: "a,b…"
        ),
        completion: .list(EntityType.allCases.map(\.rawValue) + Relation.allCases.map(\.rawValue)),
        transform: { try CutOptions.kinds($0) }
    )
    var types: [[Kind]] = []

    enum Kind {
        case type(EntityType)
        case relation(Relation)
    }

    func part(of graph: KnowledgeGraph, vocabulary: () throws -> Vocabulary) throws -> KnowledgeGraph {
        let cut = self.cut
        if cut.isWhole { return graph }
        let part: KnowledgeGraph
        do {
            part = try cut.applied(to: graph, vocabulary: vocabulary())
        } catch let error as CypherError {
            throw Failure(status: .usage, message: "--where: " + DisplayWidth.printableLines("\(error)"))
        }
        if part.nodes.isEmpty {
            throw Failure(
                status: .noAnswer,
                message: "nothing was written: no node is left by --where, --type and dates")
        }
        return part
    }

    private var cut: GraphCut {
        var cut = GraphCut()
        for kind in types.joined() {
            switch kind {
            case .type(let type): cut.types.insert(type)
            case .relation(let relation): cut.relations.insert(relation)
            }
        }
        (cut.since, cut.until, cut.condition) = (since, until, self.where)
        return cut
    }

    private static func kinds(_ text: String) throws -> [Kind] {
        try text.split(separator: ",").map { word in
            if let type = EntityType(argument: String(word)) { return .type(type) }
            let name = word.uppercased().replacing("-", with: "_")
            guard let relation = Relation(rawValue: name) else {
                throw ValidationError(
                    "'\(word)' is neither a type of node nor a relation; give one of "
                        + (EntityType.allCases.map(\.rawValue) + Relation.allCases.map(\.rawValue))
                        .joined(separator: ", "))
            }
            return .relation(relation)
        }
    }

    /// A day, or the first or last one of a month or year.
    private static func day(_ text: String, isLast: Bool) throws -> CalendarDate {
        let parts = text.split(separator: "-").count
        let ends = isLast ? ["-12-31", "-31", "-30", "-29", "-28"] : ["-01-01", "-01"]
        let day = CalendarDate(iso: text) ?? ends.lazy.compactMap { CalendarDate(iso: text + $0) }.first
        guard let day, (1...3).contains(parts) else {
            throw ValidationError("'\(text)' is no date; give one such as 1957, 1957-06 or 1957-06-08")
        }
        return day
    }
}
