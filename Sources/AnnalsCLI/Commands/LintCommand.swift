import Annals
import ArgumentParser
import Exchange

struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Find in a GraphML or JSON-LD file what other programs trip over.",
        discussion: """
            An error loses data in some program, a warning shows it wrong, advice could be better. The exit code is \
            65 when there is an error.

              annals lint exports/annals.graphml
              annals lint graph.jsonld --format json
            """
    )

    @Argument(help: "A GraphML or JSON-LD file, also of another program.", completion: .file())
    var file: String

    @OptionGroup var output: FormatOptions

    func run() throws {
        let bytes = try InputFile(path: file).bytes()
        let findings =
            switch FileKind(startingWith: bytes) {
            case .json: JSONLDLinter().findings(in: bytes, file: file)
            case .xml, .other: GraphMLLinter().findings(in: bytes, file: file)
            }
        if output.format == .table {
            try StandardOutput.print(findings.map { DisplayWidth.printable("\($0)") + "\n" }.joined())
        } else {
            try Listing(findings, columns: Self.columns).print(as: output.format)
        }
        if findings.contains(where: { $0.severity == .error }) { throw Status.rejectedInput }
    }

    private static var columns: [Column<Finding>] {
        [
            Column("file") { .text($0.file) },
            Column("line", numeric: true) { .number($0.line) },
            Column("severity") { .text($0.severity.rawValue) },
            Column("code") { .text($0.code) },
            Column("message") { .text($0.message) },
            Column("fix") { .text($0.fix) },
        ]
    }
}
