import Archive
import Extraction
import Linking
import Ontology

extension ChineseOfficePhrase {
    private static let quotes = Set("》」』”\"".unicodeScalars.map(\.value))
    private static let openQuotes = Set("《「『“\"".unicodeScalars.map(\.value))
    private static let of: UInt32 = 0x7684  // 的

    /// The title with its inner parts and its body.
    func office(_ title: ReadTitle, notBefore lower: Int, _ sentence: SentenceView, _ text: [UInt32])
        -> WrittenOffice
    {
        if title.isFused, let body = sentence.mention(endingAt: title.span.end - 1) {
            let office = WrittenOffice(
                body: body, title: title.row.zh, reading: title, start: body.mention.span.start)
            return withStatus(office, notBefore: lower, text)
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
        start = beforeRole(start, notBefore: lower, sentence, text)
        if start < office.start { office.start = start }
        if let body = body(endingAt: bodyEnd(start, notBefore: lower, text), sentence, text) {
            office = office.at(body)
        } else if start == nameStart,
            let body = bodyAcrossGap(before: start, notBefore: lower, sentence, text)
        {
            if body.mention.type == .organ {
                office.title = text.string(body.mention.span.end..<title.span.end)
            }
            office = office.at(body)
        }
        return withStatus(office, notBefore: lower, text)
    }

    /// 该校|党员|副校长, 组|少校|组长, 社|喇嘛|副社长, 北大|右派|教授: where a word begins that says what the holder is besides.
    private func beforeRole(
        _ start: Int, notBefore lower: Int, _ sentence: SentenceView, _ text: [UInt32]
    ) -> Int {
        guard sentence.mention(endingAt: start) == nil else { return start }
        if let epithet = text.word(of: reader.words.epithets, endingAt: start, notBefore: lower) {
            return start - epithet.count
        }
        guard
            let role = reader.title(endingAt: start, notBefore: lower, sentence, text),
            role.row.kind == .role, ["military", "party", "religion"].contains(role.row.domain)
        else { return start }
        return role.start
    }

    /// Where a body must end to be that of what begins at `start`: before 的 or the mark that closes a paper's name.
    private func bodyEnd(_ start: Int, notBefore lower: Int, _ text: [UInt32]) -> Int {
        guard start > lower else { return start }
        return text[start - 1] == Self.of || Self.quotes.contains(text[start - 1]) ? start - 1 : start
    }

    /// 前|西南局|书记: the word before the body tells of the office.
    private func withStatus(_ office: WrittenOffice, notBefore lower: Int, _ text: [UInt32]) -> WrittenOffice
    {
        guard office.body != nil else { return office }
        var office = office
        var start = office.start
        if start > lower, Self.openQuotes.contains(text[start - 1]) { start -= 1 }
        let before = reader.status(endingAt: start, notBefore: lower, text)
        office.start = before.start
        if before.status != .current { office.reading.status = before.status }
        return office
    }

    /// The organ or place that ends right there.
    func body(endingAt end: Int, _ sentence: SentenceView, _ text: [UInt32]) -> LinkedMention? {
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
        // 农工民主党|北京市|市委, 政协|南昌市: the place's name hides whose officers they are.
        let start = mention.mention.span.start
        if mention.mention.type == .place || mention.mention.kind.hasPrefix("party")
            || mention.mention.text.contains("委"),
            text.word(of: reader.words.otherParties, endingAt: start, notBefore: sentence.span.start) != nil
                || text.word(of: reader.words.assemblies, endingAt: start, notBefore: sentence.span.start)
                    != nil
        {
            return nil
        }
        guard start > sentence.textStart else { return mention }
        // 这个学校|民盟|主委 is of a branch.
        if mention.mention.kind == "dem-party", Self.owners.contains(text[start - 1]) { return nil }
        // 民族解放阵线常驻|中国代表团 is of those who sent it, 在|京|中央委员 of no place.
        if text[start - 1] == Self.stationed { return nil }
        if mention.mention.type == .place, mention.mention.span.count == 1, text[start - 1] == Self.at {
            return nil
        }
        return mention
    }

    private static let stationed: UInt32 = 0x9A7B  // 驻
    private static let at: UInt32 = 0x5728  // 在
    private static let owners = Set("校院系厂部局社大".unicodeScalars.map(\.value))

    /// 县公安局|预审|股长: up to six characters of a part of the organ that is no mention of its own. Of a place only
    /// its government: 北京市|人民政府|市长.
    private func bodyAcrossGap(
        before start: Int, notBefore lower: Int, _ sentence: SentenceView, _ text: [UInt32]
    )
        -> LinkedMention?
    {
        var position = start
        while position > lower, start - position < 6 {
            let scalar = text[position - 1]
            guard (0x4E00...0x9FFF).contains(scalar), !Self.stops.contains(scalar),
                !Self.joins.contains(scalar)
            else { return nil }
            position -= 1
            guard let mention = sentence.mention(endingAt: position) else { continue }
            if mention.mention.type == .organ { return body(endingAt: position, sentence, text) }
            let isGovernment =
                text.word(of: reader.words.governments, startingAt: position, notAfter: start)?.count
                == start - position
            return mention.mention.type == .place && isGovernment ? mention : nil
        }
        return nil
    }
}
