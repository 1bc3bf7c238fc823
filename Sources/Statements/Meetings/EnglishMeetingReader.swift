import Archive
import Linking
import Ontology
import Patterns

/// Finds meetings in English sentences: "the 17th enlarged meeting of the Party Committee", "a mobilization meeting".
///
/// A head of `meeting-head-en` with the words of `meeting-word-en`, ordinals and capitalised words before it, and
/// "of" with a body after it. Counter-example: "meetings" in general are none.
struct EnglishMeetingReader: Sendable {
    private let heads: WordList
    private let modifiers: WordList

    init(book: PatternBook) {
        heads = WordList(book.words("meeting-head-en"))
        modifiers = WordList(book.words("meeting-word-en"))
    }

    /// In order of span. `lowered` is the text in lower case, `text` as printed.
    func mentions(in sentence: SentenceView, _ lowered: [UInt32], _ text: [UInt32]) -> [MeetingMention] {
        var found: [MeetingMention] = []
        var position = sentence.textStart
        while position < sentence.span.end {
            var end = position
            while end < sentence.span.end, PatternText.isLetter(lowered[end]) { end += 1 }
            guard end > position else {
                position += 1
                continue
            }
            if heads.contains(lowered[position..<end]),
                !sentence.overlapsMention(Span(position, end)),
                let mention = mention(position..<end, sentence, lowered, text, found.last?.span.end ?? 0)
            {
                found.append(mention)
            }
            position = end
        }
        return found
    }

    private func mention(
        _ head: Range<Int>, _ sentence: SentenceView, _ lowered: [UInt32], _ text: [UInt32], _ lower: Int
    ) -> MeetingMention? {
        var start = head.lowerBound
        var holder: Int?
        var isNumbered = false
        let lower = max(lower, sentence.textStart)
        while start > lower + 1, lowered[start - 1] == 0x20 {
            if let name = sentence.mention(endingAt: start - 1) {
                guard
                    name.mention.type == .organ || name.mention.type == .place
                        || name.mention.type == .campaign,
                    name.mention.span.start >= lower
                else { break }
                if name.mention.type != .campaign { holder = name.entity }
                start = name.mention.span.start
                continue
            }
            var wordStart = start - 1
            while wordStart > lower,
                PatternText.isLetter(lowered[wordStart - 1]) || lowered[wordStart - 1] == 0x2D
            {
                wordStart -= 1
            }
            let word = lowered[wordStart..<start - 1]
            guard let first = word.first,
                modifiers.contains(word) || isCapital(text[wordStart]) || isDigit(first)
            else { break }
            if isDigit(first) || Self.ordinals.contains(text.string(wordStart..<start - 1).lowercased()) {
                isNumbered = true
            }
            start = wordStart
        }
        var end = head.upperBound
        let isBare = start == head.lowerBound
        if let body = body(after: end, sentence, lowered) {
            holder = holder ?? body.entity
            end = body.end
        }
        return MeetingMention(
            span: Span(start, end), name: text.string(start..<end), head: text.string(head).lowercased(),
            holder: holder, isNumbered: isNumbered, isBare: isBare && end == head.upperBound)
    }

    /// "of the Shanxi Provincial Committee".
    private func body(after end: Int, _ sentence: SentenceView, _ lowered: [UInt32]) -> (
        entity: Int, end: Int
    )? {
        guard
            let next = sentence.mentions.first(where: { $0.mention.span.start > end }),
            next.mention.type == .organ, next.mention.span.start - end <= 9,
            ["of", "of the"].contains(lowered.words(end, next.mention.span.start))
        else { return nil }
        return (next.entity, next.mention.span.end)
    }

    private func isCapital(_ scalar: UInt32) -> Bool { (0x41...0x5A).contains(scalar) }
    private func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

    private static let ordinals: Set<String> = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "eleventh",
        "twelfth",
    ]
}
