import Ontology

/// Cuts paragraphs into sentences; each keeps its closing marks, the blanks between them belong to none.
struct SentenceSplitter {
    let text: SourceText
    let language: Language

    func sentences(in paragraph: Span) -> [Span] {
        let ends =
            switch language {
            case .chinese: ChineseSentenceEnds(text: text).ends(in: paragraph)
            case .english: EnglishSentenceEnds(text: text).ends(in: paragraph)
            }
        return spans(in: paragraph, endingAt: ends)
    }

    /// The lines of a headline: Chinese ones part at wide blanks, English ones at semicolons, both at sentence ends.
    func headlineSentences(in headline: Span) -> [Span] {
        var ends: Set<Int> = []
        switch language {
        case .chinese:
            ends = Set(ChineseSentenceEnds(text: text).ends(in: headline))
            for index in headline.range.dropFirst() where isWideBlank(at: index) { ends.insert(index) }
        case .english:
            ends = Set(EnglishSentenceEnds(text: text).ends(in: headline))
            for index in headline.range where text.folded[index] == UInt32(of: ";") { ends.insert(index + 1) }
        }
        return spans(in: headline, endingAt: ends.sorted())
    }

    private func isWideBlank(at index: Int) -> Bool {
        guard text.folded[index].isFoldedBlank, !text.folded[index - 1].isFoldedBlank else { return false }
        return text.scalars[index] == 0x3000 || index + 1 < text.count && text.folded[index + 1].isFoldedBlank
    }

    private func spans(in paragraph: Span, endingAt ends: [Int]) -> [Span] {
        var spans: [Span] = []
        var start = paragraph.start
        for end in ends + [paragraph.end] where end > start {
            let span = text.trimmed(Span(start, end))
            if span.count > 0 { spans.append(span) }
            start = end
        }
        return spans
    }
}
