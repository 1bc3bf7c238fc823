import Archive
import Extraction
import Graph
import Linking
import Ontology

/// Who holds which office, from English sentences.
///
/// "Tao Lujia, First Secretary of the X Committee", "Secretaries of the Secretariat, Wei Heng and Wang Qian",
/// "X Committee First Secretary Tao Lujia", "Vice Minister Xie Xuegong of the X Ministry", "Chen Yi was Vice Chairman
/// of A, Vice Premier of B and Mayor of C", "elected Chen Yi Mayor of C". Counter-example: in "Deputy Secretary Fan
/// Ming, Tan Guansan, Political Commissar of Y" Tan is no secretary.
struct EnglishOfficeGrammar: Sendable {
    /// The rank of each title; that of a title of several ranks (First Secretary, of a province or an embassy) depends
    /// on the body.
    private let ranks: [String: String]
    private let words: EnglishOfficeWords

    init(lexicon: Lexicon) {
        var ranks: [String: String] = [:]
        for title in lexicon.titles where title.kind == .office {
            for name in [title.en] + title.aliasesEn {
                let known = ranks[name.lowercased()] ?? title.rank
                ranks[name.lowercased()] = known == title.rank ? known : OfficeRank.unknown
            }
        }
        self.ranks = ranks
        words = EnglishOfficeWords(lexicon: lexicon)
    }

    private struct Office {
        let title: OfficeTitle
        let body: Int?
        let start: Int
        let end: Int
        /// The name between the title and its body: "Vice Minister|Xie Xuegong|of …".
        var inner: LinkedMention?
    }

    func statements(in sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]) -> [LocalStatement]
    {
        var found: [LocalStatement] = []
        var known: [(title: String, body: Int)] = []
        for chain in chains(in: sentence, text) {
            guard let first = chain.first, let last = chain.last else { continue }
            let (holders, status) = holders(of: chain, from: first.start, to: last.end, sentence, text)
            for office in chain {
                let title = office.title.text.lowercased()
                let same = known.last { title.hasSuffix($0.title) } ?? known.last
                guard let body = office.body ?? chain.last(where: { $0.body != nil })?.body ?? same?.body
                else { continue }
                let office = statement(office.title, at: body, status, sentence, linked)
                found += holders.map { office($0.entity) }
                if !holders.isEmpty { known.append((title, body)) }
            }
        }
        return found
    }

    private func statement(
        _ title: OfficeTitle, at body: Int, _ status: OfficeStatus, _ sentence: SentenceView,
        _ linked: LinkedArticle
    ) -> (_ person: Int) -> LocalStatement {
        let rank =
            ranks[title.text.lowercased()].map { OfficeRank.of($0, at: linked.entities[body].kind) } ?? ""
        let own = words.status(of: title.text)
        let told = own == .current ? status : own
        return { person in
            LocalStatement(
                .entity(person), .holdsOffice, .entity(body),
                qualifiers: [
                    Property("office_en", title.text), Property("rank", rank),
                    Property("status", told.rawValue),
                ],
                date: sentence.dates.titleDay(at: title.span.start) { _ in false }, certainty: .explicit,
                evidence: [sentence.evidence("office.en")])
        }
    }

    // MARK: Offices

    /// Offices that follow each other: title of body, title of body and title of body.
    private func chains(in sentence: SentenceView, _ text: [UInt32]) -> [[Office]] {
        var chains: [[Office]] = []
        for title in sentence.titles where title.kind == "office" {
            let office = office(title, sentence, text)
            let isNamed =
                office.inner != nil
                || office.body == nil
                    && sentence.entities(.person).contains {
                        $0.mention.span.start > office.end
                            && text.words(office.end, $0.mention.span.start).isEmpty
                    }
            if !isNamed, let end = chains.last?.last?.end, end <= office.start,
                words.joins.contains(text.words(end, office.start))
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
        func body(after end: Int) -> LinkedMention? {
            bodies.first {
                $0.mention.span.start >= end
                    && words.of.contains(text.words(end, $0.mention.span.start))
            }
        }
        if let after = body(after: title.span.end) {
            return Office(
                title: title, body: after.entity, start: title.span.start, end: after.mention.span.end)
        }
        if let before = bodies.last(where: {
            $0.mention.span.end <= title.span.start
                && ["", "'s", "\u{2019}s"].contains(text.words($0.mention.span.end, title.span.start))
        }) {
            return Office(
                title: title, body: before.entity, start: before.mention.span.start, end: title.span.end)
        }
        if let person = sentence.entities(.person).first(where: {
            $0.mention.span.start >= title.span.end
                && words.beforeName.contains(text.words(title.span.end, $0.mention.span.start))
        }), let after = body(after: person.mention.span.end) {
            return Office(
                title: title, body: after.entity, start: title.span.start, end: after.mention.span.end,
                inner: person)
        }
        return Office(title: title, body: nil, start: title.span.start, end: title.span.end)
    }

    // MARK: Holders

    /// The persons after the chain, at once or after a comma; else the one before it.
    private func holders(
        of chain: [Office], from start: Int, to end: Int, _ sentence: SentenceView, _ text: [UInt32]
    ) -> ([LinkedMention], OfficeStatus) {
        if let inner = chain.first?.inner { return ([inner], .current) }
        let before = sentence.entities(.person).last { $0.mention.span.end <= start }
        let gap = before.map { text.words($0.mention.span.end, start) }
        let after = list(after: end, sentence, text)
        guard let before, let gap else { return (after, .current) }
        if let status = words.links[gap], after.isEmpty || gap.first == "," && text[end] == 0x2C {
            return ([before], status)
        }
        // "elected|Chen Yi|Mayor of C"
        if gap.isEmpty, after.isEmpty, isChosen(before, sentence, text) { return ([before], .new) }
        return (after, .current)
    }

    private func isChosen(_ person: LinkedMention, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        let start = person.mention.span.start
        let before = text.words(max(sentence.span.start, start - 24), start)
        return before.split(separator: " ").suffix(2).contains { words.choosing.contains(String($0)) }
    }

    /// Names joined by commas and "and"; one that a title of its own follows is not of the list.
    private func list(after end: Int, _ sentence: SentenceView, _ text: [UInt32]) -> [LinkedMention] {
        let persons = sentence.entities(.person)
        guard let first = persons.firstIndex(where: { $0.mention.span.start >= end }),
            words.beforeName.contains(text.words(end, persons[first].mention.span.start))
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
        guard end > start, end - start < 40 else { return end == start ? "" : "…" }
        return string(start..<end).split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ")
            .lowercased()
    }
}
