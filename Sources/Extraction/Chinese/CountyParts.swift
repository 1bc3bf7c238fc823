import Archive
import Ontology

/// Finds the parts of a county that no table knows: districts with a number for a name (乐安县|一区) and villages
/// right after them or the county (乐安县一区|带陂村, 新喻县|贯上村).
///
/// Counter-examples: 三区各村 names none; 某县几个村, 全县农村.
struct CountyParts: Sendable {
    static let district: UInt32 = 0x533A  // 区

    private let reader: TokenReader
    private static let county: UInt32 = 0x53BF  // 县
    private static let ordinal: UInt32 = 0x7B2C  // 第
    private static let villages = Set("村乡镇屯".unicodeScalars.map(\.value))
    /// What no name of a village is made of, and what after the class word makes another word of it.
    private static let counting = Set("某各每该本全几两个数多有的在等及和与这那是为".unicodeScalars.map(\.value))
    private static let after = Set("民庄干长委公政支里级".unicodeScalars.map(\.value))

    init(reader: TokenReader) { self.reader = reader }

    /// 第四区, and 四区 beside a place.
    func numberedDistrict(_ index: Int, _ tokens: [Token], _ text: [UInt32]) -> Mention? {
        guard tokens[index].span.count == 1, text[tokens[index].start] == Self.district, index > 0,
            let number = number(tokens[index - 1], text)
        else { return nil }
        guard let value = ChineseNumeral.value(of: text[number.range]), (1...40).contains(value) else {
            return nil
        }
        let isOneToken = number.start > tokens[index - 1].start
        let hasOrdinal =
            isOneToken
            || index > 1 && text[tokens[index - 2].start] == Self.ordinal && tokens[index - 2].span.count == 1
        let first = hasOrdinal && !isOneToken ? index - 2 : index - 1
        let isBeside = first > 0 && reader.isPlace(tokens[first - 1])
        guard hasOrdinal || isBeside else { return nil }
        let isOfCounty = isBeside && reader.level(of: tokens[first - 1]) == 3
        return mention(
            Span(tokens[first].start, tokens[index].end), kind: "区",
            rule: isOfCounty ? "place.zh.county-part" : "place.zh.numbered", text)
    }

    /// The numeral of a token, without 第. Frequent ones (三) are words of the lexicon.
    private func number(_ token: Token, _ text: [UInt32]) -> Span? {
        if token.kind == .number { return token.span }
        guard token.wordClass == .numeral else { return nil }
        let isOrdinal = token.span.count > 1 && text[token.start] == Self.ordinal
        return isOrdinal ? Span(token.start + 1, token.end) : token.span
    }

    /// The village that is named right after a county or a district of one.
    func village(after index: Int, _ tokens: [Token], _ text: [UInt32]) -> Mention? {
        let start = tokens[index].end
        guard let last = tokens.last?.end, text[start - 1] == Self.county || isDistrict(index, tokens, text),
            index + 1 < tokens.count
        else { return nil }
        let next = tokens[index + 1]
        if next.kind == .unknownPlace, isDistrict(index, tokens, text) {
            return mention(
                next.span, kind: reader.classWord(endingIn: next, text), rule: "place.zh.county-part", text)
        }
        guard !reader.isPlace(next) else { return nil }
        for end in stride(from: start + 2, through: min(start + 3, last - 1), by: 1)
        where Self.villages.contains(text[end]) {
            let stem = Span(start, end)
            guard isStem(stem, tokens, from: index + 1, text),
                end + 1 >= last || !Self.after.contains(text[end + 1])
            else { return nil }
            return mention(
                Span(start, end + 1), kind: String(scalars: text[end...end]), rule: "place.zh.county-part",
                text)
        }
        return nil
    }

    /// 一|区, which the county before it made a district.
    private func isDistrict(_ index: Int, _ tokens: [Token], _ text: [UInt32]) -> Bool {
        tokens[index].span.count == 1 && text[tokens[index].start] == Self.district
    }

    /// Characters that make no word together: 带陂, not 广大农 or 两个.
    private func isStem(_ stem: Span, _ tokens: [Token], from first: Int, _ text: [UInt32]) -> Bool {
        guard
            text[stem.range].allSatisfy({
                Scalars.isHan($0) && !Self.counting.contains($0) && !ChineseNumeral.isNumeral($0)
            }),
            // 农村, 渔村
            !reader.traits(of: text[(stem.end - 1)...stem.end]).contains(.word)
        else { return false }
        return tokens[first...].prefix { $0.start < stem.end }.allSatisfy {
            $0.span.count == 1 || $0.kind != .lexical || $0.place != nil
        }
    }

    private func mention(_ span: Span, kind: String, rule: String, _ text: [UInt32]) -> Mention {
        Mention(chinese: span, .place, text: text, rule: rule, confidence: 0.75, kind: kind)
    }
}
