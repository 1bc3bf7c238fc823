import Annals
import ArgumentParser
import Graph
import Ontology

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List all nodes of a type, most mentioned first.",
        discussion: """
              annals list Person
              annals list Campaign --format csv
            """
    )

    @Argument(help: "Person, Organ, Place, Campaign, Meeting, Figure or Article.")
    var type: EntityType

    @Option(help: ArgumentHelp("List no more than so many.", valueName: "n"))
    var limit: Int?

    @OptionGroup var source: GraphOptions
    @OptionGroup var output: FormatOptions

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit must not be negative") }
    }

    func run() throws {
        let graph = try source.load()
        let nodes = graph.nodes(of: type).prefix(limit ?? .max).map { graph[node: $0] }
        try Listing(nodes, columns: Self.columns) { node, json in
            json.object { node.writeFields(to: &$0) }
        }.print(as: output.format)
    }

    private static var columns: [Column<Node>] {
        [
            Column("id") { .text($0.id) },
            Column("type", onlyForPrograms: true) { .text($0.type.rawValue) },
            Column("name_zh") { .text($0.nameZh) },
            Column("name_en") { .text($0.nameEn) },
            Column("aliases", onlyForPrograms: true) { .list($0.aliases) },
            Column("mentions", numeric: true) { .number($0.mentions) },
            Column("first") { .text($0.first) },
            Column("last") { .text($0.last) },
        ]
    }
}
