import Archive
import Ontology

/// A run of English words that may be a name.
struct EnglishName {
    let words: ArraySlice<EnglishWord>
    let text: String
    let letters: [UInt8]
    /// Whether it opens the sentence, where any word has a capital.
    let isFirst: Bool

    init(words: ArraySlice<EnglishWord>, isFirst: Bool, _ source: SourceText) {
        self.words = words
        self.isFirst = isFirst
        letters = words.flatMap(\.letters)
        text = source.quote(Span(words.first?.span.start ?? 0, words.last?.span.end ?? 0))
    }

    var span: Span { Span(words.first?.span.start ?? 0, words.last?.span.end ?? 0) }

    /// The rows of the gazetteer that bear this English name.
    func rows(_ lexicon: Lexicon) -> [GazetteerRow] {
        lexicon.english.values(of: text.lowercased().unicodeScalars.map(\.value)).compactMap { value in
            guard case .name(let name) = LexicalEntry(value) else { return nil }
            return lexicon.gazetteer[name.row]
        }
    }
}
