import Annals
import ArgumentParser
import Corrections
import Foundation
import Graph
import Ontology

/// Who corrects what, why, and where it is kept: shared by all that `annals correct` does.
struct CorrectionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Why it is so, for those who come after.", valueName: "reason"))
    var why: String

    @Option(
        help: ArgumentHelp("Who says so (default: the name that git knows, else $USER).", valueName: "name"))
    var author: String?

    @Option(
        help: ArgumentHelp(
            "The ledger to write to (default: corrections.tsv beside the graph's folder).", valueName: "file"),
        completion: .file())
    var ledger: String?

    @OptionGroup var source: GraphOptions

    /// Writes corrections to the ledger and tells what was written.
    func write(_ changes: [(change: Correction.Change, words: String)]) throws {
        let file = ledger.map(LedgerFile.init) ?? .ofGraph(source.graph)
        let author = try author ?? Self.knownAuthor()
        for (change, words) in changes {
            try file.append(Correction(change: change, author: author, date: Self.today, reason: why))
            try StandardOutput.print("\(file.path): \(words)\n")
        }
        Terminal.say("the next `annals build` applies it")
    }

    /// The statement of an id, which must be in the graph.
    func statement(_ id: String, in graph: KnowledgeGraph) throws -> Statement {
        guard let statement = graph.statements.first(where: { $0.id == id }) else {
            throw Failure(
                status: .noAnswer,
                message:
                    "there is no statement \"\(id)\"; `annals show NAME --format json` tells the ids of statements"
            )
        }
        return statement
    }

    private static func knownAuthor() throws -> String {
        let names = [gitName(), ProcessInfo.processInfo.environment["USER"] ?? ""]
        guard let name = names.first(where: { !$0.isEmpty }) else {
            throw ValidationError("say who corrects this with --author")
        }
        return name
    }

    private static func gitName() -> String {
        let git = Process()
        let output = Pipe()
        git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        git.arguments = ["git", "config", "user.name"]
        git.standardOutput = output
        git.standardError = FileHandle.nullDevice
        guard (try? git.run()) != nil else { return "" }
        let name = (try? output.fileHandleForReading.readToEnd()).flatMap { $0 } ?? Data()
        git.waitUntilExit()
        return String(decoding: name, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static var today: CalendarDate {
        CalendarDate(dayNumber: Int((Date().timeIntervalSince1970 / 86_400).rounded(.down)))
    }
}

/// The nodes of a graph, as corrections name them.
struct CorrectedGraph {
    let graph: KnowledgeGraph
    private let lookup: NameLookup

    init(_ graph: KnowledgeGraph) {
        self.graph = graph
        lookup = NameLookup(graph)
    }

    /// The node of a name or an id.
    func node(_ name: String, type: EntityType? = nil) throws -> Node {
        graph[node: try lookup.find(name, type: type).node]
    }

    /// The node as a person reads it: its names and its id.
    func label(_ node: Node) -> String {
        let names =
            node.nameEn.isEmpty || node.nameEn == node.name ? node.name : "\(node.name), \(node.nameEn)"
        return "\(node.id) (\(names))"
    }
}
