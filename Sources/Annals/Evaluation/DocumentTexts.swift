import Archive

/// The texts of some documents by file name, for showing names in their context.
public struct DocumentTexts: Sendable {
    private var texts: [String: [UInt32]] = [:]

    /// No texts: names are shown without context.
    public init() {}

    /// Reads the articles again of which a mistake speaks; what cannot be read has no text.
    public init(paths: [String], encoding: Encoding, for mistakes: [MentionMistake]) {
        let wanted = Set(mistakes.map(\.document))
        let source = ArchiveSource(paths: paths, encoding: encoding)
        for input in source.inputs {
            source.forEachArticle(of: input) { result in
                guard case .success(let article) = result else { return }
                let name = documentName(article.document)
                if wanted.contains(name) { texts[name] = article.text.scalars }
            }
        }
    }

    func scalars(of document: String) -> [UInt32]? { texts[document] }
}
