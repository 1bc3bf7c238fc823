import Archive
import Extraction
import Linking
import Ontology

/// An office as written: which body, which title. `body` is nil where none is written beside the title.
struct WrittenOffice {
    var body: LinkedMention?
    /// As printed, without the body: 书记处书记, 预审股长.
    var title: String
    var reading: ReadTitle
    /// Where title and body begin.
    var start: Int
}

/// Reads the offices that end at a place of the text, from right to left.
///
/// 中共中央政治局|常委、国务院|总理 is two offices; in 江西军区|司令员|兼|政治委员 the second takes the body of the
/// first; 华东军区|兼|第三野战军|司令员 is one title at two bodies. Counter-example: 在大会上|书记 has no body.
struct ChineseOfficePhrase: Sendable {
    let reader: ChineseTitleReader
    let organSuffixes: [[UInt32]]
    private static let joins = Set("、兼,和及".unicodeScalars.map(\.value))
    private static let concurrently: UInt32 = 0x517C  // 兼
    private static let of: UInt32 = 0x7684  // 的
    /// What no part of a title is made of.
    private static let stops = Set(
        "的在向对和与及了是到由将把被从为有以等该各这那其派请让令叫说给使要去来任选经并同会就又也已曾均都时后前中内上下"
            .unicodeScalars.map(\.value))

    init(lexicon: Lexicon, reader: ChineseTitleReader) {
        self.reader = reader
        let inner = lexicon.organSuffixes.filter {
            ["party-sec", "party-stand", "party-branch", "party-commune"].contains($0.kind)
        }
        organSuffixes = inner.map { $0.zh.unicodeScalars.map(\.value) }.sorted {
            $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1)
        }
    }

    /// The offices, nearest to `end` first, and where the first of them begins in the text.
    func offices(endingAt end: Int, notBefore lower: Int, _ sentence: SentenceView, _ text: [UInt32])
        -> (offices: [WrittenOffice], start: Int)
    {
        var found: [WrittenOffice] = []
        var open: [WrittenOffice] = []
        var end = end
        var start = end
        while let title = reader.title(endingAt: end, notBefore: lower, sentence, text) {
            if title.row.kind == .form {
                end = title.start
                continue
            }
            let office = office(title, notBefore: lower, sentence, text)
            start = office.start
            if let body = office.body {
                found.append(office)
                found += open.map { $0.at(body) }
                open = []
                start = addSharing(office, body, to: &found, notBefore: lower, sentence, text)
            } else {
                open.append(office)
            }
            let join = joinBefore(start, notBefore: lower, sentence, text)
            // 进藏部队|司令员: a body that is not known; its titles are nobody else's.
            if join < start, office.body == nil { open = [] }
            start = join
            guard start > lower, Self.joins.contains(text[start - 1]),
                reader.title(endingAt: start - 1, notBefore: lower, sentence, text) != nil
            else { break }
            end = start - 1
        }
        if !open.isEmpty, isPreceded(start, notBefore: lower, text) { open = [] }
        return ((found + open).filter { reader.isOffice($0.reading) }, start)
    }

    /// 、|进藏|部队: where unknown words before a body or a title begin, if an office ends right before them;
    /// else `start`.
    private func joinBefore(_ start: Int, notBefore lower: Int, _ sentence: SentenceView, _ text: [UInt32])
        -> Int
    {
        var position = start
        while position > lower, start - position <= 12 {
            if text[position - 1] == 0x3001 {  // 、
                let isOffice = reader.title(endingAt: position - 1, notBefore: lower, sentence, text) != nil
                return isOffice ? position : start
            }
            if Self.stops.contains(text[position - 1]) || Self.joins.contains(text[position - 1]) {
                return start
            }
            position -= 1
        }
        return start
    }

    /// Whether words that may be an unknown body stand right before.
    private func isPreceded(_ start: Int, notBefore lower: Int, _ text: [UInt32]) -> Bool {
        guard start > lower else { return false }
        let before = text[start - 1]
        return (0x3400...0x9FFF).contains(before) && !Self.stops.contains(before)
            && !Self.joins.contains(before)
            && before != 0x6751 && before != 0x961F  // 该村, 该队
    }

    /// The title with its inner parts and its body.
    private func office(_ title: ReadTitle, notBefore lower: Int, _ sentence: SentenceView, _ text: [UInt32])
        -> WrittenOffice
    {
        if title.isFused, let body = sentence.mention(endingAt: title.span.end - 1) {
            return WrittenOffice(
                body: body, title: title.row.zh, reading: title, start: body.mention.span.start)
        }
        var nameStart = title.span.start
        var start = title.start
        if start == nameStart, sentence.mention(endingAt: start) == nil,
            let part = text.word(of: organSuffixes, endingAt: start, notBefore: lower),
            !sentence.overlapsMention(Span(start - part.count, start))
        {
            start -= part.count
            nameStart = start
        }
        var office = WrittenOffice(
            body: nil, title: text.string(nameStart..<title.span.end), reading: title, start: start)
        let bodyEnd = start > lower && text[start - 1] == Self.of ? start - 1 : start
        if let body = body(endingAt: bodyEnd, sentence) {
            office = office.at(body)
        } else if start == nameStart,
            let body = bodyAcrossGap(before: start, notBefore: lower, sentence, text)
        {
            office.title = text.string(body.mention.span.end..<title.span.end)
            office = office.at(body)
        }
        return office
    }

    private func body(endingAt end: Int, _ sentence: SentenceView) -> LinkedMention? {
        guard let mention = sentence.mention(endingAt: end), [.organ, .place].contains(mention.mention.type)
        else {
            return nil
        }
        // 民盟|上海市委: another party's committee, which the Communist Party's name would hide.
        if let before = sentence.mention(endingAt: mention.mention.span.start),
            before.mention.kind == "dem-party",
            mention.mention.kind.hasPrefix("party")
        {
            return nil
        }
        return mention
    }

    /// 县公安局|预审|股长: up to six characters of a part of the organ that is no mention of its own.
    private func bodyAcrossGap(
        before start: Int, notBefore lower: Int, _ sentence: SentenceView, _ text: [UInt32]
    )
        -> LinkedMention?
    {
        var position = start
        while position > lower, start - position < 6 {
            let scalar = text[position - 1]
            guard (0x4E00...0x9FFF).contains(scalar), !Self.stops.contains(scalar) else { return nil }
            position -= 1
            if let mention = sentence.mention(endingAt: position) {
                return mention.mention.type == .organ ? mention : nil
            }
        }
        return nil
    }

    /// 华东军区|兼|第三野战军|司令员: the title holds for the body before 兼 too. Returns where the phrase begins.
    private func addSharing(
        _ office: WrittenOffice, _ body: LinkedMention, to found: inout [WrittenOffice], notBefore lower: Int,
        _ sentence: SentenceView, _ text: [UInt32]
    ) -> Int {
        var start = body.mention.span.start
        while start > lower, text[start - 1] == Self.concurrently,
            let other = self.body(endingAt: start - 1, sentence), other.mention.type == .organ
        {
            found.append(office.at(other))
            start = other.mention.span.start
        }
        return start
    }
}

extension WrittenOffice {
    /// The office at a body; one in a secretariat is one of the committee that it belongs to.
    func at(_ body: LinkedMention) -> WrittenOffice {
        var office = self
        office.body = body
        office.start = min(start, body.mention.span.start)
        return office
    }
}
