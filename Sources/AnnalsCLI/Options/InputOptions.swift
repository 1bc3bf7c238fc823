import Annals
import Archive
import ArgumentParser
import Exchange
import Foundation
import Ontology
import Store
import Tagging
import Translation

/// The articles to read, and how: shared by the commands that run the pipeline.
struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files and folders with articles; - reads standard input.",
            discussion: "Folders are read with all folders in them, in order of name.",
            valueName: "path"
        ),
        completion: .file()
    )
    var paths: [String]

    @OptionGroup var reading: ReadingOptions
}

/// How articles are read.
struct ReadingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How many threads to use; the result is the same.", valueName: "n"))
    var threads: Int = ProcessInfo.processInfo.activeProcessorCount

    @Option(help: "The encoding of the articles: utf-8 or gb18030.")
    var encoding: Encoding = .utf8

    @Option(
        help: """
            How progress is told on standard error: text, a line that rewrites itself on a terminal; json, a line of JSON \
            a minute, and one at the end.
            """)
    var logFormat: LogFormat = .text

    @Option(help: ArgumentHelp("How many seconds lie between lines of JSON.", valueName: "seconds"))
    var logEvery: Int = 60

    @OptionGroup var ontology: OntologyOptions

    @OptionGroup var tagging: TaggerOptions

    private func pipeline() throws -> Pipeline {
        let lexicon = try ontology.lexicon()
        return Pipeline(
            lexicon: lexicon, patterns: try ontology.patterns(),
            tagger: try tagging.tagger(lexicon, ontology: ontology.directory))
    }

    func validate() throws {
        guard (1...1024).contains(threads) else { throw ValidationError("--threads must be 1 to 1024") }
        guard logEvery > 0 else { throw ValidationError("--log-every must be 1 or more") }
    }

    private func progress() -> Progress { Progress(logFormat, every: .seconds(logEvery)) }

    /// Runs the pipeline over `paths`, shows how far it is, and names what was rejected on standard error.
    func build(_ paths: [String]) async throws -> BuildResult {
        let pipeline = try pipeline()
        let progress = progress()
        let result = try await pipeline.build(paths: paths, encoding: encoding, threads: threads) {
            progress.update(done: $0, total: $1)
        }
        progress.end()
        for error in result.rejected { Terminal.say("\(error)") }
        return result
    }

    /// Brings a store up to date with `paths`, shows how far it is, and names what was rejected on standard error.
    func update(
        _ store: ArchiveStore, _ paths: [String], corrections: LinkingCorrections, checkingFiles: Bool
    ) async throws -> ArchiveUpdate {
        async let listing = InputListing(paths: paths)
        async let version = ReadingVersion(ontology: ontology.directory, tagging: tagging).text
        let pipeline = try pipeline()
        let progress = progress()
        let update = try await pipeline.update(
            store, await listing, encoding: encoding, corrections: corrections, threads: threads,
            version: await version, trustingStamps: !checkingFiles
        ) {
            progress.update(done: $0, total: $1)
        }
        progress.end()
        for error in update.rejected { Terminal.say("\(error)") }
        return update
    }

    /// Puts the graph of what `extractions` printed into a store, and names what was rejected on standard error.
    func update(
        _ store: ArchiveStore, extractions paths: [String], corrections: LinkingCorrections
    ) async throws -> (ArchiveUpdate, [ExchangeError]) {
        let files = try ExtractionFiles(paths).paths
        let pipeline = Pipeline(
            lexicon: try ontology.lexicon(), patterns: try ontology.patterns(), tagger: nil)
        let progress = progress()
        let (update, rejected) = try await pipeline.update(
            store, extractions: files, corrections: corrections, threads: threads
        ) {
            progress.update(done: $0, total: $1)
        }
        progress.end()
        for error in rejected { Terminal.say("\(error)") }
        return (update, rejected)
    }

    /// What linking needs of each article, as lines of JSON; names what was rejected on standard error.
    func extractions(
        _ paths: [String], write: @escaping @Sendable ([UInt8]) throws -> Void
    ) async throws -> [ArchiveError] {
        let pipeline = try pipeline()
        let progress = progress()
        let rejected = try await pipeline.extractions(
            paths: paths, encoding: encoding, threads: threads,
            progress: { progress.update(done: $0, total: $1) }, write: write)
        progress.end()
        for error in rejected { Terminal.say("\(error)") }
        return rejected
    }

    /// What was weighed for each name.
    func explanations(_ paths: [String]) async throws -> (names: [NameExplanation], rejected: [ArchiveError])
    {
        let result = try await pipeline().explanations(paths: paths, encoding: encoding, threads: threads)
        for error in result.rejected { Terminal.say("\(error)") }
        return result
    }

    /// What each article's translation disagrees in.
    func translationChecks(_ paths: [String]) async throws -> (
        checks: [ArticleCheck], rejected: [ArchiveError]
    ) {
        let pipeline = try pipeline()
        let progress = progress()
        let result = await pipeline.translationChecks(paths: paths, encoding: encoding, threads: threads) {
            progress.update(done: $0, total: $1)
        }
        progress.end()
        for error in result.rejected { Terminal.say("\(error)") }
        return result
    }

    /// As `build`, for the mentions alone.
    func mentions(_ paths: [String]) async throws -> ExtractResult {
        let pipeline = try pipeline()
        let progress = progress()
        let result = await pipeline.mentions(paths: paths, encoding: encoding, threads: threads) {
            progress.update(done: $0, total: $1)
        }
        progress.end()
        for error in result.rejected { Terminal.say("\(error)") }
        return result
    }

    /// The mentions that another model leads to; what is rejected is told by whoever reads the same paths with this one.
    func mentions(_ paths: [String], model: String) async throws -> MentionList {
        let lexicon = try ontology.lexicon()
        let tagger = Tagger(model: try TaggerModel(path: model), lexicon: lexicon)
        let progress = progress()
        let pipeline = Pipeline(lexicon: lexicon, patterns: try ontology.patterns(), tagger: tagger)
        let result = await pipeline.mentions(
            paths: paths, encoding: encoding, threads: threads
        ) {
            progress.update(done: $0, total: $1)
        }
        progress.end()
        return result.mentions
    }
}

extension Encoding: ExpressibleByArgument {}
