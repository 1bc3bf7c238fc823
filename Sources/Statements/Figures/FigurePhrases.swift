import Archive
import Ontology
import Quantities

/// Says in a few words what a figure tells: the noun that is counted, else what its clause says before the number.
///
/// 二万九千名|下放干部: 下放干部. 劳动出勤率也提高到|90％以上: 劳动出勤率也提高. 六千斤|余粮: 余粮. 半数以上的|单位: 单位.
struct FigurePhrases: Sendable {
    private let lexicon: Lexicon
    private static let most = 14

    init(lexicon: Lexicon) { self.lexicon = lexicon }

    /// The span of the phrase; nil where there is none. What the clause says is asked for behind `name`, where the last
    /// name before the number ends.
    func phrase(of quantity: Quantity, in sentence: Span, behind name: Int, _ text: [UInt32]) -> Span? {
        if let noun = quantity.noun, noun.count > 0 { return noun }
        switch quantity.language {
        case .chinese:
            return behind(quantity, sentence, text)
                ?? before(quantity, sentence, max(name, sentence.start), text)
        case .english:
            return englishBehind(quantity, sentence, text) ?? englishBefore(quantity, sentence, text)
        }
    }

    /// 六千斤|余粮; 80％以上|的|单位.
    private func behind(_ quantity: Quantity, _ sentence: Span, _ text: [UInt32]) -> Span? {
        var start = quantity.span.end
        guard start < sentence.end else { return nil }
        if text[start] == Self.of { start += 1 }
        var end = start
        while end < min(sentence.end, start + Self.most),
            let next = noun(text, end, sentence.end, isFirst: end == start)
        {
            end = next
        }
        return end - start > 1 ? Span(start, end) : nil
    }

    private func noun(_ text: [UInt32], _ start: Int, _ limit: Int, isFirst: Bool) -> Int? {
        var found: Int?
        lexicon.chinese.forEachMatch(in: text, at: start, limit: min(limit, start + 8)) { end, value in
            guard end - start > 1 else { return }
            switch LexicalEntry(value) {
            case .word(let kind, _):
                switch kind {
                case .noun, .abbreviation, .attributive: found = end
                case .verbalNoun: if isFirst { found = end }
                case .adjective, .verb, .adverb, .pronoun, .numeral, .measure, .particle, .preposition,
                    .conjunction,
                    .locative, .time, .other:
                    break
                }
            case .name, .title, .organSuffix, .placeClass: found = end
            }
        }
        return found
    }

    /// What the clause says up to the number, without the words that only lead to it.
    private func before(_ quantity: Quantity, _ sentence: Span, _ limit: Int, _ text: [UInt32]) -> Span? {
        var end = quantity.span.start
        var start = FigureClauses.start(before: end, in: text, limit: limit, .chinese)
        while end > start, Self.light.contains(text[end - 1]) { end -= 1 }
        if start == limit {
            // 县委|的常委, but not 与会代表.
            while start < end, Self.behindName.contains(text[start]), wordEnd(text, start, end) == start + 1 {
                start += 1
            }
        }
        if end <= start {
            // 到目前为止，有一千五百多人|已经出发: the rest of the clause says what.
            start = quantity.span.end
            end = min(
                FigureClauses.end(after: start, in: text, limit: sentence.end, .chinese), start + Self.most)
        }
        while end - start > Self.most { start = wordEnd(text, start, end) }
        return end - start > 1 ? Span(start, end) : nil
    }

    /// Where the longest word at `start` ends.
    private func wordEnd(_ text: [UInt32], _ start: Int, _ limit: Int) -> Int {
        var found = start + 1
        lexicon.chinese.forEachMatch(in: text, at: start, limit: min(limit, start + 8)) { end, _ in
            found = end
        }
        return found
    }

    // MARK: English

    /// 6,000 catties|of surplus grain.
    private func englishBehind(_ quantity: Quantity, _ sentence: Span, _ text: [UInt32]) -> Span? {
        let of = " of ".unicodeScalars.map(\.value)
        var start = quantity.span.end
        guard start + of.count < sentence.end, text[start..<(start + of.count)].elementsEqual(of) else {
            return nil
        }
        start += of.count
        let end = wordBoundary(
            min(FigureClauses.end(after: start, in: text, limit: sentence.end, .english), start + 40), text,
            sentence.end)
        return end > start ? Span(start, end) : nil
    }

    private func englishBefore(_ quantity: Quantity, _ sentence: Span, _ text: [UInt32]) -> Span? {
        var end = quantity.span.start
        var start = FigureClauses.start(before: end, in: text, limit: sentence.start, .english)
        while end > start, text[end - 1] == 0x20 { end -= 1 }
        if end - start > 60 {
            start = end - 60
            while start < end, text[start - 1] != 0x20 { start += 1 }
        }
        return end - start > 1 ? Span(start, end) : nil
    }

    private func wordBoundary(_ position: Int, _ text: [UInt32], _ limit: Int) -> Int {
        guard position < limit, text[position] != 0x20 else { return position }
        var end = position
        while end > 0, (0x61...0x7A).contains(text[end - 1] | 0x20), (0x61...0x7A).contains(text[end] | 0x20)
        { end -= 1 }
        while end > 0, text[end - 1] == 0x20 { end -= 1 }
        return end
    }

    private static let of: UInt32 = 0x7684  // 的
    /// 县委|的常委, 北京|等五个城市.
    private static let behindName = Set("的等、和及与".unicodeScalars.map(\.value))
    private static let light = Set("了的达到有共为是也已约就计".unicodeScalars.map(\.value))
}
