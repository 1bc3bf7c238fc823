import Archive
import Ontology

/// Finds terms and titles that are called by the name of another: 整改 "rectification", which is 整风.
///
/// A row of `terms.tsv` speaks where its term stands in the Chinese, none of its renderings in the English, and one
/// of its wrong ones more often than the terms that it would be right for.
struct TermCheck: Sendable {
    private struct Rule: Sendable {
        let row: TermRow
        let zh: [UInt32]
        let context: [[UInt32]]
        let others: [[UInt32]]
        let accepted: [EnglishPhrase]
        let wrong: [EnglishPhrase]

        init(_ row: TermRow) {
            func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
            self.row = row
            zh = scalars(row.zh)
            context = row.context.map(scalars)
            others = row.others.map(scalars)
            accepted = row.accepted.map(EnglishPhrase.init)
            wrong = row.wrong.map(EnglishPhrase.init)
        }
    }

    /// By the first scalar, the longest first.
    private let rules: [UInt32: [Rule]]

    init(terms: [TermRow]) {
        rules = Dictionary(grouping: terms.map(Rule.init).filter { !$0.zh.isEmpty }) { $0.zh[0] }.mapValues {
            $0.sorted { ($1.zh.count, $0.row.zh) < ($0.zh.count, $1.row.zh) }
        }
    }

    func disagreements(in unit: PairedSentences, _ text: SourceText) -> [Disagreement] {
        rulesMet(in: unit.chinese, text).compactMap { rule, place in
            disagreement(rule, place, unit, text)
        }
    }

    /// The rules whose terms a sentence has, each with the place of the first; a term inside a longer one is not met.
    private func rulesMet(in sentence: Span, _ text: SourceText) -> [(Rule, Span)] {
        var met: [(Rule, Span)] = []
        var at = sentence.start
        while at < sentence.end {
            let rest = Span(at, sentence.end)
            let fitting = (rules[text.folded[at]] ?? []).filter { text.starts(rest, with: $0.zh) }
            let length = fitting.first?.zh.count ?? 1
            for rule in fitting where rule.zh.count == length && holds(rule, in: sentence, text) {
                if !met.contains(where: { $0.0.row == rule.row }) {
                    met.append((rule, Span(at, at + length)))
                }
            }
            at += length
        }
        return met
    }

    private func holds(_ rule: Rule, in sentence: Span, _ text: SourceText) -> Bool {
        rule.context.isEmpty || rule.context.contains { text.contains($0, in: sentence) }
    }

    private func disagreement(_ rule: Rule, _ place: Span, _ unit: PairedSentences, _ text: SourceText)
        -> Disagreement?
    {
        guard !rule.accepted.contains(where: { !$0.ranges(in: unit.words).isEmpty }) else { return nil }
        let wrong = rule.wrong.flatMap { $0.ranges(in: unit.words) }
            .sorted { $0.lowerBound < $1.lowerBound }
        let others = rule.others.reduce(0) { $0 + text.count(of: $1, in: unit.chinese) }
        guard wrong.count > others, let range = wrong.first else { return nil }
        let words = Span(unit.words[range.lowerBound].span.start, unit.words[range.upperBound - 1].span.end)
        return Disagreement(
            kind: rule.row.kind == .title ? .title : .term, harm: .serious, chinese: unit.chinese,
            english: unit.english, said: text.quote(place), translated: text.quote(words),
            expected: rule.row.expected, reason: rule.row.reason)
    }
}

extension SourceText {
    /// How often the folded `pattern` stands in `span`, without overlap.
    func count(of pattern: [UInt32], in span: Span) -> Int {
        var count = 0
        var rest = span
        while let place = firstIndex(of: pattern, in: rest) {
            count += 1
            rest = Span(place + pattern.count, span.end)
        }
        return count
    }
}
