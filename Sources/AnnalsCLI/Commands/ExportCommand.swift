import Annals
import ArgumentParser
import Exchange
import Graph

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a graph for other programs.",
        discussion: """
            GraphML is for programs that draw networks: Gephi, Cytoscape, yEd, Tulip, NetworkX, igraph. JSON-LD is for \
            linked-data stores: Jena, Oxigraph, GraphDB, Virtuoso.

              annals export --format graphml -o graph.graphml
              annals export --format graphml --multi > statements.graphml
              annals export --format jsonld --base https://example.org/rmrb/ -o graph.jsonld
            """
    )

    enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
        case graphml, jsonld
    }

    @Option(help: "What to write.")
    var format: ExportFormat

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("The file to write to; - is standard output.", valueName: "file"),
        completion: .file()
    )
    var output: String = "-"

    @Flag(help: "GraphML: one edge for each statement, instead of one for all with the same ends.")
    var multi = false

    @Option(
        help: ArgumentHelp(
            "The IRI below which all IRIs lie. (default: \(IRIBase.standard))",
            valueName: "iri"
        ),
        transform: { try IRIBase($0) }
    )
    var base: IRIBase = .default

    @Option(
        name: .customLong("context-url"),
        help: ArgumentHelp(
            "JSON-LD: where readers fetch the context, instead of having it in the file.",
            valueName: "url"
        )
    )
    var contextURL: String?

    @OptionGroup var source: GraphOptions

    func validate() throws {
        if multi, format != .graphml { throw ValidationError("--multi is for --format graphml") }
        if contextURL != nil, format != .jsonld {
            throw ValidationError("--context-url is for --format jsonld")
        }
    }

    func run() throws {
        let graph = try source.load()
        guard output == "-" else {
            return try OutputFile(path: output).write { try write(graph, to: &$0) }
        }
        var standardOutput = StandardOutput()
        try write(graph, to: &standardOutput)
        try standardOutput.flush()
    }

    private func write(_ graph: KnowledgeGraph, to sink: inout some ByteSink) throws {
        switch format {
        case .graphml:
            try GraphMLWriter(options: .init(base: base, multi: multi)).write(graph, to: &sink)
        case .jsonld:
            let writer = JSONLDWriter(
                vocabulary: try source.ontology.vocabulary(),
                options: .init(base: base, contextURL: contextURL)
            )
            try writer.write(graph, to: &sink)
        }
    }
}
