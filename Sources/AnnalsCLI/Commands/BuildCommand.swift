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

            annals.sqlite keeps what each article gave: a second build extracts only articles that are new or \
            changed, and one that was broken off goes on where it was. The result is that of a build from nothing.

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

    @Flag(
        name: .customLong("no-exports"),
        help: """
            Bring annals.sqlite up to date and write nothing else; `annals export` writes the other files from it when \
            they are wanted.
            """)
    var noExports = false

    @Flag(
        help: """
            Look at the bytes of every file, also where its size and times are as they were: for file systems that do \
            not note each change, as some over a network.
            """)
    var checkFiles = false

    @Option(
        help: ArgumentHelp(
            "The ledger of corrections (default: corrections.tsv beside the output folder, where there is one).",
            valueName: "file"),
        completion: .file())
    var corrections: String?

    func run() async throws {
        let vocabulary = try input.reading.ontology.vocabulary()
        let corrections = LinkingCorrections(try ledger(), vocabulary: vocabulary)
        let folder = BuildFolder(output)
        try folder.make()
        let store = try folder.store()
        let (update, status): (ArchiveUpdate, Status)
        do {
            (update, status) = try await self.update(store, corrections)
        } catch {
            try? folder.removeIfNew(store)
            throw error
        }
        guard update.articles > 0 else {
            try folder.removeIfNew(store)
            throw Failure(
                status: status == .success ? .missingInput : status,
                message: "no article could be read, so nothing was written"
            )
        }
        let exports = BuildExports(
            state: update.state, multi: multi, vocabulary: vocabulary, threads: input.reading.threads)
        let graph =
            try update.graph ?? (noExports || exports.areCurrent(in: folder, store) ? nil : store.graph())
        let written = try noExports ? [] : exports.write(graph, to: folder, store)
        try printSummary(of: update, graph: graph, written: written)
        try store.close()
        status.end()
    }

    /// The corrections to apply; what is wrong with them is told once all is read.
    private func ledger() throws -> Corrections {
        let file = corrections.map(LedgerFile.init) ?? .beside(output)
        if corrections != nil, !file.exists { throw FileError.missing(path: file.path) }
        return Corrections(try file.ledger())
    }

    private func update(
        _ store: ArchiveStore, _ corrections: LinkingCorrections
    ) async throws -> (ArchiveUpdate, Status) {
        let (update, status): (ArchiveUpdate, Status)
        if fromExtractions {
            let (linked, rejected) = try await input.reading.update(
                store, extractions: input.paths, corrections: corrections)
            (update, status) = (linked, rejected.isEmpty ? .success : .rejectedInput)
        } else {
            update = try await input.reading.update(
                store, input.paths, corrections: corrections, checkingFiles: checkFiles)
            status = Status(ofRejected: update.rejected)
        }
        for error in update.ledgerErrors { Terminal.say("\(error)") }
        return (update, update.ledgerErrors.isEmpty || status != .success ? status : .rejectedInput)
    }

    private func printSummary(of update: ArchiveUpdate, graph: KnowledgeGraph?, written: [String]) throws {
        var lines = ["\(update.articles) articles, \(update.extracted) of them new or changed"]
        if let graph {
            let counts = EntityType.allCases.compactMap { type in
                let count = graph.nodes.indices.count { graph.nodes.type(at: $0) == type }
                return count > 0 ? "\(type.rawValue) \(count)" : nil
            }
            let named = graph.nodes.indices.lazy.filter {
                EntityType.extracted.contains(graph.nodes.type(at: $0))
            }
            let mentions = named.reduce(0) { $0 + graph.nodes.mentions(at: $1) }
            lines += [
                "\(graph.nodes.count) nodes: \(counts.joined(separator: ", "))",
                "\(graph.edges.count) edges from \(graph.statements.count) statements and \(mentions) mentions",
            ]
        }
        let files = (update.graph == nil ? [] : [BuildFolder.storeName]) + written
        lines.append(
            files.isEmpty
                ? "\(output) is up to date"
                : "wrote " + files.map { "\(output)/\($0)" }.joined(separator: ", "))
        try StandardOutput.print(lines.joined(separator: "\n") + "\n")
    }
}
