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
            span: span,
            language: .english,
            type: candidate.type,
            form: candidate.form,
            text: article.text.foldedText(span),
            rule: candidate.rule,
            confidence: candidate.confidence,
            candidates: rows,
            nested: nested(inner.filter { candidate.type != .person || $0.type == .person }),
            kind: kind(of: candidate, rows: rows)
        )
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
        return
            inner
            .sorted { ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count) }
            .filter { seen.insert($0.tokens).inserted }
            .map { mention($0, inner: []) }
    }
}
