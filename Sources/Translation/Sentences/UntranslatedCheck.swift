import Archive
import Ontology

/// Finds Chinese characters left in the English, and glyphs that were lost: 机关, □, "Zhang ?hua".
///
/// Characters in brackets are a gloss and stay: "Jinnan (晋南)".
struct UntranslatedCheck: Sendable {
    let lexicon: Lexicon
    private static let opening = Set("([（［【〔".unicodeScalars.map(\.value))
    private static let closing = Set(")]）］】〕".unicodeScalars.map(\.value))
    private static let lost: Set<UInt32> = [0x25A1, 0x25A0, 0x25A2, 0xFFFD, 0x3013]
    private static let question = UInt32(of: "?")

    func disagreements(in article: Article) -> [Disagreement] {
        guard article.parts.count > 1, let part = article.part(.english) else { return [] }
        var chinese: [Span: Span] = [:]
        for pair in article.sentencePairs {
            for sentence in pair.english { chinese[sentence] = pair.chinese.first }
        }
        return part.paragraphs.flatMap { paragraph in
            paragraph.sentences.flatMap { sentence in
                runs(in: sentence, article.text).map {
                    disagreement($0, sentence, chinese[sentence], article.text)
                }
            }
        }
    }

    private func runs(in sentence: Span, _ text: SourceText) -> [Span] {
        var found: [Span] = []
        var depth = 0
        var at = sentence.start
        while at < sentence.end {
            let scalar = text.scalars[at]
            if Self.opening.contains(scalar) { depth += 1 }
            if Self.closing.contains(scalar) { depth = max(0, depth - 1) }
            let start = at
            while at < sentence.end, isLeft(at, sentence, text) { at += 1 }
            if at > start, depth == 0 { found.append(Span(start, at)) }
            if at == start { at += 1 }
        }
        return found
    }

    private func isLeft(_ index: Int, _ sentence: Span, _ text: SourceText) -> Bool {
        let scalar = text.scalars[index]
        if scalar.isHan || Self.lost.contains(scalar) { return true }
        // A question mark inside a word, or with a word right behind it, asks nothing.
        guard scalar == Self.question, index + 1 < sentence.end else { return false }
        return text.scalars[index + 1].isLatin
    }

    private func disagreement(_ run: Span, _ sentence: Span, _ chinese: Span?, _ text: SourceText)
        -> Disagreement
    {
        let isLost = text.scalars[run.range].contains { Self.lost.contains($0) || !$0.isHan }
        let said = text.quote(run)
        return Disagreement(
            kind: .untranslated, harm: .slight, chinese: chinese, english: sentence,
            said: isLost ? "" : said, translated: said, expected: isLost ? "" : english(of: said),
            reason: isLost
                ? "A character was lost." : "\(said) was left in Chinese.")
    }

    /// What the tables call it; "" where they have no such word.
    private func english(of word: String) -> String {
        let values = lexicon.chinese.values(of: word.unicodeScalars.map(\.value))
        let names = values.lazy.map { value -> String in
            switch LexicalEntry(value) {
            case .name(let name): lexicon.gazetteer[name.row].nameEn
            case .title(let index): lexicon.titles[Int(index)].en
            case .organSuffix(let index): lexicon.organSuffixes[Int(index)].en
            case .placeClass(let index): lexicon.placeClasses[Int(index)].en
            case .word: ""
            }
        }
        return names.first { !$0.isEmpty } ?? lexicon.units.first { $0.zh.contains(word) }?.en.first ?? ""
    }
}
