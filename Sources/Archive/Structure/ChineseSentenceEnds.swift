import Ontology

/// Where Chinese sentences end: behind 。！？ and …… with the quotes and brackets that close there.
///
/// No end within 《》 and brackets, and none where the sentence goes on behind a quotation (“……。”的标语). A half-width
/// `?` between two characters may stand for a glyph the typist had not; it ends a sentence only behind a question.
struct ChineseSentenceEnds {
    let text: SourceText

    func ends(in paragraph: Span) -> [Int] {
        var ends: [Int] = []
        var depth = 0
        var index = paragraph.start
        while index < paragraph.end {
            let scalar = text.folded[index]
            if scalar.isHan || !Self.marks.mayContain(scalar) {
                index += 1
                continue
            }
            if Self.opening.contains(scalar) {
                depth += 1
            } else if Self.closingBrackets.contains(scalar) {
                depth = max(0, depth - 1)
            } else if depth == 0, isEnd(at: index, in: paragraph) {
                var end = index + 1
                while end < paragraph.end, Self.trailing.contains(text.folded[end]) { end += 1 }
                if end == paragraph.end
                    || !goesOn(at: end, behindQuote: Self.quotes.contains(text.folded[end - 1]))
                {
                    ends.append(end)
                }
                index = end
                continue
            }
            index += 1
        }
        return depth == 0 ? ends : endsIgnoringBrackets(in: paragraph)
    }

    /// A bracket that never closes must not swallow the paragraph.
    private func endsIgnoringBrackets(in paragraph: Span) -> [Int] {
        var ends: [Int] = []
        var index = paragraph.start
        while index < paragraph.end {
            guard isEnd(at: index, in: paragraph) else {
                index += 1
                continue
            }
            index += 1
            while index < paragraph.end, Self.trailing.contains(text.folded[index]) { index += 1 }
            ends.append(index)
        }
        return ends
    }

    private func isEnd(at index: Int, in paragraph: Span) -> Bool {
        switch text.folded[index] {
        case Self.stop, Self.exclamation: true
        case Self.ellipsis:
            index + 1 < paragraph.end && text.folded[index + 1] == Self.ellipsis
                && !continuesAfterEllipsis(index + 2, paragraph)
        case Self.question: text.scalars[index] != Self.question || asksHere(index, in: paragraph)
        default: false
        }
    }

    private func continuesAfterEllipsis(_ index: Int, _ paragraph: Span) -> Bool {
        index < paragraph.end && !Self.quotes.contains(text.folded[index])
    }

    /// Whether a half-width `?` asks rather than stands for a missing glyph.
    private func asksHere(_ index: Int, in paragraph: Span) -> Bool {
        let next = index + 1 < paragraph.end ? text.folded[index + 1] : Self.stop
        guard next.isHan else { return true }
        let clause = text.folded[paragraph.start..<index].suffix(40).reversed().prefix {
            !Self.clauseMarks.contains($0)
        }
        return clause.contains(where: Self.questionWords.contains)
    }

    private func goesOn(at index: Int, behindQuote: Bool) -> Bool {
        let next = text.folded[index]
        return Self.joining.contains(next) || behindQuote && Self.joiningBehindQuote.contains(next)
    }

    private static let stop = UInt32(of: "。")
    private static let exclamation = UInt32(of: "!")
    private static let question = UInt32(of: "?")
    private static let ellipsis = UInt32(of: "…")
    private static let opening = Set(scalars("《〈(〔[【"))
    private static let closingBrackets = Set(scalars("》〉)〕]】"))
    private static let quotes = Set(scalars("”’』」\""))
    private static let trailing = Set(scalars("。!?…”’』」》〉)〕]】\""))
    /// Marks that end a sentence, and brackets.
    private static let marks = ScalarFilter(opening.union(trailing).union(closingBrackets))
    private static let joining = Set(scalars(",、;:,"))
    private static let joiningBehindQuote = Set(scalars("的等地和与及之"))
    private static let clauseMarks = Set(scalars("。!,;:"))
    private static let questionWords = Set(scalars("吗么呢吧谁何哪几怎岂否啥难"))
}
