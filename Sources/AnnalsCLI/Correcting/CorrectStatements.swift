import ArgumentParser
import Corrections
import Graph

struct CorrectReject: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject", abstract: "A statement is wrong and is left out.",
        discussion: "  annals correct reject statement:1jx3cf3tqb9ra --why \"he spoke of someone else\"")

    @Argument(help: "The id of a statement.") var statement: String
    @OptionGroup var options: CorrectionOptions

    func run() throws {
        let found = try options.statement(statement, in: try options.source.load())
        try options.write([(.reject(statement: found.id), "\(found.id) is wrong: \(found.sentence)")])
    }
}

struct CorrectConfirm: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "A statement was checked and is right; the graph says who says so.",
        discussion: "  annals correct confirm statement:1jx3cf3tqb9ra --why \"so in the yearbook of 1958\"")

    @Argument(help: "The id of a statement.") var statement: String
    @OptionGroup var options: CorrectionOptions

    func run() throws {
        let found = try options.statement(statement, in: try options.source.load())
        try options.write([(.confirm(statement: found.id), "\(found.id) is right: \(found.sentence)")])
    }
}

extension Statement {
    /// The first sentence that says it, or the ends where a file has none.
    fileprivate var sentence: String { evidence.first?.quote ?? "\(subject) \(relation.rawValue) \(object)" }
}
