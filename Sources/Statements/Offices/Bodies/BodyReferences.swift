import Archive
import Extraction
import Linking
import Ontology

/// What words that are no name point at: 该村, 这个学校的, 派出所 after 固镇派出所, 县公安局派…, 以A为主任的委员会.
///
/// Counter-example: 带陂村…该村 where 带陂村 is not known: the village named before it is another.
struct BodyReferences: Sendable {
    private let lexicon: Lexicon
    private let words: OfficeWords
    /// Classes of organs by the last character of their suffixes: 社 of co-operatives, communes, agencies.
    private let kindsByEnd: [UInt32: Set<String>]
    private static let levels = Set("省市县区州旗盟乡镇村".unicodeScalars.map(\.value))
    private static let joins = Set("、和及与".unicodeScalars.map(\.value))
    private static let stops = Set("。,;:".unicodeScalars.map(\.value))
    private static let of: UInt32 = 0x7684  // 的
    private static let that: UInt32 = 0x8BE5  // 该
    private static let paper: [UInt32] = [0x62A5]  // 报

    init(lexicon: Lexicon, words: OfficeWords) {
        self.lexicon = lexicon
        self.words = words
        var kinds: [UInt32: Set<String>] = [:]
        for suffix in lexicon.organSuffixes {
            if let last = suffix.zh.unicodeScalars.last {
                kinds[last.value, default: []].insert(suffix.kind)
            }
        }
        kindsByEnd = kinds
    }

    /// 派出所|所长, 生产队|会计: the body named before whose name ends in the words before the title.
    func shortForm(
        before end: Int, _ sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]
    ) -> Int? {
        let lower = sentence.textStart
        guard end - 2 >= lower, kindsByEnd[text[end - 1]] != nil else { return nil }
        for mention in linked.mentions(before: end - 2, sentence.language)
        where mention.mention.type == .organ && mention.mention.form == .name {
            let span = mention.mention.span
            // Every committee has its 宣传部.
            if mention.mention.kind == "party-dept", span.start < sentence.paragraphStart { continue }
            var length = 0
            while length < span.count, end - length > lower,
                text[span.end - 1 - length] == text[end - 1 - length]
            {
                length += 1
            }
            if length >= 2, length < span.count, beginsPhrase(end - length, sentence, text) {
                return mention.entity
            }
        }
        return nil
    }

    /// 县公安局立即派|预审股长: who sends the officer.
    func sender(before start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Int? {
        guard start > sentence.textStart, text[start - 1] == 0x6D3E else { return nil }  // 派
        guard let organ = sentence.entities(.organ).last(where: { $0.mention.span.end < start }),
            !text[organ.mention.span.end..<start].contains(where: Self.stops.contains)
        else { return nil }
        return organ.entity
    }

    /// 总理  周恩来 under an order: who signs with a title alone is of the body that the headline begins with.
    func issuer(
        of office: WrittenOffice, _ sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]
    ) -> Int? {
        let end = office.reading.span.end
        guard office.start == sentence.textStart, end < text.count, text[end] == 0x20 || text[end] == 0x3000,
            let first = linked.mentions.first(where: { $0.mention.language == sentence.language }),
            first.mention.type == .organ, first.mention.form == .name, first.mention.span.end < office.start,
            Self.issuers.contains(where: first.mention.kind.begins)
        else { return nil }
        let start = first.mention.span.start
        return start > 0 && (0x3400...0x9FFF).contains(text[start - 1]) ? nil : first.entity
    }

    private static let issuers = ["state", "gov", "ministry", "agency", "region-gov", "military", "court"]

    /// The noun after 该, 这个, 本 right before the title: 村 of 该村|农民代表, 学校 of 这个学校的|副校长.
    func demonstrated(before start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> [UInt32]? {
        var end = start
        if end > sentence.span.start, text[end - 1] == Self.of { end -= 1 }
        for length in 1...3 where end - length > sentence.span.start {
            if text.word(of: words.this, endingAt: end - length, notBefore: sentence.span.start) != nil {
                return Array(text[(end - length)..<end])
            }
        }
        return nil
    }

    /// 到|该乡|任…: the last thing of the class that 该 points at in a stretch of the text.
    func demonstrated(
        in range: Range<Int>, _ sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]
    ) -> Int? {
        guard let this = text[range].lastIndex(of: Self.that), this + 1 < range.upperBound else { return nil }
        return linked.mentions(before: range.lowerBound, sentence.language)
            .first { $0.mention.type != .person && text[$0.mention.span.end - 1] == text[this + 1] }?.entity
    }

    private func fits(_ mention: Mention, noun: [UInt32]) -> Bool {
        guard mention.type == .organ || mention.type == .place, let last = noun.last else { return false }
        let name = Array(mention.text.unicodeScalars.map(\.value))
        if name.suffix(noun.count).elementsEqual(noun) { return true }
        guard mention.type == .organ, mention.form == .name else { return false }
        // 该局 is a 局, and no 科 or 公司, though all are offices; 该校 may be a 大学, 该社 a 集体农庄.
        if ["gov-dept", "ministry", "party-dept"].contains(mention.kind) { return false }
        if noun.count == 1 {
            if last == Self.association { return isAssociation(mention) }
            return Self.works.contains(last) && kindsByEnd[last]?.contains(mention.kind) == true
        }
        let word = String(scalars: noun[...])
        return lexicon.organSuffixes.contains { $0.kind == mention.kind && $0.zh == word }
    }

    /// 该会 is 民建, which is a 建国会, not 国民党.
    private func isAssociation(_ mention: Mention) -> Bool {
        mention.candidates.contains {
            lexicon.gazetteer[$0].nameZh.unicodeScalars.last?.value == Self.association
        }
    }

    private static let association: UInt32 = 0x4F1A  // 会
    /// Bodies that go by more than one word of their kind.
    private static let works = Set("校社厂店场矿团队".unicodeScalars.map(\.value))

    /// The last of some mentions with those joined to it by 、 and 和.
    func lastOfList(_ mentions: [LinkedMention], _ text: [UInt32]) -> [LinkedMention] {
        var list: [LinkedMention] = []
        for mention in mentions.reversed() {
            if let next = list.first {
                let gap = text[mention.mention.span.end..<next.mention.span.start]
                guard gap.count == 1, gap.allSatisfy(Self.joins.contains),
                    mention.mention.type == next.mention.type
                else { break }
            }
            list.insert(mention, at: 0)
        }
        return list
    }

    /// 以A为主任、B为副主任|的|委员会: the body that the offices after a place of the text make.
    func made(after start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Int? {
        guard
            let organ = sentence.mentions.first(where: {
                $0.mention.type == .organ && $0.mention.span.start > start
            })
        else { return nil }
        var end = organ.mention.span.start
        if text[end - 1] == 0x201C { end -= 1 }  // “
        guard text[end - 1] == Self.of, !text[start..<end].contains(where: Self.stops.contains) else {
            return nil
        }
        return organ.entity
    }

    /// The last thing of a class before a place of the text; nil where the class is named once more after it, of
    /// something that is not known (带陂村…该村 after 枣北村).
    func named(
        _ noun: [UInt32], before start: Int, _ sentence: SentenceView, _ linked: LinkedArticle,
        _ text: [UInt32]
    ) -> Int? {
        // 本报 is the paper itself, whichever others the article names.
        if noun == Self.paper { return nil }
        let earlier = linked.mentions(before: start, sentence.language)
        guard let last = earlier.first(where: { fits($0.mention, noun: noun) }) else { return nil }
        guard noun.count == 1, Self.levels.contains(noun[0]) else { return last.entity }
        let between = last.mention.span.end..<max(last.mention.span.end, start - noun.count - 1)
        // 该市, 全村 name nothing new.
        let isNamedAgain = between.contains { position in
            text[position] == noun[0]
                && text.word(of: words.this, endingAt: position, notBefore: between.lowerBound) == nil
                && text[position - 1] != 0x5168
        }
        return isNamedAgain ? nil : last.entity
    }

    /// Whether nothing that might be an unknown body stands right before: 书记 after a comma or 由, not after 中学.
    func beginsPhrase(_ start: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        guard start > sentence.textStart else { return true }
        let before = text[start - 1]
        return !(0x3400...0x9FFF).contains(before) && before != 0x201D && before != 0x29
            || Self.openers.contains(before)
    }

    private static let openers = Set("由以和及与对向请被让让是有了说到在把将并而派为任时这".unicodeScalars.map(\.value))
}

extension LinkedArticle {
    /// The mentions of a language that end at or before a place of the text, the last first.
    func mentions(before position: Int, _ language: Language) -> some Sequence<LinkedMention> {
        var (low, high) = (0, mentions.count)
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].mention.span.start < position { low = middle + 1 } else { high = middle }
        }
        return mentions[..<low].reversed().lazy.filter {
            $0.mention.span.end <= position && $0.mention.language == language
        }
    }
}
