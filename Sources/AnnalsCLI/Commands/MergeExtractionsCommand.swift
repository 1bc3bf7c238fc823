import Annals
import ArgumentParser
import Exchange
import Foundation

struct MergeExtractionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge-extractions",
        abstract: "Merge files of `annals extract --for-linking` into one.",
        discussion: """
            A union of sets: each line once, in the order of its bytes, as `LC_ALL=C sort -u` gives them. So parts may be \
            merged in any order, and merges merged again. Memory stays constant where the parts are sorted.

              annals merge-extractions part-0.jsonl part-1.jsonl -o all.jsonl
              annals merge-extractions 'part-*.jsonl' | annals build --from-extractions -
            """
    )

    @Argument(
        help: ArgumentHelp(
            "Files, folders of files, or patterns; - reads standard input.", valueName: "path"),
        completion: .file())
    var paths: [String]

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("The file to write instead of standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    func run() throws {
        let merge = try ExtractionMerge(try ExtractionFiles(paths).paths)
        var rejected: [ExchangeError] = []
        if let output {
            let file = OutputFile(path: output)
            try file.check()
            var refused: [ExchangeError] = []
            try file.write { refused = try merge.write(to: &$0).rejected }
            rejected = refused
        } else {
            var standard = StandardOutput()
            rejected = try merge.write(to: &standard).rejected
        }
        for error in rejected { Terminal.say("\(error)") }
        (rejected.isEmpty ? Status.success : .rejectedInput).end()
    }
}
