import Annals
import ArgumentParser
import Extraction
import Store
import Synchronization

struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Print the mentions of people, organs, places and campaigns in some articles.",
        discussion: """
            In order of document, then offset. Offsets are Unicode scalars into the document, end exclusive.

              annals extract seeds/002_78981e48e89a514f.txt
              annals extract seeds --format jsonl > mentions.jsonl
              cat article.txt | annals extract -
              annals extract article.txt --explain

            With --for-linking it is a filter for collections that are past one machine: a line of JSON for each \
            article, with its entities, mentions and statements, which `annals build --from-extractions` links, \
            wherever and in whatever parts the lines were made. Lines of JSON that each hold a whole file, \
            {"document": "1957/a.txt", "content": "…"}, read as if the files were there.

              annals extract 1957 --for-linking > part-1957.jsonl
              annals extract - --for-linking --threads 1 < files.jsonl > part-0.jsonl
            """
    )

    @OptionGroup var input: InputOptions
    @OptionGroup var output: FormatOptions

    @Flag(
        help: """
            Tell for each span that might be a name what speaks for it, in natural logarithms of odds: the rule that \
            found it, the tagger's margin, the same name elsewhere in the article, the translation. The sum decides \
            among spans that overlap.
            """)
    var explain = false

    @Flag(help: "Print what linking needs of each article, a line of JSON an article.")
    var forLinking = false

    func validate() throws {
        if forLinking, explain { throw ValidationError("--for-linking and --explain exclude each other") }
    }

    func run() async throws {
        if forLinking { return try await printExtractions() }
        if explain { return try await runExplaining() }
        let result = try await input.reading.mentions(input.paths)
        if output.format == .jsonl {
            try await ParallelLines(result.mentions) { $0.write(to: &$1) }.print(
                threads: input.reading.threads)
        } else {
            try Listing(result.mentions, columns: Self.columns) { $0.write(to: &$1) }.print(as: output.format)
        }
        Status(ofRejected: result.rejected).end()
    }

    private func printExtractions() async throws {
        let output = Mutex(StandardOutput())
        let rejected = try await input.reading.extractions(input.paths) { lines in
            try output.withLock { try $0.write(lines) }
        }
        try output.withLock { try $0.flush() }
        Status(ofRejected: rejected).end()
    }

    private func runExplaining() async throws {
        let result = try await input.reading.explanations(input.paths)
        try Listing(result.names, columns: Self.explanationColumns).print(as: output.format)
        Status(ofRejected: result.rejected).end()
    }

    private static var explanationColumns: [Column<NameExplanation>] {
        func weighed(_ title: String, _ part: @escaping (NameEvidence) -> Float) -> Column<NameExplanation> {
            Column(title, numeric: true) { name in
                .decimal(name.evidence.map { (Double(part($0)) * 100).rounded() / 100 } ?? .nan)
            }
        }
        return [
            Column("document") { .text($0.document) },
            Column("language") { .text($0.language.rawValue) },
            Column("start", numeric: true) { .number($0.start) },
            Column("end", numeric: true) { .number($0.end) },
            Column("type") { .text($0.type.rawValue) },
            Column("text") { .text($0.text) },
            Column("name") { .text($0.isName ? "yes" : "no") },
            Column("confidence", numeric: true) { .decimal($0.confidence) },
            Column("found_by") { .text($0.rule) },
            weighed("rule", \.rule), weighed("tagger", \.tagger), weighed("again", \.again),
            weighed("witness", \.witness), weighed("officer", \.officer),
            Column("rivals") { .text($0.rivals.joined(separator: " ")) },
        ]
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
