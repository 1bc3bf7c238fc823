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
    /// Where title and body begin, with the 原 or 前 before them.
    var start: Int
}

/// Reads the offices that end at a place of the text, from right to left.
///
/// 中共中央政治局|常委、国务院|总理 is two offices; in 江西军区|司令员|兼|政治委员 the second takes the body of the
/// first; 华东军区|兼|第三野战军|司令员 is one title at two bodies. Counter-example: 在大会上|书记 has no body.
struct ChineseOfficePhrase: Sendable {
    let reader: ChineseTitleReader
    let organSuffixes: [[UInt32]]
    /// All suffixes of organs, last scalar first.
    private let suffixesReversed: NameTrie
    static let joins = Set("、兼和及".unicodeScalars.map(\.value))
    private static let concurrently: UInt32 = 0x517C  // 兼
    /// What no part of a title is made of.
    static let stops = Set(
        "的在向对和与及了是到由将把被从为有以等该各这那其派请让令叫说给使要去来任选经并同会就又也已曾均都时后前中内上下两几个位名"
            .unicodeScalars.map(\.value))

    init(lexicon: Lexicon, reader: ChineseTitleReader) {
        self.reader = reader
        let inner = lexicon.organSuffixes.filter {
            ["party-sec", "party-stand", "party-branch", "party-commune"].contains($0.kind)
        }
        var reversed = NameTrie(capacity: 2_000)
        for suffix in lexicon.organSuffixes where suffix.zh.unicodeScalars.count > 1 {
            reversed.insert(suffix.zh.unicodeScalars.map(\.value).reversed(), value: 0)
        }
        suffixesReversed = reversed
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
            if title.row.kind == .form || isApposition(title, notBefore: lower, sentence, text) {
                end = title.start
                continue
            }
            let office = office(title, notBefore: lower, sentence, text)
            start = office.start
            if let body = office.body {
                found.append(office)
                found += open.map { $0.at(body, office.reading.status) }
                open = []
                start = addSharing(office, to: &found, notBefore: lower, sentence, text)
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

    /// 副处长|特务: a role after a title says who the holder is besides.
    private func isApposition(
        _ title: ReadTitle, notBefore lower: Int, _ sentence: SentenceView, _ text: [UInt32]
    ) -> Bool {
        title.row.kind == .role && title.isExact && sentence.mention(endingAt: title.start) == nil
            && reader.title(endingAt: title.start, notBefore: lower, sentence, text)?.row.kind == .office
    }

    /// 、|进藏|部队, 兼|高教会: where unknown words before a body or a title begin, if an office ends right before them;
    /// else `start`.
    private func joinBefore(_ start: Int, notBefore lower: Int, _ sentence: SentenceView, _ text: [UInt32])
        -> Int
    {
        var position = start
        while position > lower, start - position <= 16 {
            if text[position - 1] == 0x3001 || text[position - 1] == Self.concurrently {  // 、兼
                let isOffice = reader.title(endingAt: position - 1, notBefore: lower, sentence, text) != nil
                return isOffice ? position : start
            }
            guard (0x3400...0x9FFF).contains(text[position - 1]) else { return start }
            position -= 1
        }
        return start
    }

    /// Whether words that may be an unknown body stand right before.
    private func isPreceded(_ start: Int, notBefore lower: Int, _ text: [UInt32]) -> Bool {
        guard start > lower else { return false }
        let before = text[start - 1]
        guard (0x3400...0x9FFF).contains(before), !Self.stops.contains(before), !Self.joins.contains(before)
        else { return false }
        // 该村|, 该队|, 生产队|: the body was named before.
        return !endsInSuffix(start, notBefore: lower, text)
            && !(1...3).contains { length in
                text.word(of: reader.words.this, endingAt: start - length, notBefore: lower) != nil
            }
    }

    /// Whether a short form of a body's name, 派出所 or 生产队, may end right before.
    private func endsInSuffix(_ end: Int, notBefore lower: Int, _ text: [UInt32]) -> Bool {
        var node: Int32 = 0
        var position = end
        while position > lower {
            node = suffixesReversed.step(from: node, by: text[position - 1])
            if node < 0 { return false }
            position -= 1
            var isSuffix = false
            suffixesReversed.forEachValue(at: node) { _ in isSuffix = true }
            if isSuffix { return true }
        }
        return false
    }

    /// 华东军区|兼|第三野战军|司令员: the title holds for the body before 兼 too. Returns where the phrase begins.
    private func addSharing(
        _ office: WrittenOffice, to found: inout [WrittenOffice], notBefore lower: Int,
        _ sentence: SentenceView,
        _ text: [UInt32]
    ) -> Int {
        var start = office.start
        while start > lower, text[start - 1] == Self.concurrently,
            let other = self.body(endingAt: start - 1, sentence, text), other.mention.type == .organ
        {
            found.append(office.at(other))
            start = other.mention.span.start
        }
        return start
    }
}

extension WrittenOffice {
    /// The office at a body, which is over where another title of the body is.
    func at(_ body: LinkedMention, _ status: OfficeStatus = .current) -> WrittenOffice {
        var office = self
        office.body = body
        office.start = min(start, body.mention.span.start)
        if status == .former { office.reading.status = status }
        return office
    }
}
