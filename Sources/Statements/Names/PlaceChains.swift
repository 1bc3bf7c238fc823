import Archive
import Extraction
import Graph
import Linking
import Ontology

/// Which place lies in which, from how they are written beside each other.
///
/// 江苏省|宜兴县, 江苏省的宜兴县, 新民县|胡台乡: the second is part of the first. 河北省|唐山、丰南: each of the list is.
/// 天津市…的城厢、红桥和塘沽四个区: each of a counted list is part of the place before it. "X Township, Ruian County".
/// Counter-examples: 江苏、浙江 are beside each other; 浙江省和福建交界的庆元等县 are not in Fujian.
struct PlaceChains: Sendable {
    private let levels: PlaceLevels
    private static let of: UInt32 = 0x7684  // 的
    private static let joins = Set("、和及与".unicodeScalars.map(\.value))
    private static let apart = Set("和与同跟到从往向由比".unicodeScalars.map(\.value))
    private static let breaks = Set("。,;:、!?".unicodeScalars.map(\.value))

    init(levels: PlaceLevels) { self.levels = levels }

    /// Pairs of the smaller and the larger place.
    func pairs(in sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32]) -> [(
        small: Int, large: Int
    )] {
        switch sentence.language {
        case .chinese: chinese(sentence, linked, text)
        case .english: english(sentence, linked, text)
        }
    }

    // MARK: Chinese

    private func chinese(_ sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32])
        -> [(small: Int, large: Int)]
    {
        var found: [(small: Int, large: Int)] = []
        let places = sentence.entities(.place)
        var index = 0
        while index < places.count {
            let run = run(from: index, places, text)
            if index > 0, isBeside(places[index - 1], places[index], linked, text) {
                found += held(by: places[index - 1].entity, run.map { places[$0] }, linked)
            } else if index > 0, liesIn(places[index - 1], places[index], linked, text) {
                found.append((places[index].entity, places[index - 1].entity))
            } else if run.count > 1, isCounted(after: places[run.upperBound - 1].mention.span.end, text),
                let large = holder(of: places[index], among: places[..<index], linked, text)
            {
                found += held(by: large.entity, run.map { places[$0] }, linked)
            }
            index = run.count > 1 ? run.upperBound : index + 1
        }
        return found
    }

    /// Places joined by 、 and 和, from `first`; names that are not known may stand between (黑梦龙、孟更、贵介、木姐).
    private func run(from first: Int, _ places: [LinkedMention], _ text: [UInt32]) -> Range<Int> {
        var end = first + 1
        while end < places.count {
            guard isJoin(text[places[end - 1].mention.span.end..<places[end].mention.span.start]) else {
                break
            }
            end += 1
        }
        return first..<end
    }

    /// One join, or several with two to four characters between each two.
    private func isJoin(_ gap: ArraySlice<UInt32>) -> Bool {
        guard gap.count <= Self.longestGap, let first = gap.first, let last = gap.last,
            Self.joins.contains(first), Self.joins.contains(last)
        else { return false }
        return gap.split(whereSeparator: Self.joins.contains).allSatisfy { name in
            (2...4).contains(name.count)
                && name.allSatisfy { (0x4E00...0x9FFF).contains($0) && $0 != Self.of }
        }
    }

    private static let longestGap = 40

    private func held(by large: Int, _ small: [LinkedMention], _ linked: LinkedArticle) -> [(
        small: Int, large: Int
    )] {
        small.enumerated().compactMap { offset, place in
            guard place.entity != large, offset == 0 || levels.mayHold(large, place.entity, linked) else {
                return nil
            }
            return (place.entity, large)
        }
    }

    /// The larger right before the smaller. A bare name after a county is in it, whatever the gazetteer has it for.
    private func isBeside(
        _ left: LinkedMention, _ right: LinkedMention, _ linked: LinkedArticle, _ text: [UInt32]
    )
        -> Bool
    {
        let gap = text[left.mention.span.end..<right.mention.span.start]
        // 郊
        guard gap.isEmpty || gap.elementsEqual([Self.of]) || gap.elementsEqual([0x90CA]),
            // 北京市|京剧
            right.mention.span.count > 1, !levels.isNatural(right.entity, linked)
        else { return false }
        if levels.level(left.entity, linked) < levels.level(right.entity, linked) { return true }
        guard gap.isEmpty, left.entity != right.entity else { return false }
        if levels.isCountyDistrict(right.mention, after: left.mention) { return true }
        return levels.level(left.entity, linked) <= levels.level(right.entity, linked)
            && left.mention.text.hasSuffix("县")
            && !levels.hasClassWord(right.mention)
    }

    /// 汉阳县最近在蔡甸镇: a small place that the larger one did something at.
    private func liesIn(
        _ left: LinkedMention, _ right: LinkedMention, _ linked: LinkedArticle, _ text: [UInt32]
    ) -> Bool {
        let gap = text[left.mention.span.end..<right.mention.span.start]
        guard gap.count <= 5, gap.last == 0x5728, !gap.contains(where: Self.breaks.contains) else {
            return false
        }  // 在
        return levels.level(left.entity, linked) >= 2 && levels.level(right.entity, linked) >= 4
            && levels.mayHold(left.entity, right.entity, linked)
    }

    /// 等县, 四个区, 等四个专区 after a list.
    private func isCounted(after end: Int, _ text: [UInt32]) -> Bool {
        var position = end
        var isCounted = false
        while position < min(text.count, end + 6) {
            let scalar = text[position]
            if Self.counted.contains(scalar) { return isCounted }
            guard Self.counting.contains(scalar) else { return false }
            isCounted = true
            position += 1
        }
        return false
    }

    private static let counted = Set("县市区专州乡镇村社".unicodeScalars.map(\.value))
    private static let counting = Set("等一二两三四五六七八九十几个".unicodeScalars.map(\.value))

    /// The last larger place before a list in its clause that nothing sets apart (和福建交界).
    private func holder(
        of first: LinkedMention, among places: ArraySlice<LinkedMention>, _ linked: LinkedArticle,
        _ text: [UInt32]
    ) -> LinkedMention? {
        places.last { place in
            let start = place.mention.span.start
            guard
                !text[place.mention.span.end..<first.mention.span.start].contains(where: Self.breaks.contains)
            else { return false }
            return levels.mayHold(place.entity, first.entity, linked)
                && !(start > 0 && Self.apart.contains(text[start - 1]))
        }
    }

    // MARK: English

    private func english(_ sentence: SentenceView, _ linked: LinkedArticle, _ text: [UInt32])
        -> [(small: Int, large: Int)]
    {
        zip(sentence.mentions, sentence.mentions.dropFirst()).compactMap { left, right in
            guard left.mention.type == .place, right.mention.type == .place,
                Self.englishGaps.contains(text.string(left.mention.span.end..<right.mention.span.start)),
                levels.mayHold(right.entity, left.entity, linked)
            else { return nil }
            return (left.entity, right.entity)
        }
    }

    private static let englishGaps: Set<String> = [", ", " in ", " of ", ", in "]
}
