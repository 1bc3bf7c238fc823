import Archive
import Dates
import Extraction
import Ontology

/// Tells whether a clause is about the name that it begins with.
struct FigureTopics: Sendable {
    private let lexicon: Lexicon
    private let words: FigureWords
    private let leads: PhraseList
    private let links: PhraseList
    /// 据, and 的统计 behind the place.
    private let sources: PhraseList
    private let counts: PhraseList
    private static let longest = 8

    init(lexicon: Lexicon, words: FigureWords) {
        self.lexicon = lexicon
        self.words = words
        func list(_ name: String) -> PhraseList {
            PhraseList(lexicon.numberWords.filter { $0.list == name }.map(\.word), .chinese)
        }
        leads = list("lead-zh")
        links = list("topic-link-zh")
        sources = list("source-zh")
        counts = list("source-count-zh")
    }

    /// Whether a clause says no more than that what follows was counted at the place: 据|甘肃省|的统计.
    func namesSource(_ place: Span, in clause: Span, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        guard let lead = sources.match(at: clause.start, in: text[..<clause.end]),
            let count = counts.match(at: place.end, in: text[..<clause.end]), count.end == clause.end
        else { return false }
        var position = lead.end
        while position < place.start, let name = sentence.mention(startingAt: position),
            name.mention.type == .place
        {
            position = name.mention.span.end
        }
        return position == place.start
    }

    /// Where the clause begins behind what only leads to its subject: 如, 目前, a date.
    func start(of clause: Span, _ sentence: SentenceView, _ text: [UInt32]) -> Int {
        var position = clause.start
        while position < clause.end,
            !sentence.mentions.contains(where: { $0.mention.span.start == position }),
            words.whole(at: position, in: text[..<clause.end]) == nil,
            let next = leadEnd(at: position, clause, text)
        {
            position = next
        }
        return position
    }

    private func leadEnd(at position: Int, _ clause: Span, _ text: [UInt32]) -> Int? {
        if let lead = leads.match(at: position, in: text[..<clause.end]) { return lead.end }
        if text[position] == 0x20 || Self.dateScalars.contains(text[position]) { return position + 1 }
        let word = word(at: position, limit: clause.end, text)
        switch word?.kind {
        case .time, .adverb, .conjunction: return word?.end
        default: return nil
        }
    }

    /// Places, and bodies that are no meeting.
    func isBody(_ mention: Mention) -> Bool {
        mention.type == .place || !Self.meetings.contains(mention.kind)
    }

    /// Whether the clause says something of the name, and not of what the name only tells apart: 上海|已有, 武汉|的干部,
    /// 昌邑县|两个村; not 日本|特务, 甘肃|、宁夏两省, 外贸部|副部长.
    func mayFollow(_ name: Mention, _ clause: Span, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        let end = name.span.end
        guard end < clause.end,
            !sentence.mentions.contains(where: {
                $0.mention.span.start == end && $0.mention.type != .campaign
            }),
            !sentence.titles.contains(where: { $0.span.start == end })
        else { return end >= clause.end }
        if links.match(at: end, in: text[..<clause.end]) != nil { return true }
        if Self.dateScalars.contains(text[end]) {
            // 江宁区|一合营厂: one of many.
            return text[end] != Self.one || end + 1 >= clause.end || Self.dateScalars.contains(text[end + 1])
        }
        switch word(at: end, limit: clause.end, text)?.kind {
        case .verb, .verbalNoun, .adverb, .time, .numeral, .preposition:
            return !Self.others.contains(text[end])
        default: return false
        }
    }

    /// The longest word that begins here; nil in place of one that is no word: a name, a title, a class of organ.
    private func word(at start: Int, limit: Int, _ text: [UInt32]) -> (kind: WordClass, end: Int)? {
        var found: (kind: WordClass, end: Int)?
        lexicon.chinese.forEachMatch(in: text, at: start, limit: min(limit, start + Self.longest)) {
            end, value in
            switch LexicalEntry(value) {
            case .word(let kind, _): found = (kind, end)
            case .title, .organSuffix, .placeClass: if end - start > 1 { found = nil }
            case .name: break
            }
        }
        return found
    }

    private static let one: UInt32 = 0x4E00  // 一
    private static let meetings: Set<String> = ["congress", "intl", "meeting"]
    private static let dateScalars = Set("0123456789零一二三四五六七八九十百千万亿两○〇年月日".unicodeScalars.map(\.value))
    /// 和, 与, 向 begin what stands beside the name, not what is said of it.
    private static let others = Set("和与及同跟说".unicodeScalars.map(\.value))
}
