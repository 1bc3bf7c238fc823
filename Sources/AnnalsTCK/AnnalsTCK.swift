import ArgumentParser

/// The command `annals-tck`: runs the scenarios of the openCypher TCK, or others in the same form.
@main
struct AnnalsTCK: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annals-tck",
        abstract: "Run the scenarios of the openCypher TCK and count those that pass.",
        discussion: """
            Prints counts by folder and, last, by class. A scenario that expects an error passes when the error is of \
            the right type and is raised in the right phase.
            """)

    @Argument(help: "The folder with features/ and graphs/, or one with feature files.")
    var path: String

    @Flag(help: "Say also which scenarios fail, and why.")
    var failing = false

    @Option(help: "Run only what is under this folder, such as clauses/match.")
    var folder: String?

    func run() throws {
        let kit = try Kit(folder: path)
        let runner = ScenarioRunner(graphs: kit.graphs) { GraphEngine() }
        let chosen = kit.scenarios.filter { $0.id.hasPrefix(folder ?? "") }
        let report = Report(outcomes: chosen.map(runner.outcome))
        for line in (failing ? report.failing : []) + report.lines { print(line) }
    }
}
