import Archive
import Ontology
import Quantities

/// Finds which figures of the two languages are one: the same number in sentences, else in paragraphs, that say the same.
struct FigurePairing {
    private let article: Article
    private let units: UnitTable

    init(_ article: Article, _ units: UnitTable) {
        self.article = article
        self.units = units
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
        for pair in article.sentencePairs {
            match(
                chinese.indices.filter { pair.chinese.contains(chinese[$0].sentence) },
                english.indices.filter { pair.english.contains(english[$0].sentence) })
        }
        for pair in article.pairs {
            match(
                chinese.indices.filter { pair.chinese.contains(chinese[$0].paragraph) },
                english.indices.filter { pair.english.contains(english[$0].paragraph) })
        }
        return pairs
    }

    /// Whether the Chinese text says what a sentence or paragraph of the English says, so that it decides.
    func hasChinese(_ figure: Figure) -> Bool {
        article.pairs.contains { $0.english.contains(figure.paragraph) && !$0.chinese.isEmpty }
            || article.sentencePairs.contains { $0.english.contains(figure.sentence) && !$0.chinese.isEmpty }
    }
}
