import Annals
import ArgumentParser
import Graph
import Ontology

struct NeighborsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "neighbors",
        abstract: "List the nodes one step away.",
        discussion: """
              annals neighbors 中共山西省委
              annals neighbors "Tao Lujia" --relations HOLDS_OFFICE,LEADS
            """
    )

    @Argument(help: "A name or an id.")
    var name: String

    @Option(help: ArgumentHelp("Only a node of this type bears the name.", valueName: "type"))
    var type: EntityType?

    @OptionGroup var relations: RelationOptions
    @OptionGroup var source: GraphOptions
    @OptionGroup var output: FormatOptions

    func run() throws {
        let graph = try source.load()
        let node = try NameLookup(graph).find(name, type: type).node
        let steps = Adjacency(graph).neighbors(of: node, in: graph, over: relations.list.relations)
        try Listing(steps, columns: StepRows(graph).columns).print(as: output.format)
    }
}
