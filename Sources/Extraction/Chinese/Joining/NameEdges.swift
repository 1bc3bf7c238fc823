import Archive
import Ontology

/// Mends the edges of chosen names: words of the sentence that stand at the beginning of a body's name, and the last
/// character of a person's that is also a word of grammar.
///
/// 如|立达中学, 现任|武汉总公司党委; 《|旅行家》杂志社; 吴研因|,民革…, where 因 before a comma can lead to nothing. Counter-examples: 如东县
/// is a county; 王震|为|… goes on.
struct NameEdges: Sendable {
    /// Words that lead to a name, longest first: 如, 现任.
    private let leading: [[UInt32]]
    /// Words that something must follow, so that before a mark they end a name: 为, 因.
    private let binding: Set<UInt32>
    private static let marks = Set("、,。;:)".unicodeScalars.map(\.value))

    private let words: FrozenNameTrie

    init(lexicon: Lexicon) {
        words = lexicon.chinese
        leading = lexicon.lists["name-leading"].sorted { $0.count > $1.count }
        binding = Set(lexicon.lists["name-binding"].compactMap(\.first))
    }

    func mend(_ mentions: inout [Mention], _ text: [UInt32]) {
        for index in mentions.indices {
            let mended =
                switch mentions[index].type {
                case .organ: withOpening(mentions[index], text) ?? withoutLeading(mentions[index], text)
                case .place: withoutLeading(mentions[index], text)
                case .person: whole(mentions[index], text)
                case .campaign, .meeting, .figure, .article: nil as Mention?
                }
            if let mended { mentions[index] = mended }
        }
    }

    private func withoutLeading(_ mention: Mention, _ text: [UInt32]) -> Mention? {
        let span = mention.span
        guard mention.candidates.isEmpty, mention.form == .name,
            let word = leading.first(where: { span.count > $0.count + 2 && text[span.range].starts(with: $0) }
            ),
            // 如东县|铁工厂: a place that a table knows begins with the word.
            mention.nested.allSatisfy({ $0.span.start > span.start || $0.candidates.isEmpty })
        else { return nil }
        // One character leads to a name only where its clause begins, and not in 如意, 即墨.
        let isAlone = span.start == 0 || !(0x3400...0x9FFF).contains(text[span.start - 1])
        guard word.count > 1 || isAlone && !beginsWord(span, text) else { return nil }
        var mended = mention
        mended.move(to: span.start + word.count, text)
        return mended
    }

    /// 《|旅行家》杂志社: the mark that opens what the name closes.
    private func withOpening(_ mention: Mention, _ text: [UInt32]) -> Mention? {
        let span = mention.span
        guard span.start > 0, let close = Self.closing[text[span.start - 1]],
            let first = text[span.range].first(where: { $0 == close || $0 == text[span.start - 1] }),
            first == close
        else { return nil }
        var whole = mention
        if text[span.end - 1] == close {
            // 《|消息报》 is all that the marks hold.
            whole.span.end -= 1
            whole.text = String(scalars: text[whole.span.range])
            return whole
        }
        whole.span.start -= 1
        whole.text = String(scalars: text[whole.span.range])
        return whole
    }

    private static let closing: [UInt32: UInt32] = [0x300A: 0x300B, 0x201C: 0x201D]  // 《》 “”

    private func beginsWord(_ span: Span, _ text: [UInt32]) -> Bool {
        var isWord = false
        words.forEachMatch(in: text, at: span.start, limit: span.end) { end, _ in
            if end > span.start + 1 { isWord = true }
        }
        return isWord
    }

    private func whole(_ mention: Mention, _ text: [UInt32]) -> Mention? {
        let end = mention.span.end
        guard mention.span.count == 2, mention.candidates.isEmpty, end + 1 < text.count,
            binding.contains(text[end]), Self.marks.contains(text[end + 1])
        else { return nil }
        var whole = mention
        whole.span.end = end + 1
        whole.text = String(scalars: text[whole.span.range])
        return whole
    }
}

extension Mention {
    /// Lets the name begin later, the names inside it too.
    fileprivate mutating func move(to start: Int, _ text: [UInt32]) {
        span.start = start
        self.text = String(scalars: text[span.range])
        nested = nested.compactMap { inner in
            guard inner.span.end > start + 1 else { return nil }
            var inner = inner
            if inner.span.start < start { inner.move(to: start, text) }
            return inner
        }
    }
}
