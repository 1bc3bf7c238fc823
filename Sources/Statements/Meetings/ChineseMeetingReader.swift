import Archive
import Linking
import Ontology
import Patterns

/// Finds meetings in Chinese sentences: 第十七次扩大会议, 全国先进生产者代表会议, 省委扩大会议, 动员大会.
///
/// A head of the list `meeting-head` with all that leads to it, back to a word of `meeting-boundary`, a mark, or the
/// names that begin it. Counter-examples: 人民大会堂 is a house, 会议室 a room, 各种会议 no particular meeting.
struct ChineseMeetingReader: Sendable {
    private let words: ChineseWords
    private let heads: NameTrie
    private let starts: ScalarFilter
    private let boundaries: WordList
    private let plurals: WordList
    private let counts: WordList
    private let notAfter: WordList
    /// What a meeting does with the name behind it: 帮助|中国共产党|整风座谈会 is not the Party's own.
    private let topics: WordList
    /// Heads that name no meeting by themselves.
    private let generic: WordList

    init(book: PatternBook, words: ChineseWords) {
        self.words = words
        let words = book.words("meeting-head")
        var heads = NameTrie(capacity: 400)
        for head in words { heads.insert(head, value: 0) }
        self.heads = heads
        starts = ScalarFilter(words.compactMap(\.first))
        boundaries = WordList(book.words("meeting-boundary"))
        plurals = WordList(book.words("meeting-plural"))
        counts = WordList(book.words("meeting-count"))
        notAfter = WordList(book.words("meeting-not-before"))
        topics = WordList(book.words("meeting-topic"))
        generic = WordList(book.words("meeting-generic"))
    }

    /// In order of span.
    func mentions(in sentence: SentenceView, _ text: [UInt32]) -> [MeetingMention] {
        var found: [MeetingMention] = []
        var position = sentence.textStart
        while position < sentence.span.end {
            guard starts.mayContain(text[position]) else {
                position += 1
                continue
            }
            var end = position
            heads.forEachMatch(in: text, at: position, limit: sentence.span.end) { match, _ in end = match }
            guard end > position else {
                position += 1
                continue
            }
            if let mention = mention(position..<end, sentence, text, after: found.last?.span.end) {
                found.append(mention)
            }
            position = end
        }
        return found
    }

    private func mention(
        _ head: Range<Int>, _ sentence: SentenceView, _ text: [UInt32], after last: Int?
    ) -> MeetingMention? {
        if notAfter.end(in: text, at: head.upperBound, limit: sentence.span.end) != nil { return nil }
        if head.count == 1, !isBareMeeting(head, sentence, text) { return nil }
        let lower = max(sentence.textStart, last ?? 0)
        if let organ = sentence.mentions.first(where: {
            $0.mention.span.overlaps(Span(head.lowerBound, head.upperBound))
        }) {
            return named(organ, head, text)
        }
        guard let start = start(of: head, lower, sentence, text) else { return nil }
        var begin = start.position
        while let end = counts.end(in: text, at: begin, limit: head.lowerBound) { begin = end }
        if plurals.end(in: text, at: begin, limit: head.lowerBound) != nil { return nil }
        let name = text.string(begin..<head.upperBound)
        let modifiers = text[max(begin, start.namesEnd)..<head.lowerBound]
        let isNumbered = Self.isNumbered(text[begin..<head.lowerBound])
        if modifiers.count > Self.longestModifiers { return nil }
        return MeetingMention(
            span: Span(begin, head.upperBound), name: name, head: text.string(head), holder: start.holder,
            isNumbered: isNumbered, isBare: begin == head.lowerBound && generic.contains(text[head]))
    }

    /// 会上: what was said there; not 社会上 or 委员会上.
    private func isBareMeeting(_ head: Range<Int>, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        head.upperBound < sentence.span.end && text[head.upperBound] == 0x4E0A
            && !words.isPart(head, of: sentence.textStart..<head.upperBound, text)
            && (head.lowerBound == sentence.textStart || Self.beforeBare.contains(text[head.lowerBound - 1]))
    }

    private static let beforeBare = Set(",在、。".unicodeScalars.map(\.value))
    private static let longestModifiers = 18

    /// 中国共产党第八次全国代表大会 is a body and a meeting; 全国人民代表大会 a body alone.
    private func named(_ organ: LinkedMention, _ head: Range<Int>, _ text: [UInt32]) -> MeetingMention? {
        let span = organ.mention.span
        guard organ.mention.type == .organ, span.end == head.upperBound, Self.isNumbered(text[span.range])
        else { return nil }
        return MeetingMention(
            span: span, name: text.string(span.range), head: text.string(head), holder: nil, isNumbered: true,
            isBare: false)
    }

    /// Where the name begins that ends in `head`, with the body or place at its start.
    private func start(
        of head: Range<Int>, _ lower: Int, _ sentence: SentenceView, _ text: [UInt32]
    ) -> (position: Int, namesEnd: Int, holder: Int?)? {
        var position = head.lowerBound
        while position > lower {
            if let name = sentence.mention(endingAt: position) {
                let span = name.mention.span
                switch name.mention.type {
                case .campaign:
                    position = span.start
                    continue
                case .person, .meeting, .figure, .article: return (position, position, nil)
                case .organ, .place:
                    guard span.start >= lower else { return (position, position, nil) }
                    if let verb = topics.start(in: text, endingAt: span.start, notBefore: lower) {
                        return (verb, position, nil)
                    }
                    return (beginOfPlaces(span.start, lower, sentence), position, name.entity)
                }
            }
            let before = text[position - 1]
            if Self.marks.contains(before)
                || endsBoundary(position, lower, head.upperBound, text)
            {
                return (position, position, nil)
            }
            guard head.lowerBound - position <= Self.longestModifiers else { return nil }
            position -= 1
        }
        return (position, position, nil)
    }

    /// Whether a word of the list ends here that is no part of another one: the 在 of 在|扩大会议, not the 年 of 青年|大会.
    private func endsBoundary(_ end: Int, _ lower: Int, _ upper: Int, _ text: [UInt32]) -> Bool {
        guard let start = boundaries.start(in: text, endingAt: end, notBefore: lower) else { return false }
        return end - start > 1 || !words.isPart(start..<end, of: max(lower, start - 3)..<upper, text)
    }

    private static let marks = Set("。;?!,:、的了过着\u{201C}\u{201D}「」『』《》()【】[] —·".unicodeScalars.map(\.value))

    /// Places right before a name belong to it: 河北省|石家庄市|各界人民代表会议.
    private func beginOfPlaces(_ start: Int, _ lower: Int, _ sentence: SentenceView) -> Int {
        var start = start
        while let before = sentence.mention(endingAt: start), before.mention.type == .place,
            before.mention.span.start >= lower
        {
            start = before.mention.span.start
        }
        return start
    }

    /// 第十七次, 第一届, 二届三次, 八届三中全会.
    private static func isNumbered(_ name: ArraySlice<UInt32>) -> Bool {
        for (before, next) in zip(name, name.dropFirst()) {
            if before == 0x7B2C, ChineseNumeral.isNumeral(next) { return true }  // 第
            if ChineseNumeral.isNumeral(before), next == 0x5C4A { return true }  // 届
        }
        return false
    }
}
