import Annals
import ArgumentParser
import Exchange
import Graph
import GraphQuery

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a graph, or a part of it, for other programs.",
        discussion: """
            GraphML is for programs that draw networks: Gephi, Cytoscape, yEd, Tulip, NetworkX, igraph; GEXF for the \
            timeline of Gephi. JSON-LD, Turtle, N-Triples and N-Quads are for linked-data stores: Jena, Oxigraph, \
            GraphDB, Virtuoso. neo4j and kuzu are folders of CSV files for the bulk import of these databases, with \
            neo4j-admin.args or import.cypher to run it.

              annals export -o graph.graphml
              annals export -o statements.graphml.zst --multi
              annals export -o people.gexf --type Person,Organ --since 1957 --until 1958-06 --with degree,community
              annals export -o rmrb.nq.gz --graphs --base https://example.org/rmrb/
              annals export --format kuzu -o kuzu-import --where 'n.mentions > 1'
            """
    )

    @Option(help: "What to write; when not given, the name of the file tells.")
    var format: GraphForm?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "The file or folder to write to; - is standard output. A name that ends in .gz or .zst is compressed.",
            valueName: "file"),
        completion: .file()
    )
    var output: String = "-"

    @Flag(help: "GraphML: one edge for each statement, instead of one for all with the same ends.")
    var multi = false

    @Flag(help: "N-Quads: what an article says in a named graph of its own, which has the article's IRI.")
    var graphs = false

    @Option(
        help: ArgumentHelp(
            "Work out numbers for each node and write them with it: degree, pagerank, betweenness, component, "
                + "community, with commas between. Articles are left aside.",
            valueName: "a,b…"
        ),
        completion: .list(NodeMeasure.allCases.map(\.rawValue)),
        transform: { try MeasureList($0) }
    )
    var with: MeasureList = MeasureList()

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

    @OptionGroup(title: "Part of the graph") var cut: CutOptions
    @OptionGroup var source: GraphOptions

    private var form: GraphForm? { format ?? GraphForm(fileName: output) }

    func validate() throws {
        guard let form else {
            throw ValidationError("say what to write by --format, or by -o and \(GraphForm.fileNames)")
        }
        if form.database != nil, output == "-" {
            throw ValidationError("--format \(form.rawValue) is a folder of files; name it with -o")
        }
        if form.database != nil, !with.measures.isEmpty {
            throw ValidationError("--with is not for --format \(form.rawValue)")
        }
        if multi, form != .graphml { throw ValidationError("--multi is for --format graphml") }
        if graphs, form != .nquads { throw ValidationError("--graphs is for --format nquads") }
        if contextURL != nil, form != .jsonld {
            throw ValidationError("--context-url is for --format jsonld")
        }
    }

    func run() throws {
        guard let form else { return }
        let vocabulary = source.ontology.vocabulary
        let graph = try cut.part(of: source.load(), vocabulary: vocabulary)
        let export = GraphExport(
            form: form, base: base, multi: multi, contextURL: contextURL, namesGraphs: graphs,
            measures: with.measures, vocabulary: vocabulary)
        guard output == "-" else { return try export.write(graph, to: output) }
        var standardOutput = StandardOutput()
        try export.write(graph, to: &standardOutput)
        try standardOutput.flush()
    }
}

/// Measures as given on the command line: `degree,pagerank`.
struct MeasureList {
    var measures: [NodeMeasure] = []

    init() {}

    init(_ text: String) throws {
        for word in text.split(separator: ",") {
            guard let measure = NodeMeasure(rawValue: word.lowercased()) else {
                throw ValidationError(
                    "'\(word)' is not worked out; give one of "
                        + NodeMeasure.allCases.map(\.rawValue).joined(separator: ", "))
            }
            if !measures.contains(measure) { measures.append(measure) }
        }
    }
}
