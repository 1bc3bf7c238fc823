import Archive
import Ontology

/// A title as read in the text: 副书记 of 原副书记, with the row that tells its rank.
struct ReadTitle: Hashable {
    var span: Span
    var row: TitleRow
    /// Whether 副, 第一 and the like stand before the row's title, so that the row is not the whole title.
    var isExact: Bool
    /// 原, 前: the office is over.
    var isFormer = false
    /// Where what belongs to the title begins: 原, 前, 现任 stand outside `span`.
    var start: Int
    /// 外交部|长: the title begins with the last character of its body.
    var isFused = false
}

/// Finds the title that ends at a place of the text, the longest first: 县委书记 before 书记.
///
/// Example: 原副书记|王立瑞 is 副书记, former. Counter-example: in 中共山西省委|书记 no title may begin inside
/// the organ, so it is 书记 and not 省委书记.
struct ChineseTitleReader: Sendable {
    private let titles: [TitleRow]
    private let reversed: NameTrie
    private let posts: Set<[UInt32]>
    private let ranks: [[UInt32]]
    private static let former = ["前任", "已故", "原", "前"].map { $0.unicodeScalars.map(\.value) }
    private static let current = ["现任", "新任", "时任", "当时的", "兼任", "兼"].map { $0.unicodeScalars.map(\.value) }

    init(lexicon: Lexicon) {
        titles = lexicon.titles
        var trie = NameTrie(capacity: 4_000)
        for (index, title) in lexicon.titles.enumerated() where title.kind != .prefix {
            trie.insert(title.zh.unicodeScalars.map(\.value).reversed(), value: Int32(index))
        }
        reversed = trie
        posts = lexicon.lists["post-role"]
        ranks = ["副", "正", "第一", "第二", "第三", "代理", "代", "名誉", "首席", "常务", "临时", "总", "候补"]
            .map { $0.unicodeScalars.map(\.value) }
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

    func row(named title: String) -> TitleRow? { titles.first { $0.zh == title && $0.kind == .office } }

    /// 部长 of 外交部|长, 局长 of 县公安局|长: the body's mention ends one character before the title.
    private func fused(endingAt end: Int, notBefore lower: Int, _ sentence: SentenceView, _ text: [UInt32])
        -> ReadTitle?
    {
        guard end - 2 >= lower, text[end - 1] == 0x957F, let body = sentence.mention(endingAt: end - 1),
            body.mention.type == .organ, body.mention.span.start >= lower,
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
        while let word = text.word(of: ranks, endingAt: start, notBefore: lower),
            !sentence.overlapsMention(Span(start - word.count, start))
        {
            start -= word.count
        }
        var title = ReadTitle(
            span: Span(start, end), row: row, isExact: end - start == row.zh.unicodeScalars.count,
            start: start)
        if sentence.mention(endingAt: start) != nil { return title }
        if let word = text.word(of: Self.former, endingAt: start, notBefore: lower) {
            title.isFormer = true
            title.start -= word.count
        } else if let word = text.word(of: Self.current, endingAt: start, notBefore: lower), word.count > 1 {
            title.start -= word.count
        }
        return title
    }
}

extension [UInt32] {
    /// The first of `words` that ends at `end` and begins at or after `lower`.
    func word(of words: [[UInt32]], endingAt end: Int, notBefore lower: Int) -> [UInt32]? {
        words.first { end - $0.count >= lower && holds($0, at: end - $0.count) }
    }

    /// The first of `words` that begins at `start` and ends at or before `upper`.
    func word(of words: [[UInt32]], startingAt start: Int, notAfter upper: Int) -> [UInt32]? {
        words.first { start + $0.count <= upper && holds($0, at: start) }
    }

    private func holds(_ word: [UInt32], at start: Int) -> Bool {
        for (index, scalar) in word.enumerated() where self[start + index] != scalar { return false }
        return true
    }

    func string(_ range: Range<Int>) -> String {
        String(scalars: self[range])
    }
}
