import Annals
import ArgumentParser
import Graph
import Ontology

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract:
            "Show all that is known of a person, organ, place, campaign or article, with the sentences.",
        discussion: """
            The name may be Chinese, pinyin or English, any alias, or an id. Every relation shows its sentence in \
            both languages where there are two, and the article, date and place it comes from.

              annals show 陶鲁笳
              annals show "tao lujia" --format json
              annals show 太原 --type Place
            """
    )

    @Argument(help: "A name or an id.")
    var name: String

    @Option(help: ArgumentHelp("Only a node of this type.", valueName: "type"))
    var type: EntityType?

    @OptionGroup var source: GraphOptions
    @OptionGroup var output: FormatOptions

    func run() throws {
        let graph = try source.load()
        let (node, alsoNamed) = try NameLookup(graph).find(name, type: type)
        switch output.format {
        case .table:
            let card = Card(graph, style: Style(hasColour: Terminal.output.hasColour))
            try StandardOutput.print(card.text(of: node, alsoNamed: alsoNamed, name: name))
        case .json, .jsonl:
            try printJSON(node, of: graph)
        case .csv, .tsv:
            try StatementRows(graph).listing(of: statements(about: node, in: graph)).print(as: output.format)
        }
    }

    private func statements(about node: Int32, in graph: KnowledgeGraph) -> [Statement] {
        let adjacency = Adjacency(graph)
        let edges = Set(adjacency.outgoing(node) + adjacency.incoming(node))
        return edges.flatMap { graph[edge: $0].statements }.sorted().map { graph[statement: $0] }
    }

    private func printJSON(_ node: Int32, of graph: KnowledgeGraph) throws {
        var json = JSONBuffer()
        json.object { object in
            graph[node: node].writeFields(to: &object)
            object.key("statements")
            object.array { array in
                for statement in statements(about: node, in: graph) { statement.write(to: &array, in: graph) }
            }
        }
        json.endLine()
        try StandardOutput.print(String(decoding: json.bytes, as: UTF8.self))
    }
}
