import Archive
import Extraction
import Graph
import Linking
import Ontology

/// Who holds which office, from English sentences.
///
/// "Tao Lujia, First Secretary of the X Committee", "Secretaries of the Secretariat, Wei Heng and Wang Qian",
/// "X Committee First Secretary Tao Lujia", "Chen Yi was Vice Chairman of A, Vice Premier of B and Mayor of C".
/// Counter-example: in "Deputy Secretary Fan Ming, Tan Guansan, Political Commissar of Y" Tan is no secretary.
struct EnglishOfficeGrammar: Sendable {
    private let rows: [String: TitleRow]
    private static let of: Set<String> = ["of", "of the", "in", "in the", "at the", "for the"]
    private static let chained: Set<String> = [
        ",", "and", ", and", "and concurrently", ", and concurrently", "and the", ", then", ", acting",
        "and acting",
    ]
    private static let beforeChain: Set<String> = [
        ",", ", the", ", then", ", former", "is", "was", "as", "is the", "was the", "served as", "as the",
        "concurrently served as", "successively served as", "was a", "is a", ", a", "was elected",
        "served as the",
    ]
    private static let beforeName: Set<String> = ["", ",", "comrade", ", comrade", "comrades", ", comrades"]

    init(lexicon: Lexicon) {
        var rows: [String: TitleRow] = [:]
        for title in lexicon.titles where title.kind == .office {
            for name in [title.en] + title.aliasesEn where rows[name.lowercased()] == nil {
                rows[name.lowercased()] = title
            }
        }
        self.rows = rows
    }

    private struct Office {
        let title: OfficeTitle
        let body: Int?
        let start: Int
        let end: Int
    }

    func statements(in sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32], date: CalendarDate?)
        -> [LocalStatement]
    {
        var found: [LocalStatement] = []
        var known: [(title: String, body: Int)] = []
        for chain in chains(in: sentence, text) {
            guard let first = chain.first, let last = chain.last else { continue }
            let holders = holders(from: first.start, to: last.end, sentence, text)
            for office in chain {
                let title = office.title.text.lowercased()
                let same = known.last { title.hasSuffix($0.title) } ?? known.last
                guard let body = office.body ?? chain.last(where: { $0.body != nil })?.body ?? same?.body
                else { continue }
                found += holders.map { statement($0.entity, office.title, body, sentence, date) }
                if !holders.isEmpty { known.append((title, body)) }
            }
        }
        return found
    }

    private func statement(
        _ person: Int, _ title: OfficeTitle, _ body: Int, _ sentence: SentenceView, _ date: CalendarDate?
    ) -> LocalStatement {
        LocalStatement(
            .entity(person), .holdsOffice, .entity(body),
            qualifiers: [
                Property("office_en", title.text),
                Property("rank", rows[title.text.lowercased()]?.rank ?? ""),
            ],
            date: date.map { DateRange(on: $0) }, certainty: .explicit, evidence: [sentence.evidence("office.en")])
    }

    /// Offices that follow each other: title of body, title of body and title of body.
    private func chains(in sentence: SentenceView, _ text: [UInt32]) -> [[Office]] {
        var chains: [[Office]] = []
        for title in sentence.titles where title.kind == "office" {
            let office = office(title, sentence, text)
            let isNamed =
                office.body == nil
                && sentence.entities(.person).contains {
                    $0.mention.span.start > office.end
                        && text.words(office.end, $0.mention.span.start).isEmpty
                }
            if !isNamed, let end = chains.last?.last?.end, end <= office.start,
                Self.chained.contains(text.words(end, office.start))
            {
                chains[chains.count - 1].append(office)
            } else {
                chains.append([office])
            }
        }
        return chains
    }

    private func office(_ title: OfficeTitle, _ sentence: SentenceView, _ text: [UInt32]) -> Office {
        let bodies = sentence.mentions.filter { $0.mention.type == .organ || $0.mention.type == .place }
        let after = bodies.first {
            $0.mention.span.start >= title.span.end
                && Self.of.contains(text.words(title.span.end, $0.mention.span.start))
        }
        let before = bodies.last {
            $0.mention.span.end <= title.span.start
                && ["", "'s", "\u{2019}s"].contains(text.words($0.mention.span.end, title.span.start))
        }
        return Office(
            title: title, body: after?.entity ?? before?.entity,
            start: after == nil ? before?.mention.span.start ?? title.span.start : title.span.start,
            end: after?.mention.span.end ?? title.span.end)
    }

    /// The persons after the chain, at once or after a comma; else the one before it.
    private func holders(from start: Int, to end: Int, _ sentence: SentenceView, _ text: [UInt32])
        -> [LinkedMention]
    {
        let persons = sentence.entities(.person)
        let before = persons.last {
            $0.mention.span.end <= start && Self.beforeChain.contains(text.words($0.mention.span.end, start))
        }
        let after = list(after: end, sentence, text)
        if let before,
            after.isEmpty || text.words(before.mention.span.end, start).first == "," && text[end] == 0x2C
        {
            return [before]
        }
        return after
    }

    /// Names joined by commas and "and"; one that a title of its own follows is not of the list.
    private func list(after end: Int, _ sentence: SentenceView, _ text: [UInt32]) -> [LinkedMention] {
        let persons = sentence.entities(.person)
        guard let first = persons.firstIndex(where: { $0.mention.span.start >= end }),
            Self.beforeName.contains(text.words(end, persons[first].mention.span.start))
        else { return [] }
        var holders = [persons[first]]
        for next in persons[(first + 1)...] {
            let gap = text.words(holders[holders.count - 1].mention.span.end, next.mention.span.start)
            guard [",", "and", ", and"].contains(gap), !hasTitleAfter(next, sentence, text) else { break }
            holders.append(next)
        }
        return holders
    }

    private func hasTitleAfter(_ person: LinkedMention, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        sentence.titles.contains {
            $0.kind == "office" && $0.span.start > person.mention.span.end
                && [",", ", the"].contains(text.words(person.mention.span.end, $0.span.start))
        }
    }
}

extension [UInt32] {
    /// The words between two places, single-spaced, in lower case; "…" for more than a few.
    func words(_ start: Int, _ end: Int) -> String {
        guard end > start, end - start < 36 else { return end == start ? "" : "…" }
        return string(start..<end).split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ")
            .lowercased()
    }
}
