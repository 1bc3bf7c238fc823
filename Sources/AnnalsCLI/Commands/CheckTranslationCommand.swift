import Annals
import ArgumentParser
import Foundation
import Translation

struct CheckTranslationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-translation",
        abstract: "Find where the English of an article does not say what its Chinese says.",
        discussion: """
            Names spelled as nobody's or as another's, ranks, figures, dates, terms, sentences left out, and Chinese \
            characters left in: each with both sentences, what was expected, and why; the most harmful first. An \
            error that an article repeats is told once. What the tables do not know is not called wrong; \
            ontology/gazetteer/terms.tsv takes more terms.

              annals check-translation seeds
              annals check-translation seeds --html report.html
              annals check-translation seeds --kind entity --kind title --format jsonl
            """
    )

    @OptionGroup var input: InputOptions

    @Option(help: "How to print: a table to read, a page (html), or json, jsonl, csv, tsv for programs.")
    var format: ReportFormat = .table

    @Option(
        name: .customLong("kind"),
        help: ArgumentHelp("Only this kind of disagreement; may be given again.", valueName: "kind"))
    var kinds: [Disagreement.Kind] = []

    @Option(
        help: ArgumentHelp("Write the page to a file too.", valueName: "file.html"),
        completion: .file(extensions: ["html"]))
    var html: String?

    func run() async throws {
        if let html { try OutputFile(path: html).check() }
        var result = try await input.reading.translationChecks(input.paths)
        if !kinds.isEmpty {
            for index in result.checks.indices {
                result.checks[index].findings.removeAll { !kinds.contains($0.kind) }
            }
        }
        if let html {
            let page = TranslationPage(result.checks).html
            try OutputFile(path: html).write { sink in
                try Array(page.utf8).withUnsafeBytes { try sink.write($0) }
            }
        }
        try print(result.checks)
        say(result.checks)
        Status(ofRejected: result.rejected).end()
    }

    private func print(_ checks: [ArticleCheck]) throws {
        guard let format = format.rows else { return try StandardOutput.print(TranslationPage(checks).html) }
        try TranslationRows.listing(of: TranslationFinding.ranked(checks)).print(as: format)
    }

    /// Articles in one language are no error, but their reader should know that nothing was compared.
    private func say(_ checks: [ArticleCheck]) {
        let alone = checks.count { !$0.isBilingual }
        guard alone > 0 else { return }
        let articles = alone == 1 ? "1 article is" : "\(alone) articles are"
        Terminal.say("\(articles) in one language only: nothing to compare")
    }
}

/// How `annals check-translation` prints: rows in any `Format`, or a page.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
    case table, json, jsonl, csv, tsv, html

    /// Nil for the page.
    var rows: Format? { Format(rawValue: rawValue) }
}

extension Disagreement.Kind: ExpressibleByArgument {}
