import Archive
import Extraction
import Linking
import Ontology

/// Finds of whom a figure tells: the place or body that its clause is about.
///
/// 温州专区|的七十二个区, 江苏省|宜兴县|抽调了三百二十一名干部: the name that owns the number or begins the clause.
/// 全省已抽调二万四千多名: the last province named. Else the last subject of the paragraph, the dateline's place or the
/// headline's: then only implied. Counter-examples: 下放到|白泉公社 (a goal), 据|天水等专区的统计 (a source).
struct FigureSubjects {
    let words: FigureWords
    let linked: LinkedArticle
    let text: [UInt32]
    /// The dateline's place, else that of the headline.
    let background: Int?
    /// The last subject of the paragraph that is read.
    private var last: (paragraph: Int, entity: Int)?
    /// Places and bodies read so far, in order.
    private var named: [Int] = []

    init(words: FigureWords, linked: LinkedArticle, text: [UInt32], background: Int?) {
        self.words = words
        self.linked = linked
        self.text = text
        self.background = background
    }

    /// The subject of a figure; sentences must come in order.
    mutating func subject(of span: Span, in sentence: SentenceView) -> (entity: Int, certainty: Certainty)? {
        let found = explicitSubject(of: span, in: sentence)
        if let found {
            last = (sentence.paragraph, found.entity)
            return found
        }
        if let last, last.paragraph == sentence.paragraph { return (last.entity, .implied) }
        return background.map { ($0, .implied) }
    }

    /// Remembers whom a sentence names, and what its first clause is about; called behind its figures.
    mutating func pass(_ sentence: SentenceView) {
        let names = candidates(sentence)
        named += names.map(\.entity)
        if let opening = opening(names, from: sentence.textStart, to: sentence.span.end, sentence) {
            last = (sentence.paragraph, opening.entity)
        }
    }

    private func explicitSubject(of span: Span, in sentence: SentenceView) -> (
        entity: Int, certainty: Certainty
    )? {
        let names = candidates(sentence)
        switch sentence.language {
        case .chinese: return chineseSubject(of: span, in: sentence, names)
        case .english: return englishSubject(of: span, in: sentence, names).map { ($0, .explicit) }
        }
    }

    private func candidates(_ sentence: SentenceView) -> [LinkedMention] {
        sentence.mentions.filter { mention in
            (mention.mention.type == .place || mention.mention.type == .organ)
                && !(sentence.dateline?.contains(mention.mention.span) ?? false)
        }
    }

    // MARK: Chinese

    private func chineseSubject(of span: Span, in sentence: SentenceView, _ names: [LinkedMention])
        -> (entity: Int, certainty: Certainty)?
    {
        let before = names.filter { $0.mention.span.end <= span.start }
        if let whole = words.whole(in: text[sentence.textStart..<span.start]),
            before.last.map({ $0.mention.span.end <= whole.start }) ?? true,
            let entity = antecedent(whole.kind, before)
        {
            return (entity, before.contains { $0.entity == entity } ? .explicit : .implied)
        }
        if let owner = before.last, owns(owner, span) { return (owner.entity, .explicit) }
        var end = span.start
        while end > sentence.textStart {
            let start = FigureClauses.start(before: end, in: text, limit: sentence.textStart, .chinese)
            if let opening = opening(before, from: start, to: end, sentence) {
                return (opening.entity, .explicit)
            }
            end = min(start, end) - 1
        }
        return before.last { isFree($0) && !isSource($0, sentence) }.map { ($0.entity, .explicit) }
    }

    /// The name that a clause begins with, the last of a chain of places: 江苏省|宜兴县.
    private func opening(_ names: [LinkedMention], from start: Int, to end: Int, _ sentence: SentenceView)
        -> LinkedMention?
    {
        guard
            var index = names.firstIndex(where: {
                $0.mention.span.start >= start && $0.mention.span.end <= end
            }),
            names[index].mention.span.start - start <= (sentence.language == .chinese ? 3 : 4),
            isFree(names[index]), !isSource(names[index], sentence)
        else { return nil }
        while index + 1 < names.count, names[index + 1].mention.span.start == names[index].mention.span.end {
            index += 1
        }
        return namesOfficer(names[index], sentence) ? nil : names[index]
    }

    /// Whether the name stands right before the number, or before 的 and what is counted.
    private func owns(_ name: LinkedMention, _ span: Span) -> Bool {
        let end = name.mention.span.end
        if end == span.start { return true }
        return span.start - end <= 8 && text[end] == Self.of && isFree(name)
            && !text[end..<span.start].contains(where: Self.marks.contains)
    }

    /// No goal, source or agent: 到白泉公社, 据山西省统计, 由省委.
    private func isFree(_ name: LinkedMention) -> Bool {
        let start = name.mention.span.start
        return start == 0 || !Self.prepositions.contains(text[start - 1])
    }

    /// 据|天水、张掖等专区的统计: the clause names who counted.
    private func isSource(_ name: LinkedMention, _ sentence: SentenceView) -> Bool {
        guard sentence.language == .chinese else { return false }
        let start = FigureClauses.start(
            before: name.mention.span.start, in: text, limit: sentence.textStart, .chinese)
        return text[start] == 0x636E
            || start + 1 < text.count && text[start] == 0x6839 && text[start + 1] == 0x636E
    }

    /// 对外贸易部|副部长|解学恭: the officer, not the body, is the subject.
    private func namesOfficer(_ name: LinkedMention, _ sentence: SentenceView) -> Bool {
        guard let title = sentence.titles.first(where: { $0.span.start == name.mention.span.end }) else {
            return false
        }
        return sentence.mentions.contains {
            $0.mention.type == .person && $0.mention.span.start == title.span.end
        }
    }

    /// The place or body named last that 全省 or 该县 can stand for.
    private func antecedent(_ kind: String, _ before: [LinkedMention]) -> Int? {
        func fits(_ entity: Int) -> Bool {
            let entity = linked.entities[entity]
            return entity.kind.hasSuffix(kind) || entity.nameZh.hasSuffix(kind)
        }
        return before.map(\.entity).last(where: fits) ?? named.suffix(Self.memory).last(where: fits)
    }

    // MARK: English

    /// "in X" or "of X" behind the number, else the name that the sentence begins with, else the last before.
    private func englishSubject(of span: Span, in sentence: SentenceView, _ names: [LinkedMention]) -> Int? {
        if let owner = names.first(where: { $0.mention.span.start >= span.end }),
            owner.mention.span.start - span.end <= 16,
            Self.links.contains(text.string(span.end..<owner.mention.span.start))
        {
            return owner.entity
        }
        let before = names.filter { $0.mention.span.end <= span.start }
        let start = FigureClauses.start(before: span.start, in: text, limit: sentence.textStart, .english)
        return
            (opening(before, from: start, to: span.start, sentence)
            ?? opening(before, from: sentence.textStart, to: span.start, sentence) ?? before.last)?.entity
    }

    /// How many names back 全省 can mean one.
    private static let memory = 100
    private static let of: UInt32 = 0x7684  // 的
    private static let marks = Set(",;:。".unicodeScalars.map(\.value))
    private static let prepositions = Set("据到向往由从给比跟对经".unicodeScalars.map(\.value))
    private static let links: Set<String> = [
        " in ", " of ", " in the ", " of the ", " from ", " from the ", " throughout ",
    ]
}
