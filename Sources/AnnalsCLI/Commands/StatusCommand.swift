import Annals
import ArgumentParser

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Tell what a build keeps, by year, and what the next build would do.",
        discussion: """
            Articles are read again when their file has changed, or the rules, tables or model.

              annals status
              annals status --graph 1957-58 --format json
            """
    )

    @OptionGroup var store: StoreOptions
    @OptionGroup var ontology: OntologyOptions
    @OptionGroup var tagging: TaggerOptions
    @OptionGroup var output: FormatOptions

    func run() throws {
        let version = try ReadingVersion(ontology: ontology.directory, tagging: tagging).text
        let status = try StoreStatus(store.path, version: version)
        try Listing(status.years, columns: Self.columns).print(as: output.format)
        guard output.format == .table else { return }
        let articles = status.years.reduce(0) { $0 + $1.articles }
        var lines = ["\(articles) articles of \(status.inputs) files"]
        for (files, what) in [
            (status.changed, "changed"), (status.gone, "gone"), (status.stale, "read by another version"),
        ] where !files.isEmpty {
            lines.append("\(files.count) files \(what): \(files.prefix(3).joined(separator: ", "))")
        }
        if lines.count == 1 { lines.append("nothing to do for the files that are known") }
        try StandardOutput.print("\n" + lines.joined(separator: "\n") + "\n")
    }

    private static var columns: [Column<StoreStatus.Year>] {
        [
            Column("year") { .text($0.year.isEmpty ? "unknown" : $0.year) },
            Column("articles", numeric: true) { .number($0.articles) },
            Column("to_read_again", numeric: true) { .number($0.stale) },
        ]
    }
}
