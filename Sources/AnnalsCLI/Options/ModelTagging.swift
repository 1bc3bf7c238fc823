import Tagging

/// The sequence model of a command: labels for a corpus, by the model in a file or the one that comes with annals.
///
/// The only place where a command meets the tagger.
struct ModelTagging {
    /// A model file; nil for the one that comes with annals.
    var path: String?
    var ontology: OntologyOptions

    func labels(of corpus: LabelledCorpus) throws -> [Label] {
        let path = try path ?? TaggerOptions.shipped(in: ontology.directory)
        return try Tagger(model: TaggerModel(path: path), lexicon: ontology.lexicon()).tag(corpus)
    }
}
