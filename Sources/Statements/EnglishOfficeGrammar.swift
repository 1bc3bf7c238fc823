import Archive
import Extraction
import Graph
import Linking
import Ontology

/// Who holds which office, from English sentences.
///
/// "Tao Lujia, First Secretary of the X Committee", "Secretaries of the Secretariat, Wei Heng and Wang Qian",
/// "X Committee First Secretary Tao Lujia", "Vice Minister of Foreign Trade Xie Xuegong".
struct EnglishOfficeGrammar: Sendable {
    private let titleZh: [String: TitleRow]

    init(lexicon: Lexicon) {
        var titleZh: [String: TitleRow] = [:]
        for title in lexicon.titles where title.kind == .office {
            for name in [title.en] + title.aliasesEn where titleZh[name.lowercased()] == nil {
                titleZh[name.lowercased()] = title
            }
        }
        self.titleZh = titleZh
    }

    func statements(in sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32], date: CalendarDate?)
        -> [LocalStatement]
    {
        let persons = sentence.entities(.person)
        var found: [LocalStatement] = []
        var lastBody: Int?
        for title in sentence.titles where title.kind == "office" {
            let after = bodyAfter(title, sentence, text)
            let before = bodyBefore(title, sentence, text)
            guard let body = after?.entity ?? before?.entity ?? lastBody else { continue }
            let end = after?.mention.span.end ?? title.span.end
            let start = before.map { $0.mention.span.start } ?? title.span.start
            let holders = list(startingNear: end, persons, text)
                ?? personBefore(start, persons, text).map { [$0] } ?? []
            if !holders.isEmpty { lastBody = body }
            found += holders.map { statement($0.entity, title, body, sentence, date) }
        }
        return found
    }

    private func statement(
        _ person: Int, _ title: OfficeTitle, _ body: Int, _ sentence: SentenceView, _ date: CalendarDate?
    ) -> LocalStatement {
        let row = titleZh[title.text.lowercased()]
        return LocalStatement(
            .entity(person), .holdsOffice, .entity(body),
            qualifiers: [Property("office_en", title.text), Property("rank", row?.rank ?? "")],
            date: date.map { DateRange(on: $0) }, certainty: .explicit, evidence: [sentence.evidence])
    }

    /// The organ or place after "of", "of the".
    private func bodyAfter(_ title: OfficeTitle, _ sentence: SentenceView, _ text: [UInt32]) -> LinkedMention? {
        sentence.mentions.first {
            ($0.mention.type == .organ || $0.mention.type == .place) && $0.mention.span.start >= title.span.end
                && ["of", "of the", "in", "in the"].contains(words(title.span.end, $0.mention.span.start, text))
        }
    }

    /// The organ right before the title: "X Committee First Secretary".
    private func bodyBefore(_ title: OfficeTitle, _ sentence: SentenceView, _ text: [UInt32]) -> LinkedMention? {
        sentence.mentions.last {
            ($0.mention.type == .organ || $0.mention.type == .place) && $0.mention.span.end <= title.span.start
                && ["", "'s"].contains(words($0.mention.span.end, title.span.start, text))
        }
    }

    /// Names after the title and its body: at once, or after a comma, joined by commas and "and".
    private func list(startingNear end: Int, _ persons: [LinkedMention], _ text: [UInt32]) -> [LinkedMention]? {
        guard let first = persons.firstIndex(where: { $0.mention.span.start >= end }),
            ["", ",", "comrade", ", comrade", "comrades"].contains(words(end, persons[first].mention.span.start, text))
        else { return nil }
        var holders = [persons[first]]
        for next in persons[(first + 1)...] {
            let gap = words(holders[holders.count - 1].mention.span.end, next.mention.span.start, text)
            guard [",", "and", ", and"].contains(gap) else { break }
            holders.append(next)
        }
        return holders
    }

    /// "Tao Lujia, First Secretary of …": the person right before, across a comma and an article.
    private func personBefore(_ start: Int, _ persons: [LinkedMention], _ text: [UInt32]) -> LinkedMention? {
        persons.last {
            $0.mention.span.end <= start
                && [",", ", the", ", then", ", former", "is", "was", "as"].contains(words($0.mention.span.end, start, text))
        }
    }

    private func words(_ start: Int, _ end: Int, _ text: [UInt32]) -> String {
        guard end > start, end - start < 24 else { return end == start ? "" : "…" }
        let slice = String(String.UnicodeScalarView(text[start..<end].compactMap(Unicode.Scalar.init)))
        return slice.split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ").lowercased()
    }
}
