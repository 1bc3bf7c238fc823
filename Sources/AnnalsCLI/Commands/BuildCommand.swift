import Annals
import ArgumentParser
import Corrections
import Graph
import Ontology
import Store

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Build the graph of some articles.",
        discussion: """
            Writes annals.graphml, annals.jsonld and annals.sqlite, which the other commands read. What cannot be \
            read is named on standard error, and the rest is built; when nothing can be read, nothing is written.

              annals build seeds
              annals build ~/renmin-ribao/1957 ~/renmin-ribao/1958 -o 1957-58
              annals build --from-extractions 'part-*.jsonl'

            Corrections (see `annals correct`) are applied; those that are wrong, or that nothing answers to, are named.
            """
    )

    @OptionGroup var input: InputOptions

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("The folder to write to.", valueName: "dir"),
        completion: .directory
    )
    var output: String = "exports"

    @Flag(
        help:
            "Write one edge for each statement to the GraphML file, instead of one for all with the same ends."
    )
    var multi = false

    @Flag(
        help: """
            The paths are files of `annals extract --for-linking`, folders of such files, or patterns; they are linked, \
            and the graph is that of a build from the articles, to the byte.
            """)
    var fromExtractions = false

    @Option(
        help: ArgumentHelp(
            "The ledger of corrections (default: corrections.tsv beside the output folder, where there is one).",
            valueName: "file"),
        completion: .file())
    var corrections: String?

    func run() async throws {
        let files = try ReplacedFiles(in: output)
        let vocabulary = try input.reading.ontology.vocabulary()
        let (result, status) = try await build(LinkingCorrections(try ledger(), vocabulary: vocabulary))
        guard result.graph.nodes.contains(where: { $0.type == .article }) else {
            throw Failure(
                status: status == .success ? .missingInput : status,
                message: "no article could be read, so nothing was written"
            )
        }
        let outputs = try BuildOutputs(result, vocabulary: vocabulary, multi: multi).write(to: files)
        try printSummary(of: result, outputs: outputs.map { "\(output)/\($0)" })
        status.end()
    }

    /// The corrections to apply; what is wrong with them is told once all is read.
    private func ledger() throws -> Corrections {
        let file = corrections.map(LedgerFile.init) ?? .beside(output)
        if corrections != nil, !file.exists { throw FileError.missing(path: file.path) }
        return Corrections(try file.ledger())
    }

    private func build(_ corrections: LinkingCorrections) async throws -> (BuildResult, Status) {
        let (result, status): (BuildResult, Status)
        if fromExtractions {
            let (linked, rejected) = try await input.reading.build(
                extractions: input.paths, corrections: corrections)
            (result, status) = (linked, rejected.isEmpty ? .success : .rejectedInput)
        } else {
            result = try await input.reading.build(input.paths, corrections: corrections)
            status = Status(ofRejected: result.rejected)
        }
        for error in result.ledgerErrors { Terminal.say("\(error)") }
        return (result, result.ledgerErrors.isEmpty || status != .success ? status : .rejectedInput)
    }

    private func printSummary(of result: BuildResult, outputs: [String]) throws {
        let graph = result.graph
        let counts = EntityType.allCases.compactMap { type in
            let count = graph.nodes.count { $0.type == type }
            return count > 0 ? "\(type.rawValue) \(count)" : nil
        }
        try StandardOutput.print(
            """
            \(graph.nodes.count) nodes: \(counts.joined(separator: ", "))
            \(graph.edges.count) edges from \(graph.statements.count) statements and \(result.mentions.count) mentions
            wrote \(outputs.joined(separator: ", "))

            """
        )
    }
}
