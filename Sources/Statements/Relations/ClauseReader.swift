import Ontology
import Patterns

/// Finds the subject of a Chinese clause among its names.
///
/// 昨天在北京|周恩来总理|接见了…: the last name before the verb that no preposition and no verb governs, and that is
/// no attribute of something else. A clause without any noun of its own has the subject of the clause before it.
/// Counter-examples: 周恩来总理的代表前往上海 (the representative), 在|陈毅|陪同下 (governed), 代表团到达北京 (unnamed).
struct ClauseReader: Sendable {
    let words: ChineseWords
    private let book: PatternBook
    private let prepositions: WordList
    /// Prepositions that may lead to a whole clause: 对部内同志领导工作表示不满.
    private let takers: WordList
    private let releases: WordList
    private let pivots: WordList
    private let others: WordList
    private let pronouns: WordList
    private let idle: WordList
    /// Verbs that a clause of its own follows: 建议|他们参加.
    private let clauseVerbs: WordList
    private let otherPronouns: WordList
    private let attributeLinks: WordList

    init(words: ChineseWords, book: PatternBook) {
        self.words = words
        self.book = book
        prepositions = WordList(book.words("preposition"))
        takers = WordList(book.words("preposition-clause"))
        releases = WordList(book.words("clause-release"))
        pivots = WordList(book.words("verb-pivot"))
        others = WordList(book.words("and-others"))
        pronouns = WordList(book.words("pronoun"))
        idle = WordList(book.words("idle-noun"))
        clauseVerbs = WordList(book.words("verb-clause"))
        otherPronouns = WordList(book.words("pronoun-other"))
        attributeLinks = WordList(book.words("attribute-link"))
    }

    /// Who does what the word at `head` says.
    enum Subject: Equatable {
        case names([Int])
        /// 他, 他们.
        case pronoun
        /// Somebody or something without a name.
        case unnamed
        /// The clause has no subject of its own.
        case dropped
    }

    /// The subject for the word at `head`, and whether it stands in the same clause. With `isSent` the verb tells what is
    /// done to its subject: 被|林彪|派到 is not said of 林彪.
    func subject(before head: Int, types: [EntityType], isSent: Bool = false, _ text: PatternText)
        -> (Subject, isNear: Bool)
    {
        var end = head
        for step in 0..<Self.mostClauses {
            let start = clauseStart(before: end, text)
            let found = read(start..<end, types, text, isWhole: step > 0, isSent: isSent)
            if found != .dropped { return (found, step == 0) }
            guard start > text.range.lowerBound, text.scalars[start - 1] == 0x2C else { break }
            end = start - 1
        }
        return (.dropped, false)
    }

    private static let mostClauses = 4

    /// Where the clause starts that ends at `end`.
    func clauseStart(before end: Int, _ text: PatternText) -> Int {
        var start = end
        var closed = 0
        while start > text.range.lowerBound {
            let before = start - 1
            if let name = text.name(at: before) {
                start = text.names[name].start
                continue
            }
            let scalar = text.scalars[before]
            if Self.opening.contains(scalar) {
                if closed == 0 { break }
                closed -= 1
            } else if Self.closing.contains(scalar) {
                closed += 1
            } else if closed == 0, text.ends(false, at: before) {
                break
            }
            start = before
        }
        return start
    }

    /// A clause begins with the quotation or parenthesis that it stands in; a closed one before it is a part of it.
    private static let opening = Set("「『《([【\u{201C}".unicodeScalars.map(\.value))
    private static let closing = Set("」』》)]】\u{201D}".unicodeScalars.map(\.value))

    private func read(
        _ clause: Range<Int>, _ types: [EntityType], _ text: PatternText, isWhole: Bool, isSent: Bool
    ) -> Subject {
        var position = clause.lowerBound
        var isGoverned = false
        var isTaken = false
        var isPassive = false
        var hasSender = false
        var hasSent = false
        var subject = Subject.dropped
        while position < clause.upperBound {
            if let name = text.name(startingAt: position) {
                let (group, end) = group(from: name, types, text, limit: clause.upperBound)
                let members = members(of: group, endingAt: end, clause, text)
                // 在|林彪|接见…之后: who stands right before the verb does it, whatever governs the clause.
                let isNext =
                    end == clause.upperBound && !isWhole && text.names[name].type == .person && !isTaken
                    && !isPassive
                if !isGoverned || isNext, !members.isEmpty, types.contains(text.names[members[0]].type) {
                    if isWhole, isBackground(clause, text), text.names[members[0]].type != .person { break }
                    subject = .names(members)
                    if isWhole { return subject }
                }
                position = end
                continue
            }
            if let title = text.titles.first(where: { $0.lowerBound == position }) {
                position = title.upperBound
                continue
            }
            let word = words.word(
                at: position, limit: min(clause.upperBound, nextName(position, text)), text.scalars)
            let stretch = text.scalars[word.range]
            if releases.contains(stretch) {
                (isGoverned, isTaken) = (false, false)
            } else if clauseVerbs.contains(stretch) {
                (isGoverned, isTaken) = (false, true)
                subject = .dropped
            } else if pivots.contains(stretch) {
                (isGoverned, isTaken) = (false, false)
                if case .names = subject { hasSender = true }
                (subject, hasSent) = (.dropped, true)
            } else if takers.contains(stretch) {
                (isGoverned, isTaken) = (true, true)
            } else if prepositions.contains(stretch) {
                isGoverned = true
                isPassive = isSent && stretch.elementsEqual(Self.passive)
            } else if pronouns.contains(stretch) {
                // 刘峙|派他到陕西: another than the sender.
                subject = isGoverned || hasSender ? .unnamed : .pronoun
            } else if let end = otherPronouns.end(in: text.scalars, at: position, limit: clause.upperBound),
                end >= word.range.upperBound
            {
                // 有个|主教: no word of the tables.
                subject = .unnamed
                position = end
                continue
            } else if !isGoverned {
                switch word.kind {
                case .verb: isGoverned = true
                case .noun, .abbreviation, .pronoun, .verbalNoun, .attributive, .other:
                    if !idle.contains(stretch), subject == .dropped { subject = .unnamed }
                default: break
                }
            }
            position = word.range.upperBound
        }
        // 还派干部|到湖州: whoever was sent, it is not the sender.
        return subject == .dropped && (isTaken || hasSent) ? .unnamed : subject
    }

    /// The names of a list that are no attribute of what follows: none of A、B|的代表, all but the last of A、B|书记陈毅.
    private func members(of group: [Int], endingAt end: Int, _ clause: Range<Int>, _ text: PatternText)
        -> [Int]
    {
        guard isAttribute(at: end, clause, text) else { return group }
        return text.scalars[end] == 0x7684 ? [] : group.dropLast()  // 的
    }

    /// 北京解放后: such a clause says when, not who.
    private func isBackground(_ clause: Range<Int>, _ text: PatternText) -> Bool {
        clause.upperBound > clause.lowerBound && Self.whenMarks.contains(text.scalars[clause.upperBound - 1])
    }

    private static let passive: [UInt32] = [0x88AB]  // 被
    private static let whenMarks = Set("后时前中".unicodeScalars.map(\.value))

    private func nextName(_ position: Int, _ text: PatternText) -> Int {
        let index = text.firstName(endingAfter: position)
        return index < text.names.count ? text.names[index].start : text.range.upperBound
    }

    /// The names joined to `name` with their titles, and where the last one ends, 等 and its like included.
    private func group(from name: Int, _ types: [EntityType], _ text: PatternText, limit: Int) -> ([Int], Int)
    {
        let group =
            types.contains(text.names[name].type) ? book.list(from: name, types: types, in: text) : [name]
        let inside = group.filter { text.names[$0].end <= limit }
        var end = text.names[inside.last ?? name].end
        let isPerson = text.names[inside.last ?? name].type == .person
        while end < limit {
            if isPerson, let title = text.titles.last(where: { $0.lowerBound == end }) {
                end = title.upperBound
            } else if let more = others.end(in: text.scalars, at: end, limit: limit) {
                end = more
            } else {
                break
            }
        }
        return (inside, end)
    }

    /// Whether what ends at `end` says what follows is of it: 北京|的, 北京|工人, 中共山西省委|书记|陶鲁笳.
    func isAttribute(at end: Int, _ clause: Range<Int>, _ text: PatternText) -> Bool {
        var end = end
        while end < clause.upperBound, text.scalars[end] == 0x201D || text.scalars[end] == 0x300F { end += 1 }
        guard end < clause.upperBound else { return false }
        if text.name(startingAt: end) != nil { return true }
        if words.titleEnd(at: end, limit: clause.upperBound, text.scalars) != nil { return true }
        let word = words.word(at: end, limit: min(clause.upperBound, nextName(end, text)), text.scalars)
        let stretch = text.scalars[word.range]
        if attributeLinks.contains(stretch) { return true }
        switch word.kind {
        case .noun, .abbreviation: return !idle.contains(stretch)
        default: return false
        }
    }
}
