import Ontology

/// Pairs the paragraphs of an article's two languages: headlines with headlines, the rest by length and numbers.
struct ParagraphAligner {
    let text: SourceText

    func pairs(chinese: LanguagePart, english: LanguagePart) -> [ParagraphPair] {
        var pairs: [ParagraphPair] = []
        if let left = headlines(of: chinese), let right = headlines(of: english) {
            pairs.append(ParagraphPair(chinese: left, english: right))
        }
        let left = bodies(of: chinese)
        let right = bodies(of: english)
        let alignment = LengthAlignment(
            chinese: left.map { text.alignmentItem(chinese.paragraphs[$0].span) },
            english: right.map { text.alignmentItem(english.paragraphs[$0].span) },
            shapes: LengthAlignment.paragraphs
        )
        for bead in alignment.beads() where !bead.chinese.isEmpty && !bead.english.isEmpty {
            pairs.append(
                ParagraphPair(
                    chinese: left[bead.chinese.lowerBound]..<(left[bead.chinese.upperBound - 1] + 1),
                    english: right[bead.english.lowerBound]..<(right[bead.english.upperBound - 1] + 1)
                )
            )
        }
        return pairs
    }

    /// From the first headline to the last; a byline between them is taken in.
    private func headlines(of part: LanguagePart) -> Range<Int>? {
        let indexes = part.paragraphs.indices.filter { part.paragraphs[$0].kind == .headline }
        guard let first = indexes.first, let last = indexes.last else { return nil }
        return first..<(last + 1)
    }

    private func bodies(of part: LanguagePart) -> [Int] {
        part.paragraphs.indices.filter {
            part.paragraphs[$0].kind == .body || part.paragraphs[$0].kind == .subheading
        }
    }
}
