import Annals
import ArgumentParser
import Graph
import Ontology

struct PathCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "path",
        abstract: "Show a shortest way between two nodes, with the sentence of each step.",
        discussion: """
            Steps may go against the direction of an edge.

              annals path 陶鲁笳 卫恒
              annals path "Tao Lujia" 太原 --relations all
            """
    )

    @Argument(help: "A name or an id.")
    var from: String

    @Argument(help: "Another.")
    var to: String

    @OptionGroup var relations: RelationOptions
    @OptionGroup var source: GraphOptions
    @OptionGroup var output: FormatOptions

    func run() throws {
        let graph = try source.load()
        let lookup = NameLookup(graph)
        let (start, goal) = (try lookup.find(from).node, try lookup.find(to).node)
        let relations = relations.list.relations
        guard let path = Adjacency(graph).shortestPath(from: start, to: goal, in: graph, over: relations)
        else {
            throw Failure(
                status: .noAnswer,
                message:
                    "no way leads from \(graph[node: start].name) to \(graph[node: goal].name) over these "
                    + "relations; --relations all takes the articles too"
            )
        }
        guard output.format == .table else {
            return try Listing(path, columns: StepRows(graph).columns).print(as: output.format)
        }
        try StandardOutput.print(text(of: path, from: start, in: graph))
    }

    private func text(of path: [Step], from start: Int32, in graph: KnowledgeGraph) -> String {
        let style = Style(hasColour: Terminal.output.hasColour)
        func name(_ node: Int32) -> String { style.bold(DisplayWidth.printable(graph[node: node].name)) }
        var text = name(start) + "\n"
        for step in path {
            let edge = graph[edge: step.edge]
            let arrow = step.forward ? "─\(edge.relation.rawValue)→" : "←\(edge.relation.rawValue)─"
            text +=
                "  \(style.cyan(arrow)) \(name(step.node))\(style.faint("  [\(edge.certainty.rawValue)]"))\n"
            for quote in [edge.quoteZh, edge.quoteEn] where !quote.isEmpty {
                text += "      \(DisplayWidth.printable(quote))\n"
            }
        }
        return text
    }
}
