import Tagging

/// Why the files given to a training cannot be trained with.
public enum TrainingInputError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A document of the gold is not among the articles.
    case missingArticle(document: String, gold: String)
    /// The text of an annotated name is not what stands there in the article.
    case otherArticle(document: String, start: Int, expected: String, found: String)
    case nothingHeldOut(sentences: Int, percent: Int)
    case noText(paths: [String])
    case checkpoint(path: String, CheckpointError)

    public var description: String {
        switch self {
        case .missingArticle(let document, let gold):
            "\(document): \(gold) has names of it, and it is not among the articles; give its folder with --articles"
        case .otherArticle(let document, let start, let expected, let found):
            "\(document): the gold has \"\(expected)\" at character \(start), the article has \"\(found)\"; give the "
                + "articles that were annotated"
        case .nothingHeldOut(let sentences, let percent):
            "\(percent) % of \(sentences) sentences leave none to measure with; give a file with --dev"
        case .noText(let paths):
            "\(paths.joined(separator: ", ")): no line with Chinese characters; give Chinese text with --raw"
        case .checkpoint(let path, let error):
            "\(path): \(error)"
        }
    }
}
