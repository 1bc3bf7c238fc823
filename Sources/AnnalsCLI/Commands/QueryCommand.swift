import Annals
import ArgumentParser
import Cypher
import Exchange
import Foundation
import Graph
import GraphQuery

struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract: "Ask the graph anything, in openCypher.",
        discussion: """
            Each node is a node with its type as label (Person, Organ, Place, Campaign, Meeting, Figure, Article), \
            each statement a relationship with its qualifiers, its date and its quotes.

              annals query 'MATCH (p:Person)-[h:HOLDS_OFFICE]->(o) RETURN p.name, h.office_zh, o.name'
              annals query 'MATCH (p {name: $name})-[r]->(o) RETURN r' --param name=陶鲁笳 --evidence
              annals query -f question.cypher --format csv
              annals query --examples

            Without a query it reads one from standard input; on a terminal it asks for them, with completion by \
            Tab, :schema and :help.
            """
    )

    @Argument(help: "The query.")
    var query: String?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("The file that the query stands in; - is standard input.", valueName: "file"),
        completion: .file(extensions: ["cypher", "cyp", "cql"])
    )
    var file: String?

    @Flag(help: "Show queries that answer questions of historians.")
    var examples = false

    @Option(help: ArgumentHelp("Run one of the examples.", valueName: "name"))
    var example: String?

    @Option(
        name: .customLong("param"),
        help: ArgumentHelp(
            "The value of $NAME in the query: a literal of Cypher, or text.", valueName: "name=value"),
        transform: { try QueryParameter($0) }
    )
    var parameters: [QueryParameter] = []

    @Flag(help: "Add the quotes behind the relationships of each row.")
    var evidence = false

    @Option(
        help: ArgumentHelp(
            "Write the nodes and relationships of the result as a graph too, as the name tells: FILE.graphml, .gexf, "
                + ".jsonld, .ttl, .nt, .nq, and .gz or .zst behind it.",
            valueName: "file"
        ),
        completion: .file(extensions: ["graphml", "gexf", "jsonld", "ttl", "nt", "nq", "gz", "zst"])
    )
    var subgraph: String?

    @Option(
        help: ArgumentHelp(
            "Work out numbers for the nodes of the subgraph: degree, pagerank, betweenness, component, community.",
            valueName: "a,b…"
        ),
        completion: .list(NodeMeasure.allCases.map(\.rawValue)),
        transform: { try MeasureList($0) }
    )
    var with: MeasureList = MeasureList()

    @Flag(help: "Let queries change a copy of the graph in memory.")
    var scratch = false

    @OptionGroup var limits: QueryLimitOptions
    @OptionGroup var source: GraphOptions
    @OptionGroup var output: FormatOptions

    func validate() throws {
        let sources = [query != nil, file != nil, examples, example != nil].filter { $0 }
        if sources.count > 1 { throw ValidationError("give one query: as text, by -f, or by --example") }
        if subgraph != nil, scratch {
            throw ValidationError("--subgraph is of the built graph, not of a copy")
        }
        if let subgraph, GraphForm(fileName: subgraph) == nil {
            throw ValidationError("--subgraph takes \(GraphForm.fileNames); '\(subgraph)' does not")
        }
        if subgraph == nil, !with.measures.isEmpty { throw ValidationError("--with is for --subgraph") }
    }

    func run() throws {
        if examples { return try ExampleQueries(source.ontology).print(as: output.format) }
        guard let (text, name) = try queryText() else {
            let examples = { try ExampleQueries(source.ontology) }
            var shell = QueryShell(run: try load(), showsEvidence: evidence, examples: examples)
            return try shell.run(output.format)
        }
        var run = try load()
        Interruption.watch()
        let result = try run.result(of: text, name: name)
        Interruption.end()
        try print(result, of: run)
        try writeSubgraph(of: result, run.graph)
    }

    /// The query and the file that it comes from; nil where it is asked for on a terminal.
    private func queryText() throws -> (text: String, name: String?)? {
        if let query { return (query, nil) }
        if let example { return (try ExampleQueries(source.ontology).query(named: example).text, nil) }
        if let file, file != "-" {
            return (try QueryFile(path: file).text(), file)
        }
        guard file == "-" || isatty(STDIN_FILENO) == 0 || !Terminal.output.isTerminal else { return nil }
        return (try QueryFile(path: "-").text(), "-")
    }

    private func load() throws -> QueryRun {
        let graph = QueryGraph(try source.load(), vocabulary: try source.ontology.vocabulary())
        let values = Dictionary(parameters.map { ($0.name, $0.value) }) { $1 }
        return QueryRun(graph, parameters: values, limits: limits, isScratch: scratch)
    }

    private func print(_ result: QueryResult, of run: QueryRun) throws {
        let isPlanAlone = result.plan != nil && result.rows.isEmpty
        if !isPlanAlone {
            if evidence { try checkEvidence(result) }
            var rows = ResultRows(run.graph, properties: run.properties)
            rows.showsEvidence = evidence
            try rows.listing(of: result).print(as: output.format)
        }
        guard let plan = result.plan else { return }
        // Where rows are for a program, the plan is for the person who watches.
        if isPlanAlone || output.format == .table {
            try StandardOutput.print((isPlanAlone ? "" : "\n") + plan + "\n")
        } else {
            FileHandle.standardError.write(Data((plan + "\n").utf8))
        }
    }

    private func checkEvidence(_ result: QueryResult) throws {
        guard !result.rows.isEmpty, result.rows.allSatisfy({ ResultEntities($0).relationships.isEmpty })
        else {
            return
        }
        throw Failure(
            status: .usage,
            message:
                "--evidence shows the quotes of relationships, and the query returns none; return them too: "
                + "MATCH (p)-[r:HOLDS_OFFICE]->(o) RETURN p.name, r"
        )
    }

    private func writeSubgraph(of result: QueryResult, _ graph: QueryGraph) throws {
        guard let subgraph, let form = GraphForm(fileName: subgraph) else { return }
        let part = graph.subgraph(of: ResultEntities(result.rows.lazy.joined()))
        if part.nodes.isEmpty {
            throw Failure(
                status: .noAnswer,
                message:
                    "\(subgraph) was not written: the result has no nodes or relationships; return them, not "
                    + "their properties alone"
            )
        }
        let export = GraphExport(
            form: form, measures: with.measures, vocabulary: source.ontology.vocabulary)
        try export.write(part, to: subgraph)
    }
}
