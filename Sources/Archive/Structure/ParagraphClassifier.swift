import Ontology

/// Tells headlines, bylines, subheadings and body apart by their length, their place and how they end.
struct ParagraphClassifier {
    let text: SourceText
    let language: Language
    let headline: Span?

    /// The kind of each paragraph, in order.
    func kinds(of blocks: [Span]) -> [Paragraph.Kind] {
        var kinds = [Paragraph.Kind](repeating: .body, count: blocks.count)
        let titleKey = headline.map(text.wordKey) ?? []
        let byline = Byline(text: text, language: language)
        var isOpening = true
        for index in blocks.indices {
            let isLast = index == blocks.count - 1 && index > 0
            let isByline = byline.matches(blocks[index], isOpening: isOpening, isLast: isLast)
            if isOpening, !isByline || blocks[index].count > 4, repeatsHeadline(blocks[index], titleKey) {
                kinds[index] = .headline
            } else if isByline {
                kinds[index] = .byline
            } else {
                isOpening = false
                if isSubheading(at: index, in: blocks) { kinds[index] = .subheading }
            }
        }
        return kinds
    }

    /// Whether `block` is the title or a line of it.
    private func repeatsHeadline(_ block: Span, _ titleKey: [UInt32]) -> Bool {
        guard !titleKey.isEmpty, titleKey.count < 1_000, block.count <= headline.map({ $0.count + 20 }) ?? 0
        else { return false }
        let key = text.wordKey(block)
        guard key.count >= 2, key.count <= titleKey.count, text.folded[block.end - 1] != Self.colon else {
            return false
        }
        return (0...(titleKey.count - key.count)).contains { start in
            titleKey[start..<(start + key.count)].elementsEqual(key)
        }
    }

    /// A short line without the end of a sentence that a longer paragraph follows, and that is not one of a list: at most
    /// two such lines stand together.
    private func isSubheading(at index: Int, in blocks: [Span]) -> Bool {
        guard looksLikeSubheading(blocks[index]) else { return false }
        let followers = blocks[(index + 1)...].prefix(2)
        guard let next = followers.first else { return false }
        if !looksLikeSubheading(next) {
            return index < 2 || !looksLikeSubheading(blocks[index - 1])
                || !looksLikeSubheading(blocks[index - 2])
        }
        return followers.count == 2 && !looksLikeSubheading(blocks[index + 2])
            && (index == 0 || !looksLikeSubheading(blocks[index - 1]))
    }

    private func looksLikeSubheading(_ block: Span) -> Bool {
        guard block.count <= limit, let last = block.range.last else { return false }
        if Self.openEnds.contains(text.folded[last]) { return false }
        switch language {
        case .chinese:
            // Not a table's row, not what someone says (问：…？), not two sentences.
            let marks = text.folded[block.start..<last].count(where: Self.sentenceMarks.contains)
            return marks == 0 && text.folded[last] != Self.stop && !isSpeech(block)
                && wideBlanks(in: block) < 3
        case .english:
            return !Self.englishEnds.contains(text.folded[last])
                && (text.folded[block.start].isUpper || text.folded[block.start].isASCIIDigit
                    || text.folded[block.start] == UInt32(of: "("))
        }
    }

    private func isSpeech(_ block: Span) -> Bool {
        Self.questions.contains(text.folded[block.end - 1])
            && text.folded[block.range].prefix(8).contains(Self.colon)
    }

    /// How often two blanks or more stand together.
    private func wideBlanks(in block: Span) -> Int {
        block.range.dropFirst().count { index in
            text.folded[index].isFoldedBlank && !text.folded[index - 1].isFoldedBlank
                && (text.scalars[index] == 0x3000
                    || index + 1 < block.end && text.folded[index + 1].isFoldedBlank)
        }
    }

    private var limit: Int {
        switch language {
        case .chinese: 45
        case .english: 120
        }
    }

    private static let stop = UInt32(of: "。")
    private static let colon = UInt32(of: ":")
    private static let questions = Set(scalars("?!"))
    private static let sentenceMarks = Set(scalars("。!?"))
    private static let openEnds = Set(scalars(":,、;—-"))
    private static let englishEnds = Set(scalars(".!?\"”"))
}
