import Annals
import Archive
import ArgumentParser
import Tagging

/// What `annals train` learns from and measures with, beside its BIO files.
struct TrainingDataOptions: ParsableArguments {
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Names that people annotated, as JSON lines; goes with --articles.", valueName: "file"),
        completion: .file()
    )
    var gold: [String] = []

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("The articles that --gold speaks of: files and folders.", valueName: "path"),
        completion: .file()
    )
    var articles: [String] = []

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Articles to adapt the model to: a first model and the rules label what they are sure of.",
            valueName: "path"),
        completion: .file()
    )
    var adapt: [String] = []

    @Option(help: "The encoding of the articles: utf-8 or gb18030.")
    var encoding: Encoding = .utf8

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Plain text to learn clusters of words from: files and folders.", valueName: "path"),
        completion: .file()
    )
    var raw: [String] = []

    @Option(
        help: ArgumentHelp(
            "Most characters of --raw to read; files are left out evenly.", valueName: "characters"))
    var rawLimit = TrainingPlan().rawLimit

    @Option(
        help: ArgumentHelp("Measure the model with this BIO file.", valueName: "file.bio"),
        completion: .file(extensions: ["bio"])
    )
    var dev: String?

    @Option(
        help: ArgumentHelp(
            "Or with these percent of the BIO files, kept from training.", valueName: "percent"))
    var holdOut: Int?

    func validate() throws {
        guard gold.isEmpty == articles.isEmpty else {
            throw ValidationError("--gold and --articles go together")
        }
        guard dev == nil || holdOut == nil else {
            throw ValidationError("give either --dev or --hold-out, not both")
        }
        guard (1...50).contains(holdOut ?? 1) else { throw ValidationError("--hold-out must be 1 to 50") }
        guard (1...1_000_000_000).contains(rawLimit) else {
            throw ValidationError("--raw-limit must be 1 to 1000000000")
        }
    }

    func fill(_ plan: inout TrainingPlan) {
        plan.gold = gold
        plan.articles = articles
        plan.encoding = encoding
        plan.raw = raw
        plan.adaptation = adapt
        plan.rawLimit = rawLimit
        plan.development = dev
        plan.holdOut = holdOut
    }
}
