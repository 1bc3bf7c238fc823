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

    /// Stretches of whole sentences that are read as one paragraph each; a paragraph of usual length is one.
    func stretches(of sentences: [Span]) -> [ArraySlice<Span>] {
        var stretches: [ArraySlice<Span>] = []
        var first = 0
        for index in sentences.indices where sentences[index].end - sentences[first].start > Self.longest {
            if index > first { stretches.append(sentences[first..<index]) }
            first = index
        }
        return stretches + [sentences[first...]]
    }

    /// Most characters of a sentence, and of a paragraph: what is longer (a text without stops or line ends, a table) is
    /// cut, so that the time that it takes does not grow with the square of its length.
    private static let longest = 5_000

    private func spans(in paragraph: Span, endingAt ends: [Int]) -> [Span] {
        var spans: [Span] = []
        var start = paragraph.start
        for end in ends + [paragraph.end] where end > start {
            while end - start > Self.longest {
                let cut = cut(from: start)
                append(Span(start, cut), to: &spans)
                start = cut
            }
            append(Span(start, end), to: &spans)
            start = end
        }
        return spans
    }

    private func append(_ untrimmed: Span, to spans: inout [Span]) {
        let span = text.trimmed(untrimmed)
        if span.count > 0 { spans.append(span) }
    }

    /// Where a sentence that is too long is cut: after the last pause that is near enough.
    private func cut(from start: Int) -> Int {
        let end = start + Self.longest
        let pause = text.folded[(end - Self.longest / 10)..<end].lastIndex { Self.pauses.contains($0) }
        return pause.map { $0 + 1 } ?? end
    }

    private static let pauses = Set(",;:、， ".unicodeScalars.map(\.value))
}
