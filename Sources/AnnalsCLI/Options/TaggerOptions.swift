import ArgumentParser
import Ontology
import Tagging

/// Which model finds names that no list knows.
struct TaggerOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The tagger's model; default: the one in the ontology's folder.", valueName: "file"),
        completion: .file())
    var model: String?

    @Flag(help: "Find Chinese names by lists and grammars alone.")
    var noTagger = false

    func validate() throws {
        guard !(noTagger && model != nil) else {
            throw ValidationError("give either --model or --no-tagger")
        }
    }

    /// The tagger; nil with --no-tagger.
    func tagger(_ lexicon: Lexicon, ontology: String) throws(ModelError) -> Tagger? {
        noTagger
            ? nil
            : Tagger(model: try TaggerModel(path: model ?? Self.shipped(in: ontology)), lexicon: lexicon)
    }

    static func shipped(in ontology: String) -> String { ontology + "/tagger/annals.tagger" }
}
