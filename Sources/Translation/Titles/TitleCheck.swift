import Archive
import Extraction
import Linking
import Ontology

/// Finds titles of another rank: 副部长 "Minister", 第一书记 "Secretary".
///
/// The rank is compared between the titles right beside one person's name in both languages, and for deputies in
/// general where no word of the English says that anybody is one.
struct TitleCheck: Sendable {
    private let lexicon: Lexicon
    private let renderings: [String: [EnglishPhrase]]
    private static let deputy = UInt32(of: "副")

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        var renderings: [String: [EnglishPhrase]] = [:]
        for title in lexicon.titles where title.kind == .office {
            renderings[title.zh, default: []] += ([title.en] + title.aliasesEn).filter { !$0.isEmpty }.map {
                EnglishPhrase($0.lowercased() + ($0.hasSuffix("s") ? "" : "*"))
            }
        }
        self.renderings = renderings
    }

    func disagreements(in unit: PairedSentences, _ article: Article) -> [Disagreement] {
        let beside = titlesOfPersons(in: unit, article.text)
        return beside.isEmpty ? lostDeputies(in: unit, article.text) : beside
    }

    // MARK: Of one person

    private func titlesOfPersons(in unit: PairedSentences, _ text: SourceText) -> [Disagreement] {
        unit.chineseNames.compactMap { name in
            guard name.mention.type == .person,
                let said = chineseTitle(beside: name.mention.span, unit, text),
                let other = unit.englishNames.first(where: { $0.entity == name.entity }),
                let translated = englishTitle(beside: other.mention.span, unit, text)
            else { return nil }
            let (left, right) = (
                TitleRank(chinese: text.foldedText(said)), TitleRank(english: text.foldedText(translated))
            )
            guard left != right else { return nil }
            return Disagreement(
                kind: .title, harm: .grave, chinese: unit.chinese, english: unit.english,
                said: text.quote(said), translated: text.quote(translated),
                expected: english(of: text.foldedText(said)),
                reason:
                    "\(text.quote(name.mention.span)) is \(left.phrase), the translation has \(right.phrase)."
            )
        }
    }

    /// The title right before or after a name, with 副 and the like before it.
    private func chineseTitle(beside name: Span, _ unit: PairedSentences, _ text: SourceText) -> Span? {
        guard
            var title = unit.titles.first(where: {
                $0.language == .chinese && $0.kind == "office"
                    && ($0.span.end == name.start || $0.span.start == name.end)
            })?.span
        else { return nil }
        if title.start > unit.chinese.start, text.folded[title.start - 1] == Self.deputy { title.start -= 1 }
        return title
    }

    /// "Minister Ji", "Ji, Minister of"; nil where it may be the next one's: "Ji, Minister Li".
    private func englishTitle(beside name: Span, _ unit: PairedSentences, _ text: SourceText) -> Span? {
        let titles = unit.titles.filter { $0.language == .english && $0.kind == "office" }.map(\.span)
        if let before = titles.first(where: { $0.end + 1 == name.start }) { return before }
        guard let after = titles.first(where: { $0.start == name.end + 2 }),
            text.folded[name.end] == UInt32(of: ","),
            !unit.englishNames.contains(where: {
                $0.mention.type == .person && $0.mention.span.start == after.end + 1
            })
        else { return nil }
        return after
    }

    private func english(of title: String) -> String {
        lexicon.titles.first { $0.zh == title && $0.kind == .office }?.en ?? ""
    }

    // MARK: Of anybody

    /// A deputy in the Chinese where no English word says deputy, but the full title is there.
    private func lostDeputies(in unit: PairedSentences, _ text: SourceText) -> [Disagreement] {
        let isSaid = unit.words.contains { TitleRank.isDeputy($0) }
        guard !isSaid else { return [] }
        return unit.chinese.range.filter { text.folded[$0] == Self.deputy }.compactMap { place in
            guard let end = titleEnd(at: place, unit.chinese.end, text) else { return nil }
            let span = Span(place, end)
            let full = text.foldedText(Span(place + 1, end))
            let phrases = renderings[full] ?? []
            let found =
                phrases.flatMap { $0.ranges(in: unit.words) }.first
                ?? phrases.flatMap { $0.head.ranges(in: unit.words) }.first
            guard let found else { return nil }
            let words = Span(
                unit.words[found.lowerBound].span.start, unit.words[found.upperBound - 1].span.end)
            return Disagreement(
                kind: .title, harm: .grave, chinese: unit.chinese, english: unit.english,
                said: text.quote(span), translated: text.quote(words),
                expected: english(of: text.foldedText(span)),
                reason: "\(text.quote(span)) is a deputy; the translation has the full rank.")
        }
    }

    private func titleEnd(at place: Int, _ limit: Int, _ text: SourceText) -> Int? {
        var best: Int?
        lexicon.chinese.forEachMatch(in: text.folded, at: place, limit: limit) { end, value in
            if case .title(let index) = LexicalEntry(value), lexicon.titles[Int(index)].kind == .office {
                best = end
            }
        }
        return best
    }
}
