import Annals
import ArgumentParser
import Store

struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Print the mentions of people, organs, places and campaigns in some articles.",
        discussion: """
            In order of document, then offset. Offsets are Unicode scalars into the document, end exclusive.

              annals extract seeds/002_78981e48e89a514f.txt
              annals extract seeds --format jsonl > mentions.jsonl
              cat article.txt | annals extract -
            """
    )

    @OptionGroup var input: InputOptions
    @OptionGroup var output: FormatOptions

    func run() async throws {
        let result = try await input.reading.mentions(input.paths)
        if output.format == .jsonl {
            try await ParallelLines(result.mentions) { $0.write(to: &$1) }.print(
                threads: input.reading.threads)
        } else {
            try Listing(result.mentions, columns: Self.columns) { $0.write(to: &$1) }.print(as: output.format)
        }
        Status(ofRejected: result.rejected).end()
    }

    private static var columns: [Column<MentionRecord>] {
        [
            Column("document") { .text($0.document) },
            Column("language") { .text($0.language.rawValue) },
            Column("start", numeric: true) { .number($0.start) },
            Column("end", numeric: true) { .number($0.end) },
            Column("type") { .text($0.type.rawValue) },
            Column("text") { .text($0.text) },
            Column("form") { .text($0.form) },
            Column("entity") { .text($0.entity) },
            Column("rule", onlyForPrograms: true) { .text($0.rule) },
            Column("confidence", numeric: true, onlyForPrograms: true) { .decimal($0.confidence) },
        ]
    }
}
