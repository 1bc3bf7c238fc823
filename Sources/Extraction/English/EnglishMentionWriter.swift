import Archive
import Ontology

/// Turns settled candidates and titles into the mentions of the article.
struct EnglishMentionWriter {
    let lexicon: Lexicon
    let article: Article
    let text: EnglishText

    func mention(_ candidate: EnglishCandidate, inner: [EnglishCandidate]) -> Mention {
        let span = text.span(candidate.tokens)
        let rows = rows(of: candidate)
        return Mention(
            span: span, language: .english, type: candidate.type, form: candidate.form,
            text: article.text.foldedText(span), rule: candidate.rule, confidence: candidate.confidence,
            candidates: rows, nested: nested(inner),
            kind: kind(of: candidate, rows: rows))
    }

    /// The rows of the whole name; those that existed at the paper's date, or all where none did.
    private func rows(of candidate: EnglishCandidate) -> [Int32] {
        let named = text.rows(candidate.type, candidate.tokens)
        let rows = named.isEmpty ? candidate.rows : named
        var seen: Set<Int32> = []
        let unique = rows.filter { seen.insert($0).inserted }
        let existing = unique.filter { lexicon.gazetteer[$0].existed(on: article.date) }
        return existing.isEmpty ? unique : existing
    }

    private func kind(of candidate: EnglishCandidate, rows: [Int32]) -> String {
        guard candidate.kind.isEmpty || candidate.rule.hasSuffix(".known"), let first = rows.first,
            candidate.type == .place || candidate.type == .organ
        else { return candidate.kind }
        let known = lexicon.gazetteer[first].kind
        return known.isEmpty ? candidate.kind : known
    }

    private func nested(_ inner: [EnglishCandidate]) -> [Mention] {
        var seen: Set<Range<Int>> = []
        return inner
            .sorted { ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count) }
            .filter { seen.insert($0.tokens).inserted }
            .map { mention($0, inner: []) }
    }

    /// The titles that stand by a person, and those of a body in a sentence that has a person.
    func titles(_ titles: [EnglishTitle], beside winners: [EnglishCandidate]) -> [OfficeTitle] {
        let ends = Dictionary(winners.map { ($0.tokens.upperBound, $0.type) }) { first, _ in first }
        let starts = Dictionary(winners.map { ($0.tokens.lowerBound, $0.type) }) { first, _ in first }
        let personSentences = Set(winners.filter { $0.type == .person }.map { text.sentenceStart($0.tokens.lowerBound) })
        return titles.filter { title in
            guard !winners.contains(where: { $0.tokens.overlaps(title.tokens) }) else { return false }
            if isBeside(title, starts, ends) { return true }
            return personSentences.contains(text.sentenceStart(title.tokens.lowerBound))
                && isOfBody(title, starts, ends)
        }.map { title in
            let span = text.span(title.tokens)
            return OfficeTitle(
                span: span, language: .english, text: article.text.foldedText(span), kind: title.kind.rawValue)
        }
    }

    private func isBeside(_ title: EnglishTitle, _ starts: [Int: EntityType], _ ends: [Int: EntityType]) -> Bool {
        var after = title.tokens.upperBound
        while after < text.tokens.count, text.tokens[after].isMark(",") || text.tokens[after].has(.address) { after += 1 }
        if starts[after] == .person { return true }
        var before = title.tokens.lowerBound
        while before > 0, text.tokens[before - 1].has([.determiner, .and]) || text.tokens[before - 1].isMark(",")
            || text.tokens[before - 1].isMark("(")
        {
            before -= 1
        }
        return ends[before] == .person
    }

    /// "Secretary of the X Committee", "X Committee Secretary".
    private func isOfBody(_ title: EnglishTitle, _ starts: [Int: EntityType], _ ends: [Int: EntityType]) -> Bool {
        if ends[title.tokens.lowerBound] != nil { return true }
        var after = title.tokens.upperBound
        guard after < text.tokens.count, text.tokens[after].has(.of) else { return false }
        after += 1
        while after < text.tokens.count, text.tokens[after].shape == .lower, text.tokens[after].has(.determiner) { after += 1 }
        return starts[after] != nil || text.tokens[min(after, text.tokens.count - 1)].isCapital
    }
}
