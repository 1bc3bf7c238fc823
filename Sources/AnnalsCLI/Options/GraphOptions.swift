import Annals
import ArgumentParser
import Graph
import Store

/// The option `--graph` of every command that reads a graph.
struct GraphOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The graph to read: the folder of a build, or a file of it.",
            valueName: "dir|file"
        ),
        completion: .file()
    )
    var graph: String = "exports"

    @OptionGroup var ontology: OntologyOptions

    /// All mentions behind the graph; none where the file is not the SQLite file of a build.
    func mentions() throws -> [MentionRecord] { try GraphFile(path: graph).mentions() }

    /// The mentions of a node; none where the file is not the SQLite file of a build.
    func mentions(of node: String, in knowledge: KnowledgeGraph) throws -> [MentionRecord] {
        try GraphFile(path: graph).mentions(of: node, in: knowledge)
    }

    func load() throws -> KnowledgeGraph { try GraphFile(path: graph).graph(vocabulary: ontology.vocabulary) }
}
