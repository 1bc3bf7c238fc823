import Archive
import Linking
import Ontology

/// A title as read in the text: 副书记 of 原副书记, with the row that tells its rank.
struct ReadTitle: Hashable {
    var span: Span
    var row: TitleRow
    /// Whether 副, 第一 and the like stand before the row's title, so that the row is not the whole title.
    var isExact: Bool
    var status = OfficeStatus.current
    /// Where what belongs to the title begins: 原, 前, 现任, 党员 stand outside `span`.
    var start: Int
    /// 外交部|长: the title begins with the last character of its body.
    var isFused = false
}

/// How the text tells of an office: held, held before, taken up, held for another.
enum OfficeStatus: String {
    case current = ""
    case former, new, acting
}

/// Finds the title that ends, or begins, at a place of the text, the longest first: 县委书记 before 书记.
///
/// Example: 原副书记|王立瑞 is 副书记, former. Counter-example: in 中共山西省委|书记 no title may begin inside
/// the organ, so it is 书记 and not 省委书记.
struct ChineseTitleReader: Sendable {
    let words: OfficeWords
    private let titles: [TitleRow]
    /// The rows of each office; where there are several, all but the first are of bodies of their domain alone.
    private let offices: [String: [TitleRow]]
    private let reversed: NameTrie
    private let posts: Set<[UInt32]>
    /// What titles and the ranks before them begin with.
    private let starts: ScalarFilter

    init(lexicon: Lexicon, words: OfficeWords) {
        self.words = words
        titles = lexicon.titles
        offices = Dictionary(grouping: titles.filter { $0.kind == .office }, by: \.zh)
        var trie = NameTrie(capacity: 4_000)
        var starts = ScalarFilter(words.ranks.compactMap(\.first))
        for (index, title) in lexicon.titles.enumerated() where title.kind != .prefix {
            let scalars = title.zh.unicodeScalars.map(\.value)
            trie.insert(scalars.reversed(), value: Int32(index))
            if let first = scalars.first { starts.insert(first) }
        }
        reversed = trie
        posts = lexicon.lists["post-role"]
        self.starts = starts
    }

    /// The longest title that ends at `end` and begins neither before `lower` nor inside a mention.
    func title(endingAt end: Int, notBefore lower: Int, _ sentence: SentenceView, _ text: [UInt32])
        -> ReadTitle?
    {
        if let fused = fused(endingAt: end, notBefore: lower, sentence, text) { return fused }
        var node: Int32 = 0
        var position = end
        var best: (start: Int, row: TitleRow)?
        while position > lower {
            node = reversed.step(from: node, by: text[position - 1])
            if node < 0 { break }
            position -= 1
            var value: Int32?
            reversed.forEachValue(at: node) { value = value ?? $0 }
            if let value, !sentence.overlapsMention(Span(position, end)) {
                best = (position, titles[Int(value)])
            }
        }
        guard let best else { return nil }
        return withRank(best.start, end, best.row, notBefore: lower, sentence, text)
    }

    /// The longest title that begins at `start`: 副总理 after 陈毅. A title that only begins a longer word is none
    /// (主席|团), nor is one that stands before another name.
    func title(startingAt start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> ReadTitle? {
        let limit = min(sentence.span.end, start + 8)
        guard start < limit, starts.mayContain(text[start]) else { return nil }
        for end in stride(from: limit, to: start + 1, by: -1) {
            guard let title = title(endingAt: end, notBefore: start, sentence, text),
                title.span.start == start
            else { continue }
            if end < sentence.span.end, words.notAfter.contains(text[end]) { return nil }
            return sentence.mention(startingAt: end)?.mention.type == .person ? nil : title
        }
        return nil
    }

    func row(named title: String) -> TitleRow? { offices[title]?.first }

    /// The row of an office in a body of a class: the 部长 of a ministry is a minister, that of a party committee heads
    /// a department.
    func row(_ row: TitleRow, at kind: String) -> TitleRow {
        guard let rows = offices[row.zh], rows.count > 1 else { return row }
        return rows.dropFirst().first {
            kind.hasPrefix($0.domain) || Self.press.contains(kind) && $0.domain == "press"
        }
            ?? row
    }

    /// Whether a body is one of before 1949, of which a paper of later years speaks: 伪警察局, 国民党县党部.
    func isOld(_ body: LocalEntity, _ sentence: SentenceView) -> Bool {
        guard body.type == .organ, body.row == nil, let day = sentence.dates.reportDay?.earliest,
            day.year > 1949
        else { return false }
        let name = body.nameZh.unicodeScalars.map(\.value)
        return name.hasWord(of: words.oldBodies, in: name.indices)
            && !name.hasWord(of: words.notOldBodies, in: name.indices)
    }

    private static let press: Set<String> = ["news", "agency"]

    /// 代理军长, 代主席; not 代表, 代办.
    private func isActing(_ title: String) -> Bool {
        title.hasPrefix("代理") || offices[String(title.dropFirst())] != nil
    }

    /// 部长 of 外交部|长, 市长 of 重庆市|长: the body's mention ends one character before the title.
    private func fused(endingAt end: Int, notBefore lower: Int, _ sentence: SentenceView, _ text: [UInt32])
        -> ReadTitle?
    {
        guard end - 2 >= lower, text[end - 1] == 0x957F, let body = sentence.mention(endingAt: end - 1),
            [.organ, .place].contains(body.mention.type), body.mention.span.start >= lower,
            let row = row(named: text.string(end - 2..<end))
        else { return nil }
        return ReadTitle(span: Span(end - 2, end), row: row, isExact: true, start: end - 2, isFused: true)
    }

    /// Whether a title makes a statement: an office, or a post at a named body (教员, 会计; not 工人).
    func isOffice(_ title: ReadTitle) -> Bool { title.row.kind == .office || isPost(title) }

    func isPost(_ title: ReadTitle) -> Bool { posts.contains(title.row.zh.unicodeScalars.map(\.value)) }

    private func withRank(
        _ start: Int, _ end: Int, _ row: TitleRow, notBefore lower: Int, _ sentence: SentenceView,
        _ text: [UInt32]
    ) -> ReadTitle {
        var start = start
        while let word = text.word(of: words.ranks, endingAt: start, notBefore: lower),
            !sentence.overlapsMention(Span(start - word.count, start))
        {
            start -= word.count
        }
        var title = ReadTitle(
            span: Span(start, end), row: row, isExact: end - start == row.zh.unicodeScalars.count,
            start: start)
        if text[start] == 0x4EE3, isActing(text.string(start..<end)) { title.status = .acting }  // 代
        if sentence.mention(endingAt: start) != nil { return title }
        let before = status(endingAt: start, notBefore: lower, text)
        if before.status != .current { title.status = before.status }
        title.start = before.start
        return title
    }

    /// What 原, 前, 新任 that end at a place say, and where they begin.
    func status(endingAt end: Int, notBefore lower: Int, _ text: [UInt32]) -> (
        status: OfficeStatus, start: Int
    ) {
        if let word = text.word(of: words.former, endingAt: end, notBefore: lower),
            text.word(of: words.notFormer, endingAt: end, notBefore: lower) == nil
        {
            return (.former, end - word.count)
        }
        if let word = text.word(of: words.new, endingAt: end, notBefore: lower) {
            return (.new, end - word.count)
        }
        if let word = text.word(of: words.current, endingAt: end, notBefore: lower), word.count > 1 {
            return (.current, end - word.count)
        }
        return (.current, end)
    }
}
