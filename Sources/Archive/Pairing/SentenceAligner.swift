import Ontology

/// Pairs the sentences of paragraphs that say the same, so that a statement can be shown in both languages.
struct SentenceAligner {
    let text: SourceText
    let chinese: LanguagePart
    let english: LanguagePart
    /// The numbers of the things that a sentence names; none before anything is known of them.
    var things: (Span) -> [Int] = { _ in [] }

    /// The pairs of all paragraph pairs, in order.
    func pairs(within paragraphs: [ParagraphPair]) -> [SentencePair] {
        paragraphs.flatMap { pair in
            chinese.paragraphs[pair.chinese.lowerBound].kind == .headline ? headlines(pair) : sentences(pair)
        }
    }

    private func sentences(_ pair: ParagraphPair) -> [SentencePair] {
        aligned(
            chinese.paragraphs[pair.chinese].flatMap(\.sentences),
            english.paragraphs[pair.english].flatMap(\.sentences)
        )
    }

    /// The title's lines by their order; a line that the body repeats goes with the same line of the title.
    private func headlines(_ pair: ParagraphPair) -> [SentencePair] {
        let lines = chinese.paragraphs[pair.chinese].filter { $0.kind == .headline }
        guard let title = lines.first, let translation = english.paragraphs[pair.english].first else {
            return []
        }
        var pairs = aligned(title.sentences, translation.sentences)
        for line in lines.dropFirst().flatMap(\.sentences) {
            let key = text.wordKey(line)
            guard
                let place = pairs.firstIndex(where: { pair in
                    pair.chinese.contains {
                        text.wordKey($0).starts(with: key) || key.starts(with: text.wordKey($0))
                    }
                })
            else { continue }
            pairs[place].chinese.append(line)
        }
        return pairs
    }

    private func aligned(_ left: [Span], _ right: [Span]) -> [SentencePair] {
        let alignment = LengthAlignment(
            chinese: left.map { text.alignmentItem($0, things: things($0)) },
            english: right.map { text.alignmentItem($0, things: things($0)) },
            shapes: LengthAlignment.sentences
        )
        return alignment.beads().compactMap { bead in
            if bead.chinese.isEmpty || bead.english.isEmpty { return nil }
            return SentencePair(chinese: Array(left[bead.chinese]), english: Array(right[bead.english]))
        }
    }
}
