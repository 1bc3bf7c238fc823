import Archive
import Extraction
import Graph
import Linking
import Ontology

/// Who takes part in a campaign: the place, organ or person that a clause begins with, and the campaigns of the
/// sentence after it, up to the next subject.
///
/// A verb that carries a campaign out (list `campaign-verb`) must stand in the sentence, or the campaign be a deed
/// itself (下放, "sent down").
struct CampaignStatements: Sendable {
    private let lexicon: Lexicon
    private let verbsZh: [[UInt32]]
    private let verbsEn: [[UInt32]]

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        verbsZh = lexicon.lists["campaign-verb"].sorted { $0.lexicographicallyPrecedes($1) }
        verbsEn = lexicon.lists["campaign-verb-en"].sorted { $0.lexicographicallyPrecedes($1) }
    }

    func statements(in sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32], date: CalendarDate?)
        -> [LocalStatement]
    {
        let campaigns = sentence.entities(.campaign)
        guard !campaigns.isEmpty else { return [] }
        let subjects = subjects(of: sentence, linked, text)
        return campaigns.compactMap { campaign in
            guard let subject = subjects.last(where: { $0.mention.span.end <= campaign.mention.span.start }),
                isCarriedOut(campaign, by: subject, sentence, text)
            else { return nil }
            return LocalStatement(
                .entity(subject.entity), .takesPartIn, .entity(campaign.entity),
                qualifiers: [Property("role", "carries-out")], date: date.map { DateRange(on: $0) },
                certainty: .implied, evidence: [sentence.evidence])
        }
    }

    /// Mentions that a clause begins with; of a chain of places the last, in English the first.
    private func subjects(of sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]) -> [LinkedMention] {
        var found: [LinkedMention] = []
        for (index, mention) in sentence.mentions.enumerated()
        where mention.mention.type != .campaign && !(sentence.dateline?.contains(mention.mention.span) ?? false) {
            let start = mention.mention.span.start
            let continues = index > 0 && sentence.mentions[index - 1].mention.span.end == start
                && sentence.mentions[index - 1].entity == found.last?.entity
            if continues, sentence.language == .chinese {
                found[found.count - 1] = mention
            } else if beginsClause(start, sentence, text) {
                found.append(mention)
            }
        }
        return found
    }

    private func beginsClause(_ start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        let first = max(sentence.span.start, sentence.dateline?.end ?? 0)
        if start - first <= (sentence.language == .chinese ? 3 : 4) { return true }
        let before = text[start - 1]
        if sentence.language == .chinese { return before == 0x2C || before == 0xFF0C }
        guard start >= 2, before == 0x20 else { return false }
        if text[start - 2] == 0x2C { return true }
        let the: [UInt32] = [0x2C, 0x20, 0x74, 0x68, 0x65, 0x20]  // ", the "
        return start >= 6 && Array(text[(start - 6)..<start]) == the
    }

    private func isCarriedOut(
        _ campaign: LinkedMention, by subject: LinkedMention, _ sentence: SentenceView, _ text: [UInt32]
    ) -> Bool {
        if campaign.mention.form == .nominal, campaign.mention.span.start - subject.mention.span.end <= 24 { return true }
        let verbs = sentence.language == .chinese ? verbsZh : verbsEn
        let stretch = text[subject.mention.span.end..<campaign.mention.span.start]
        return verbs.contains { contains(stretch, $0) }
    }

    private func contains(_ stretch: ArraySlice<UInt32>, _ word: [UInt32]) -> Bool {
        guard stretch.count >= word.count else { return false }
        return (stretch.startIndex...(stretch.endIndex - word.count)).contains { start in
            stretch[start..<start + word.count].elementsEqual(word)
        }
    }
}
