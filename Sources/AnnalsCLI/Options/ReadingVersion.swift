import Annals
import Columns
import Foundation

/// Names everything that decides what an article gives: the program itself, the tables and patterns of the ontology, and
/// the model. Where any of them changes, articles are read again.
struct ReadingVersion {
    let text: String

    init(ontology: String, tagging: TaggerOptions) throws {
        var hash = ContentHash()
        let program = Bundle.main.executablePath ?? CommandLine.arguments[0]
        hash.combine(ContentHash(ofFile: program)?.description ?? program)
        let files = FileManager.default.enumerator(atPath: ontology)?.compactMap { $0 as? String } ?? []
        for file in files.sorted() {
            guard let content = ContentHash(ofFile: ontology + "/" + file) else { continue }
            hash.combine(file)
            hash.combine(content.description)
        }
        hash.combine(tagging.noTagger ? "no tagger" : "tagger")
        if let model = tagging.model { hash.combine(ContentHash(ofFile: model)?.description ?? model) }
        text = hash.description
    }
}
