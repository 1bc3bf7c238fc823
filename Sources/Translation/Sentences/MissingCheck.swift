import Archive
import Linking
import Ontology

/// Finds sentences of one language that nothing in the other stands for.
///
/// Only sentences of the body, and only where the other language has nothing unpaired at the same place: two that
/// are left over side by side were put in other words.
struct MissingCheck {
    private static let leastLength: [Language: Int] = [.chinese: 9, .english: 30]
    private static let brackets = Set("([【〔".unicodeScalars.map(\.value))

    func disagreements(in article: Article, _ linked: LinkedArticle) -> [Disagreement] {
        guard !article.sentencePairs.isEmpty else { return [] }
        let ratio = Self.ratio(of: article)
        let gaps = Language.allCases.map { Gap.all(in: article, $0) }
        var found: [Disagreement] = []
        for (language, own) in zip(Language.allCases, gaps) {
            let others = Set(gaps[language == .chinese ? 1 : 0].map(\.slot))
            for gap in own where !others.contains(gap.slot) {
                let length = article.text.wordLength(gap.span)
                guard length >= Self.leastLength[language] ?? 0, !isNote(gap.span, article.text),
                    !isTold(gap, article, linked, ratio)
                else { continue }
                found.append(disagreement(gap, article.text))
            }
        }
        return found
    }

    private func disagreement(_ gap: Gap, _ text: SourceText) -> Disagreement {
        let isChinese = gap.language == .chinese
        let quote = text.quote(gap.span)
        return Disagreement(
            kind: .missing, harm: .serious, chinese: isChinese ? gap.span : nil,
            english: isChinese ? nil : gap.span,
            said: isChinese ? quote : "", translated: isChinese ? "" : quote, expected: "",
            reason: isChinese
                ? "The translation leaves this out." : "The original has nothing of this.")
    }

    /// What an editor adds in brackets: (Originally published in …).
    private func isNote(_ span: Span, _ text: SourceText) -> Bool {
        Self.brackets.contains(text.folded[span.start])
    }

    /// Whether a neighbouring pair has room for the gap on the other side: it is too long for its own partner.
    private func isTold(
        _ gap: Gap, _ article: Article, _ linked: LinkedArticle, _ lettersPerCharacter: Double
    )
        -> Bool
    {
        let pairs = article.sentencePairs
        let isChinese = gap.language == .chinese
        let neighbours = [gap.slot - 1, gap.slot].filter(pairs.indices.contains).map { pairs[$0] }.filter {
            (isChinese ? $0.chinese : $0.english).contains { gap.paragraph.contains($0) }
        }
        let ratio = isChinese ? lettersPerCharacter : 1 / lettersPerCharacter
        let need = Double(article.text.wordLength(gap.span)) * ratio
        return neighbours.contains { pair in
            func length(_ spans: [Span]) -> Double {
                Double(spans.reduce(0) { $0 + article.text.wordLength($1) })
            }
            let own = length(isChinese ? pair.chinese : pair.english) * ratio
            let other = length(isChinese ? pair.english : pair.chinese)
            return other - own > max(need * 0.6, own * 0.3)
                || shares(gap, isChinese ? pair.english : pair.chinese, linked)
        }
    }

    /// English letters a Chinese character, in the paired sentences.
    private static func ratio(of article: Article) -> Double {
        func length(_ spans: [Span]) -> Int { spans.reduce(0) { $0 + article.text.wordLength($1) } }
        let chinese = length(article.sentencePairs.flatMap(\.chinese))
        return Double(length(article.sentencePairs.flatMap(\.english))) / Double(max(1, chinese))
    }

    /// Whether the other side of a pair names what the gap names and its own side does not.
    private func shares(_ gap: Gap, _ other: [Span], _ linked: LinkedArticle) -> Bool {
        let named = Set(linked.mentions.inside(gap.span) { $0.mention.span }.map(\.entity))
        guard named.count > 1 else { return false }
        let there = other.flatMap { linked.mentions.inside($0) { $0.mention.span } }
        return named.isSubset(of: there.map(\.entity))
    }

    /// Sentences of one paragraph in a row without a partner.
    private struct Gap {
        let language: Language
        var span: Span
        let paragraph: Span
        /// How many pairs stand before it.
        let slot: Int

        static func all(in article: Article, _ language: Language) -> [Gap] {
            guard let part = article.part(language) else { return [] }
            let spans = article.sentencePairs.map { language == .chinese ? $0.chinese : $0.english }
            let paired = Set(spans.joined())
            var gaps: [Gap] = []
            var slot = 0
            var isOpen = false
            for paragraph in part.paragraphs where paragraph.kind == .body {
                isOpen = false
                for sentence in paragraph.sentences {
                    if paired.contains(sentence) {
                        isOpen = false
                        continue
                    }
                    while slot < spans.count, spans[slot].first.map({ $0.start < sentence.start }) ?? true {
                        slot += 1
                    }
                    if isOpen, gaps.last?.slot == slot {
                        gaps[gaps.count - 1].span.end = sentence.end
                    } else {
                        gaps.append(
                            Gap(language: language, span: sentence, paragraph: paragraph.span, slot: slot))
                    }
                    isOpen = true
                }
            }
            return gaps
        }
    }
}

extension SourceText {
    /// Letters, digits and Chinese characters.
    func wordLength(_ span: Span) -> Int { folded[span.range].count { $0.isWordlike } }
}
