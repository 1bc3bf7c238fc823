import Archive
import Linking

/// Reads the offices that begin at a place of the text: 任|中央军委副主席、国防委员会副主席.
///
/// Body and title, joined by 、 or a comma or 兼. An item whose body is not known gives no office; the list ends with
/// the first item that ends in no title. Counter-example: 担任|工作 names no office.
struct ChineseOfficeList: Sendable {
    let phrase: ChineseOfficePhrase
    private static let joins = Set("、,;兼和及".unicodeScalars.map(\.value))
    private static let ends = Set("、,;。():".unicodeScalars.map(\.value))
    /// Longer items are no offices.
    private static let longest = 48

    /// The offices, in order, and where the last item that ends in a title ends.
    func offices(startingAt start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> (
        offices: [WrittenOffice], end: Int
    ) {
        var offices: [WrittenOffice] = []
        var position = start
        while position < sentence.span.end {
            guard let (next, end) = item(startingAt: position, sentence, text) else { break }
            offices += next
            guard end < sentence.span.end, Self.joins.contains(text[end]) else { return (offices, end) }
            position = end + 1
        }
        return (offices, max(start, offices.isEmpty ? start : position - 1))
    }

    /// The offices of one item, none where its body is unknown; nil where it ends in no title.
    private func item(startingAt start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> (
        [WrittenOffice], Int
    )? {
        let limit = min(sentence.span.end, start + Self.longest)
        var end = start
        while end < limit, !endsItem(end, from: start, sentence, text) { end += 1 }
        for last in stride(from: end, to: start, by: -1) {
            if last < sentence.span.end, phrase.reader.words.notAfter.contains(text[last]) { continue }
            guard phrase.reader.title(endingAt: last, notBefore: start, sentence, text) != nil else {
                continue
            }
            let (offices, begin) = phrase.offices(endingAt: last, notBefore: start, sentence, text)
            if !offices.isEmpty, begin == start { return (offices.reversed(), last) }
        }
        return phrase.reader.title(endingAt: end, notBefore: start, sentence, text) == nil ? nil : ([], end)
    }

    /// A join or a stop; 兼 and 和 only after a title (华东军区兼第三野战军司令员 is one item).
    private func endsItem(_ end: Int, from start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        guard !sentence.overlapsMention(Span(end, end + 1)) else { return false }
        if text[end] == 0x517C || text[end] == 0x548C || text[end] == 0x53CA {  // 兼 和 及
            return phrase.reader.title(endingAt: end, notBefore: start, sentence, text) != nil
        }
        return Self.ends.contains(text[end])
    }
}
