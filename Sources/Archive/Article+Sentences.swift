import Ontology

/// Sentences of the two languages that say the same, in order; mostly one to one.
public struct SentencePair: Sendable, Hashable {
    public var chinese: [Span]
    public var english: [Span]

    public init(chinese: [Span], english: [Span]) {
        self.chinese = chinese
        self.english = english
    }
}

extension Article {
    /// The sentence that holds all of `span`; nil where none does (heads, blanks, spans over two sentences).
    public func sentence(containing span: Span) -> Span? {
        let paragraph = parts.lazy.flatMap(\.paragraphs).first { $0.span.contains(span) }
        return paragraph?.sentences.first { $0.contains(span) }
    }

    /// The sentences of the other language that say what the sentence around `span` says; empty where there are none.
    ///
    ///     article.counterparts(of: mention.span).map(article.text.quote)
    public func counterparts(of span: Span) -> [Span] {
        for pair in sentencePairs {
            if pair.chinese.contains(where: { $0.contains(span) }) { return pair.english }
            if pair.english.contains(where: { $0.contains(span) }) { return pair.chinese }
        }
        return []
    }

    /// The article with its sentences paired anew: by length, numbers, and the things that they name.
    ///
    /// `things` gives the numbers (from 0) of what a sentence names, the same for both languages. Paragraphs stay
    /// paired as they are.
    public func pairingSentences(by things: (Span) -> [Int]) -> Article {
        guard let chinese = part(.chinese), let english = part(.english) else { return self }
        var article = self
        article.sentencePairs = withoutActuallyEscaping(things) { things in
            SentenceAligner(text: text, chinese: chinese, english: english, things: things).pairs(
                within: pairs)
        }
        return article
    }
}
