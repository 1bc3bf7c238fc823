import Annals
import ArgumentParser

struct StatementsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statements",
        abstract:
            "Print what some articles state: who holds which office, what is part of what, who takes part.",
        discussion: """
            Each with its sentence in both languages where there are two; in order of article, then offset.

              annals statements seeds/002_78981e48e89a514f.txt
              annals statements seeds --format jsonl > statements.jsonl
            """
    )

    @OptionGroup var input: InputOptions
    @OptionGroup var output: FormatOptions

    func run() async throws {
        let result = try await input.reading.build(input.paths)
        let rows = StatementRows(result.graph)
        try rows.listing(of: result.graph.statements).print(as: output.format)
        Status(ofRejected: result.rejected).end()
    }
}
