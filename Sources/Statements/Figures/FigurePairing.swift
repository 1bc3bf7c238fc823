import Archive
import Ontology
import Quantities

/// Finds which figures of the two languages are one: the same number in sentences, else in paragraphs, that say the same.
struct FigurePairing {
    private let article: Article
    private let units: UnitTable
    private let englishSentences: Set<Span>

    init(_ article: Article, _ units: UnitTable) {
        self.article = article
        self.units = units
        englishSentences = Set(article.sentencePairs.lazy.filter { !$0.chinese.isEmpty }.flatMap(\.english))
    }

    /// For each Chinese figure the English one, by index.
    func pairs(_ chinese: [Figure], _ english: [Figure]) -> [Int: Int] {
        guard !chinese.isEmpty, !english.isEmpty else { return [:] }
        var pairs: [Int: Int] = [:]
        var taken: Set<Int> = []
        func match(_ left: [Int], _ right: [Int]) {
            // The same unit first, then any.
            for isStrict in [true, false] {
                for index in left where pairs[index] == nil {
                    let partner = right.first { other in
                        !taken.contains(other) && chinese[index].agrees(with: english[other], units)
                            && (!isStrict || chinese[index].quantity.unit == english[other].quantity.unit)
                    }
                    guard let partner else { continue }
                    pairs[index] = partner
                    taken.insert(partner)
                }
            }
        }
        let bySentence = (places(chinese, by: \.sentence), places(english, by: \.sentence))
        for pair in article.sentencePairs {
            match(
                pair.chinese.flatMap { bySentence.0[$0] ?? [] },
                pair.english.flatMap { bySentence.1[$0] ?? [] })
        }
        let byParagraph = (places(chinese, by: \.paragraph), places(english, by: \.paragraph))
        for pair in article.pairs {
            match(
                pair.chinese.flatMap { byParagraph.0[$0] ?? [] },
                pair.english.flatMap { byParagraph.1[$0] ?? [] })
        }
        return pairs
    }

    private func places<Key: Hashable>(_ figures: [Figure], by key: (Figure) -> Key) -> [Key: [Int]] {
        Dictionary(grouping: figures.indices) { key(figures[$0]) }
    }

    /// Whether the Chinese text says what the sentence of an English figure says, so that it decides.
    func hasChinese(_ figure: Figure) -> Bool { englishSentences.contains(figure.sentence) }
}
