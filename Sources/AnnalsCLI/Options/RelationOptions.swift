import ArgumentParser
import Ontology

/// The option `--relations` of every command that walks the graph.
struct RelationOptions: ParsableArguments {
    @Option(
        name: .customLong("relations"),
        help: ArgumentHelp(
            "Only edges of these relations, with commas between.",
            discussion: """
                All but MENTIONED_IN and REPORTED_BY when not given, because everything in one article would be two \
                steps apart over these; `all` takes them too.
                """,
            valueName: "a,b…"
        ),
        completion: .list(Relation.allCases.map(\.rawValue))
    )
    var list: RelationList = RelationList(relations: .worldly)
}

/// Relations as given on the command line: `HOLDS_OFFICE,part-of`.
struct RelationList: ExpressibleByArgument {
    var relations: Set<Relation>

    init(relations: Set<Relation>) { self.relations = relations }

    init?(argument: String) {
        if argument.lowercased() == "all" {
            relations = Set(Relation.allCases)
            return
        }
        let words = argument.split(separator: ",").map { $0.uppercased().replacing("-", with: "_") }
        let found = words.compactMap(Relation.init(rawValue:))
        guard found.count == words.count, !found.isEmpty else { return nil }
        relations = Set(found)
    }

    var defaultValueDescription: String {
        relations == .worldly
            ? "all but MENTIONED_IN, REPORTED_BY" : relations.map(\.rawValue).sorted().joined(separator: ",")
    }
}
