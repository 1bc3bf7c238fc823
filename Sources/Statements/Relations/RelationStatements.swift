import Archive
import Graph
import Linking
import Ontology
import Patterns

/// Who went where, met whom, was sent, led what, held which meeting and spoke there: what the patterns of
/// `ontology/patterns/` find in the sentences of an article, Chinese first.
struct RelationStatements: Sendable {
    private let book: PatternBook
    private let words: ChineseWords
    private let clauses: ClauseReader
    private let english: EnglishSubjects
    private let modalities: ModalityReader
    /// What is cut off at both ends of a phrase that is kept: 了, 分别.
    let fillers: WordList
    /// Verbs that another verb may follow: 专程|到北京.
    private let serialVerbs: WordList
    /// 分别, 各自.
    private let apart: WordList
    /// 会, 会议, "meeting".
    private let generalMeetings: Set<String>
    private let chineseMeetings: ChineseMeetingReader
    private let englishMeetings: EnglishMeetingReader

    init(lexicon: Lexicon, book: PatternBook) {
        self.book = book
        words = ChineseWords(lexicon: lexicon)
        clauses = ClauseReader(words: words, book: book)
        english = EnglishSubjects(book: book)
        modalities = ModalityReader(book: book, words: words)
        fillers = WordList(book.words("phrase-filler"))
        serialVerbs = WordList(book.words("verb-before-verb"))
        apart = WordList(book.words("each-apart"))
        generalMeetings = Set(
            (book.words("meeting-general") + book.words("meeting-general-en")).map {
                String(scalars: $0[...])
            })
        chineseMeetings = ChineseMeetingReader(book: book, words: words)
        englishMeetings = EnglishMeetingReader(book: book)
    }

    /// In the order of the sentences; the meetings that they speak of are the things.
    func statements(
        in article: Article, _ views: [[SentenceView]], _ linked: LinkedArticle
    ) -> ArticleStatements {
        let text = article.text.folded
        let hasEnglish = article.part(.english) != nil
        let lowered = hasEnglish ? text.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 } : text
        var found: [LocalStatement] = []
        var meetings = MeetingIndex(article, general: generalMeetings)
        var people = RecentPeople(views)
        let parts =
            views.filter { $0.first?.language == .chinese } + views.filter { $0.first?.language == .english }
        for sentence in parts.joined() {
            defer { people.read(sentence, text) }
            let mentions =
                sentence.language == .chinese
                ? chineseMeetings.mentions(in: sentence, text)
                : englishMeetings.mentions(in: sentence, lowered, text)
            // Nobody is named who could do anything.
            if mentions.isEmpty, sentence.mentions.isEmpty { continue }
            let names = SentenceNames(
                sentence, mentions, sentence.language == .chinese ? text : lowered, words,
                sent: people.sent(in: sentence, text))
            for match in book.matches(in: names.text) {
                let said = statements(
                    of: match, names, mentions, linked, &meetings, people)
                found += said
            }
        }
        return ArticleStatements(statements: found, things: meetings.things)
    }

    // MARK: One match

    private func statements(
        of match: PatternMatch, _ names: SentenceNames, _ mentions: [MeetingMention], _ linked: LinkedArticle,
        _ meetings: inout MeetingIndex, _ people: RecentPeople
    ) -> [LocalStatement] {
        let (pattern, text) = (book.patterns[match.pattern], names.text)
        if text.language == .chinese, isWithinWord(match.head, text) { return [] }
        var roles: [Pattern.Role: [SentenceNames.Named]] = [:]
        for role in [Pattern.Role.subject, .object] {
            roles[role] = match.names(role).map { names.nodes[$0] }
        }
        var isNear = !match.names(.subject).contains(where: names.isPronoun)
        if let lead = pattern.lead, pattern.leadIsSubject {
            if endsAsAttribute(match, text) { return [] }
            let (found, certain) = clauseSubject(match, lead, names, people)
            (roles[lead.role], isNear) = (found, certain)
        }
        let subjects = roles[.subject, default: []]
        let modality = modality(of: match, text)
        if isAttributeObject(match, pattern, text) { return [] }
        let qualifiers = qualifiers(of: match, pattern, names, modality)
        let date = date(of: match, pattern, names)
        let isApart = pattern.relation == .held && isSaidOfEach(match, text)
        var statements: [LocalStatement] = []
        for object in roles[.object, default: []] {
            guard
                let objectNode = node(
                    object, subjects.first, pattern.relation, names, mentions, linked, &meetings)
            else { continue }
            for subject in subjects {
                let objectNode =
                    isApart
                    ? node(object, subject, pattern.relation, names, mentions, linked, &meetings)
                        ?? objectNode
                    : objectNode
                guard
                    let subjectNode = node(
                        subject, nil, pattern.relation, names, mentions, linked, &meetings),
                    subjectNode != objectNode,
                    !(pattern.relation == .wentTo && isNoJourney(subject, object, linked))
                else { continue }
                statements.append(
                    LocalStatement(
                        subjectNode, pattern.relation, objectNode, qualifiers: qualifiers,
                        date: date, certainty: isNear ? .explicit : .implied,
                        evidence: [names.sentence.evidence(pattern.id)]))
            }
        }
        return statements
    }

    /// When what was found happens. A speech that a sentence only cites (毛主席在…会上的讲话中指出) is not of the day of
    /// the paper: it has the date that the sentence says, or none. As the title of what is printed it is.
    private func date(of match: PatternMatch, _ pattern: Pattern, _ names: SentenceNames) -> DateRange? {
        let (dates, text) = (names.sentence.dates, names.text)
        guard pattern.relation == .spokeAt, text.language == .chinese, let meeting = match.names(.object).last
        else { return dates.date(at: match.head.lowerBound) }
        let end = text.names[meeting].end
        guard end + Self.longestTitle < text.range.upperBound, text.scalars[end + 1] == 0x7684  // 的
        else { return dates.date(at: match.head.lowerBound) }
        return dates.saidLast(before: end)?.range
    }

    /// 上的发言, 上的总结报告）.
    private static let longestTitle = 10

    /// A和B|分别|召开: as many meetings as bodies.
    private func isSaidOfEach(_ match: PatternMatch, _ text: PatternText) -> Bool {
        let before = clauses.clauseStart(before: match.head.lowerBound, text)..<match.head.lowerBound
        return before.contains { apart.end(in: text.scalars, at: $0, limit: before.upperBound) != nil }
    }

    /// 领导人 for 领导, 搞到 for 到.
    private func isWithinWord(_ head: Range<Int>, _ text: PatternText) -> Bool {
        let index = text.firstName(endingAfter: head.lowerBound)
        let lower = max(text.range.lowerBound, index > 0 ? text.names[index - 1].end : 0)
        let upper =
            index < text.names.count ? max(head.upperBound, text.names[index].start) : text.range.upperBound
        if words.isPart(head, of: lower..<upper, text.scalars) { return true }
        guard head.count == 1 else { return false }
        if index > 0, lower == head.lowerBound {
            return text.names[index - 1].type == .place && !isStart(of: text.names[index - 1].start, text)
        }
        return words.isVerb(endingAt: head.lowerBound, notBefore: text.range.lowerBound, text.scalars)
            && !isSerialVerb(endingAt: head.lowerBound, notBefore: lower, text)
    }

    /// The 并 of 并|到北京, not that of 合并|到.
    private func isSerialVerb(endingAt end: Int, notBefore lower: Int, _ text: PatternText) -> Bool {
        guard
            let start = serialVerbs.start(
                in: text.scalars, endingAt: end, notBefore: text.range.lowerBound)
        else { return false }
        return !words.isPart(start..<end, of: min(lower, start)..<end, text.scalars)
    }

    /// 从|长春|到北京; 漳平|到|龙岩 is a line, no journey.
    private func isStart(of place: Int, _ text: PatternText) -> Bool {
        place > text.range.lowerBound && Self.fromMarks.contains(text.scalars[place - 1])
    }

    private static let fromMarks = Set("从由自在离".unicodeScalars.map(\.value))

    /// 前往北京|的|代表: what the pattern found only says which representative is meant.
    private func endsAsAttribute(_ match: PatternMatch, _ text: PatternText) -> Bool {
        text.language == .chinese && match.end < text.range.upperBound && text.scalars[match.end] == 0x7684
    }

    /// 率领|抗美援朝|医疗队: the campaign only says which team is meant.
    private func isAttributeObject(_ match: PatternMatch, _ pattern: Pattern, _ text: PatternText) -> Bool {
        guard text.language == .chinese, let last = match.names(.object).last,
            text.names[last].type == .campaign
        else { return false }
        let rest = text.names[last].end..<text.range.upperBound
        return clauses.isAttribute(at: rest.lowerBound, rest, text)
            && clauses.words.word(at: rest.lowerBound, limit: rest.upperBound, text.scalars).range.count > 1
    }

    private func clauseSubject(
        _ match: PatternMatch, _ lead: Pattern.Slot, _ names: SentenceNames, _ people: RecentPeople
    ) -> ([SentenceNames.Named], Bool) {
        let (subject, isNear) =
            switch names.text.language {
            case .chinese:
                clauses.subject(
                    before: match.head.lowerBound, types: lead.types,
                    isSent: book.patterns[match.pattern].relation == .sentTo, names.text)
            case .english: english.subject(before: match.head.lowerBound, types: lead.types, names.text)
            }
        switch subject {
        case .names(let found):
            return ((lead.isList ? found : Array(found.suffix(1))).map { names.nodes[$0] }, isNear)
        case .pronoun where lead.types.contains(.person):
            return (
                people.person(before: match.head.lowerBound, in: names.sentence, names.text.scalars).map {
                    [.entity($0)]
                } ?? [],
                false
            )
        case .pronoun, .unnamed, .dropped: return ([], false)
        }
    }

    /// Into a party, and what a paper prints of somebody's way: nobody went there.
    private func isNoJourney(
        _ subject: SentenceNames.Named, _ object: SentenceNames.Named, _ linked: LinkedArticle
    ) -> Bool {
        func kind(_ named: SentenceNames.Named) -> String {
            if case .entity(let index) = named, linked.entities[index].type == .organ {
                linked.entities[index].kind
            } else {
                ""
            }
        }
        return Self.parties.contains(kind(object)) || kind(subject) == "news"
    }

    private static let parties: Set<String> = ["party", "dem-party", "party-central", "party-foreign"]

    private func node(
        _ named: SentenceNames.Named, _ subject: SentenceNames.Named?, _ relation: Relation,
        _ names: SentenceNames,
        _ mentions: [MeetingMention], _ linked: LinkedArticle, _ meetings: inout MeetingIndex
    ) -> LocalStatement.Node? {
        switch named {
        case .entity(let index): return .entity(index)
        case .meeting(let index):
            var holder: Int?
            if case .entity(let entity) = subject, linked.entities[entity].type == .organ { holder = entity }
            return meetings.thing(
                for: mentions[index], holder: holder, isReported: relation != .spokeAt, in: names.sentence,
                linked
            ).map { .thing($0) }
        }
    }

    /// What the clause says of its deed, from its start to the verb; for a subject that stands right before the verb
    /// (毛主席|在…上的讲话) what comes before is of something else.
    private func modality(of match: PatternMatch, _ text: PatternText) -> ModalityReader.Modality {
        let end = match.head.lowerBound
        if let lead = book.patterns[match.pattern].lead, !book.patterns[match.pattern].leadIsSubject,
            let name = match.names(lead.role).first
        {
            return modalities.modality(in: text.names[name].end..<max(end, text.names[name].end), text)
        }
        // 由, 以: what stands before is another deed.
        if book.patterns[match.pattern].lead == nil, book.patterns[match.pattern].relation == .leads {
            return .done
        }
        return modalities.modality(in: clauses.clauseStart(before: end, text)..<end, text)
    }
}
