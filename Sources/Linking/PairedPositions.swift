import Archive
import Extraction
import Ontology

/// Where the mentions of each entity stand in the two languages: in which pair of paragraphs and of sentences, and how
/// far from its start.
struct PairedPositions {
    struct Place: Hashable {
        /// Number of the pair.
        var unit: Int
        /// 0 at the start of the unit, 1 at its end.
        var order: Double
    }

    private var sentences: [[Place]]
    private var paragraphs: [[Place]]
    /// For a unit of sentences, the entities of each language with the number of their mentions.
    private(set) var units: [[Language: [Int: Int]]]

    /// One sweep over the mentions and the units of each language.
    init(_ linked: LinkedArticle, _ article: Article) {
        sentences = Array(repeating: [], count: linked.entities.count)
        paragraphs = sentences
        units = Array(repeating: [:], count: article.sentencePairs.count)
        for language in Language.allCases {
            guard let part = article.part(language) else { continue }
            var spans = linked.mentions.filter { $0.mention.language == language }.map {
                ($0.mention.span, $0.entity)
            }
            let outer = spans.count
            spans += linked.nested.filter { part.span.contains($0.key) }.map { ($0.key, $0.value) }
            let inSentences = Stretch.all(
                article.sentencePairs.map { language == .chinese ? $0.chinese : $0.english })
            let inParagraphs = Stretch.all(
                article.pairs.map {
                    part.paragraphs[language == .chinese ? $0.chinese : $0.english].map(\.span)
                })
            for (index, (span, entity)) in spans.enumerated() {
                if let place = Self.place(of: span, in: inSentences) {
                    sentences[entity].append(place)
                    if index < outer { units[place.unit][language, default: [:]][entity, default: 0] += 1 }
                }
                if let place = Self.place(of: span, in: inParagraphs) { paragraphs[entity].append(place) }
            }
        }
    }

    /// 1 where all mentions of both stand in the same pairs at the same place; 0 for none.
    func nearness(_ left: Int, _ right: Int) -> Double {
        let wide = Self.nearness(paragraphs[left], paragraphs[right])
        return units.isEmpty ? wide : (Self.nearness(sentences[left], sentences[right]) + wide) / 2
    }

    /// Whether some pair of sentences holds both.
    func meet(_ left: Int, _ right: Int) -> Bool {
        sentences[left].contains { one in sentences[right].contains { $0.unit == one.unit } }
    }

    private static func nearness(_ a: [Place], _ b: [Place]) -> Double {
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        func best(_ one: Place, _ others: [Place]) -> Double {
            others.reduce(0) { $1.unit == one.unit ? max($0, 1 - abs($1.order - one.order)) : $0 }
        }
        let sum = a.reduce(0) { $0 + best($1, b) } + b.reduce(0) { $0 + best($1, a) }
        return sum / Double(a.count + b.count)
    }

    /// The unit that holds a span, by halves: units are in order and do not overlap.
    private static func place(of span: Span, in units: [Stretch]) -> Place? {
        var (low, high) = (0, units.count)
        while low < high {
            let middle = (low + high) / 2
            if units[middle].span.end < span.end { low = middle + 1 } else { high = middle }
        }
        guard low < units.count, units[low].span.start <= span.start else { return nil }
        let stretch = units[low].span
        return Place(
            unit: units[low].unit, order: Double(span.start - stretch.start) / Double(max(stretch.count, 1)))
    }

    /// What one language has of a unit; units that it has nothing of are left out.
    private struct Stretch {
        var unit: Int
        var span: Span

        static func all(_ units: [[Span]]) -> [Stretch] {
            units.enumerated().compactMap { index, spans in
                guard let first = spans.first, let last = spans.last else { return nil }
                return Stretch(unit: index, span: Span(first.start, last.end))
            }
        }
    }
}
