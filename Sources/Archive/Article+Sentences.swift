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
}
