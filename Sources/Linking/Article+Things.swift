import Archive
import Ontology

extension Article {
    /// The article with its sentences paired by what they name too, now that it is known: people, organs, places, and
    /// the kinds of office and body that the tables have in both languages (党支部, "Party branch").
    public func pairingSentences(by linked: LinkedArticle, _ lexicon: Lexicon) -> Article {
        guard part(.chinese) != nil, part(.english) != nil else { return self }
        let words = SharedWords(of: self, lexicon)
        return pairingSentences { sentence in
            linked.mentions.inside(sentence) { $0.mention.span }.map(\.entity)
                + words.numbers(in: sentence).map { $0 + linked.entities.count }
        }
    }
}

/// The English words that the titles and class words of an article's Chinese ask for, numbered.
///
/// Costs one pass over the text of both languages.
private struct SharedWords {
    /// The words of each place in order, by where they start.
    private var places: [(start: Int, word: Int)] = []
    private static let leastLength = 4

    init(of article: Article, _ lexicon: Lexicon) {
        var vocabulary: [String: Int] = [:]
        for paragraph in article.part(.chinese)?.paragraphs ?? [] {
            add(chinese: paragraph.span, of: article.text.folded, lexicon, &vocabulary)
        }
        for paragraph in article.part(.english)?.paragraphs ?? [] {
            add(english: paragraph.span, of: article.text.folded, vocabulary)
        }
        places.sort { $0.start < $1.start }
    }

    func numbers(in sentence: Span) -> [Int] {
        let first = places.firstSorted { $0.start >= sentence.start }
        return places[first...].prefix { $0.start < sentence.end }.map(\.word)
    }

    private mutating func add(
        chinese span: Span, of text: [UInt32], _ lexicon: Lexicon, _ vocabulary: inout [String: Int]
    ) {
        var at = span.start
        while at < span.end {
            var (end, english) = (at + 1, "")
            lexicon.chinese.forEachMatch(in: text, at: at, limit: span.end) { stop, value in
                guard stop > end, let found = Self.english(LexicalEntry(value), lexicon) else { return }
                (end, english) = (stop, found)
            }
            for word in Self.words(english) {
                let number = vocabulary[word] ?? vocabulary.count
                vocabulary[word] = number
                places.append((at, number))
            }
            at = end
        }
    }

    private mutating func add(english span: Span, of text: [UInt32], _ vocabulary: [String: Int]) {
        var start: Int?
        for at in span.start...span.end {
            if at < span.end, text[at].isLatin {
                start = start ?? at
            } else if let first = start {
                start = nil
                for word in Self.words(String(scalars: text[first..<at])) {
                    if let number = vocabulary[word] { places.append((first, number)) }
                }
            }
        }
    }

    private static func english(_ entry: LexicalEntry, _ lexicon: Lexicon) -> String? {
        switch entry {
        case .title(let index): lexicon.titles[Int(index)].en
        case .organSuffix(let index): lexicon.organSuffixes[Int(index)].en
        case .name, .word, .placeClass: nil
        }
    }

    /// Telling words in lower case without the s of the plural.
    private static func words(_ english: String) -> [String] {
        english.lowercased().split { !$0.isLetter }.filter { $0.utf8.count >= leastLength }.map {
            String($0.ends(with: "s") ? $0.dropLast() : $0)
        }
    }
}
