import ArgumentParser
import Corrections
import Graph
import Ontology

struct CorrectMerge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Two nodes are one thing; the second keeps its id.",
        discussion: "  annals correct merge 晋南专区 place:jinnan-1 --why \"the same prefecture\"")

    @Argument(help: "A name or an id.") var node: String
    @Argument(help: "The node that it is.") var into: String
    @OptionGroup var options: CorrectionOptions

    func run() throws {
        let nodes = CorrectedGraph(try options.source.load())
        let (from, to) = (try nodes.node(node), try nodes.node(into))
        guard from.id != to.id else {
            throw Failure(
                status: .noAnswer, message: "\"\(node)\" and \"\(into)\" are both \(nodes.label(to)) already")
        }
        guard from.type == to.type, from.type != .article else {
            throw Failure(
                status: .noAnswer,
                message:
                    "\(nodes.label(from)) is a \(from.type.rawValue) and \(nodes.label(to)) a \(to.type.rawValue); "
                    + "only two of one type are one: see `annals correct retype`")
        }
        try options.write([
            (.merge(from.id, into: to.id), "\(nodes.label(from)) is \(nodes.label(to))")
        ])
    }
}

struct CorrectSplit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: "Some articles or statements mean another thing of the same name.",
        discussion: "  annals correct split 李志强 --article article:1957-12-13_a --why \"this one is a miner\"")

    @Argument(help: "A name or an id.") var node: String

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("The articles that mean the other one, by their ids.", valueName: "id"))
    var article: [String] = []

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("The statements that mean the other one, by their ids.", valueName: "id"))
    var statement: [String] = []

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("The id of the other one (default: a free one).", valueName: "id"))
    var newID: String?

    @OptionGroup var options: CorrectionOptions

    func validate() throws {
        if article.isEmpty, statement.isEmpty {
            throw ValidationError("give at least one --article or --statement")
        }
    }

    func run() throws {
        let nodes = CorrectedGraph(try options.source.load())
        let node = try nodes.node(node)
        let articles = try article.map { try nodes.node($0, type: .article).id }
        let statements = try statement.map { try options.statement($0, in: nodes.graph).id }
        let places = articles + statements
        if let bad = (places + [newID ?? ""]).first(where: { $0.contains("|") }) {
            throw Failure(
                status: .rejectedInput, message: "a ledger cannot hold the id \"\(bad)\", which has a |")
        }
        let new = newID ?? free(node.id, in: nodes.graph)
        try options.write([
            (
                .split(node.id, to: new, places: places),
                "\(nodes.label(node)) is \(new) in \(places.joined(separator: ", "))"
            )
        ])
    }

    /// The first of `…-2`, `…-3` that no node has.
    private func free(_ id: String, in graph: KnowledgeGraph) -> String {
        let taken = (try? (options.ledger.map(LedgerFile.init) ?? .ofGraph(options.source.graph)).ledger())
            .map {
                Set(Corrections($0).madeNodes)
            }
        var number = 2
        while graph.nodeIndex(id: "\(id)-\(number)") != nil || taken?.contains("\(id)-\(number)") == true {
            number += 1
        }
        return "\(id)-\(number)"
    }
}

struct CorrectRetype: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retype", abstract: "A node is of another type: a place is an organ.",
        discussion: "  annals correct retype 红旗公社 Organ --why \"the commune, not its land\"")

    @Argument(help: "A name or an id.") var node: String
    @Argument(help: "Person, Organ, Place or Campaign.") var type: EntityType
    @OptionGroup var options: CorrectionOptions

    func run() throws {
        let nodes = CorrectedGraph(try options.source.load())
        let node = try nodes.node(node)
        guard EntityType.extracted.contains(node.type), EntityType.extracted.contains(type) else {
            throw Failure(
                status: .noAnswer,
                message:
                    "\(nodes.label(node)) is a \(node.type.rawValue); only \(Self.types) can be one another")
        }
        try options.write([(.retype(node.id, type), "\(nodes.label(node)) is a \(type.rawValue)")])
    }

    private static var types: String { EntityType.extracted.map(\.rawValue).joined(separator: ", ") }
}

struct CorrectRename: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "A node has another name; the old one becomes an alias.",
        discussion: "  annals correct rename 陶鲁笳 --en \"Tao Lujia\" --why \"as in the official biography\"")

    @Argument(help: "A name or an id.") var node: String
    @Option(help: ArgumentHelp("The Chinese name.", valueName: "name")) var zh: String?
    @Option(help: ArgumentHelp("The English name.", valueName: "name")) var en: String?
    @OptionGroup var options: CorrectionOptions

    func validate() throws {
        if [zh, en].compactMap({ $0 }).isEmpty { throw ValidationError("give --zh, --en or both") }
    }

    func run() throws {
        let nodes = CorrectedGraph(try options.source.load())
        let node = try nodes.node(node)
        let names = [(Language.chinese, zh), (.english, en)]
        try options.write(
            names.compactMap { language, name in
                name.map { (.rename(node.id, language, $0), "\(nodes.label(node)) is called \($0)") }
            })
    }
}

struct CorrectAlias: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alias", abstract: "A node has one more name.",
        discussion: "  annals correct alias 中共山西省委员会 山西省委 --why \"as the paper says\"")

    @Argument(help: "A name or an id.") var node: String
    @Argument(help: "The other name.") var name: String
    @OptionGroup var options: CorrectionOptions

    func run() throws {
        let nodes = CorrectedGraph(try options.source.load())
        let node = try nodes.node(node)
        try options.write([(.alias(node.id, name), "\(nodes.label(node)) is also called \(name)")])
    }
}
