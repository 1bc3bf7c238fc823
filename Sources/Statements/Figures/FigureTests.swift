import Archive
import Ontology
import Quantities

/// Tells which numbers may be figures at all.
///
/// Counts of people, bodies, money, goods, land, a share or a length of time; no part of a name. Counter-examples:
/// 这|两个县, 张黄|二人 (they only point back), 三种意见, “一人入党十人愁” (a quotation), 一成|不变 (an idiom).
struct FigureTests: Sendable {
    let units: UnitTable
    /// What no figure is made of: how often, how old, in how many groups.
    private static let excluded: Set<String> = ["", "occurrence", "age", "sort", "group"]
    private static let measured: Set<String> = [
        "share", "money", "weight", "land", "length", "volume", "power",
    ]
    private static let few = Rational(10)

    func isFigure(_ quantity: Quantity, in sentence: SentenceView, _ text: [UInt32]) -> Bool {
        let kind = units.kind(of: quantity.unit)
        guard !Self.excluded.contains(kind), !sentence.overlapsName(quantity.number) else { return false }
        guard quantity.language == .chinese else { return true }
        if quantity.span.end < sentence.span.end {
            let next = text[quantity.span.end]
            if Self.cut.contains(next) || kind == "time" && Self.spans.contains(next) { return false }
        }
        guard !isQuoted(quantity.span.start, sentence, text) else { return false }
        let clause = FigureClauses.start(
            before: quantity.span.start, in: text, limit: sentence.textStart, .chinese)
        let lead = text[clause..<quantity.span.start]
        if isEach(lead) || pointsBack(quantity, lead) { return false }
        if kind == "share" { return isShare(quantity, lead) }
        // 福建|一省 is the province itself.
        if quantity.value == Rational(1), quantity.span.count <= 2, !Self.measured.contains(kind) {
            return false
        }
        guard quantity.value <= Self.few, !Self.measured.contains(kind) else { return true }
        return (isCounted(lead) || isListed(quantity, lead, text)) && !isLoose(quantity, text)
    }

    /// 这|两个县; 对|两个县, but 对|二十多个工厂 says how many they were.
    private func pointsBack(_ quantity: Quantity, _ lead: ArraySlice<UInt32>) -> Bool {
        guard let last = lead.last else { return false }
        return Self.pointing.contains(last) || quantity.value <= Self.few && Self.leading.contains(last)
    }

    /// 社长|三至四名: how many there are to be; the noun stands before the number and is all that the clause says.
    private func isListed(_ quantity: Quantity, _ lead: ArraySlice<UInt32>, _ text: [UInt32]) -> Bool {
        quantity.max != nil && (2...4).contains(lead.count) && text[quantity.span.end - 1] == 0x540D  // 名
    }

    /// A number that a quotation holds which began in its paragraph.
    private func isQuoted(_ position: Int, _ sentence: SentenceView, _ text: [UInt32]) -> Bool {
        for index in (min(sentence.paragraphStart, position)..<position).reversed()
        where Self.quotes.mayContain(text[index]) {
            if Self.closing.contains(text[index]) { return false }
            if Self.opening.contains(text[index]) { return true }
        }
        return false
    }

    /// 每人|四百元 is of no one, 每人平均|四百元 of the whole.
    private func isEach(_ lead: ArraySlice<UInt32>) -> Bool {
        lead.contains(Self.each) && !lead.contains(Self.even)
    }

    /// 一成, 一半 and 百分之百 are figures only where they are measured: 占|一半.
    private func isShare(_ quantity: Quantity, _ lead: ArraySlice<UInt32>) -> Bool {
        let isRound = quantity.value == Rational(100) || quantity.span.count <= 2
        return !isRound || lead.suffix(3).contains(where: Self.measuring.contains)
    }

    /// A few are told of someone only where the text counts them: 有|两个村, 武山县的|八个公社.
    private func isCounted(_ lead: ArraySlice<UInt32>) -> Bool {
        lead.last == Self.of || lead.suffix(8).contains(where: Self.counting.contains)
    }

    /// 三种, 两件, 四条; 四个|问题.
    private func isLoose(_ quantity: Quantity, _ text: [UInt32]) -> Bool {
        quantity.unit == "opinion"
            || text[quantity.number.end..<max(quantity.number.end, quantity.span.end)].contains(
                where: Self.loose.contains)
    }

    private static func set(_ scalars: String) -> Set<UInt32> { Set(scalars.unicodeScalars.map(\.value)) }
    private static let each: UInt32 = 0x6BCF  // 每
    private static let even: UInt32 = 0x5747  // 均
    private static let of: UInt32 = 0x7684  // 的
    private static let spans = set("来以前间中里的")
    /// The number goes on or is bounded in a way that is not read: 八四|·八, 33％|弱.
    private static let cut = set("·.．弱强")
    private static let opening = set("“‘「『《")
    private static let closing = set("”’」』》")
    private static let quotes = ScalarFilter(opening.union(closing))
    private static let pointing = set("这那他它余述各某等前后上下第此该、")
    private static let leading = set("给向对")
    private static let measuring = set("占达到有为")
    private static let counting = set("有共死伤派计建办立抽调配")
    private static let loose = set("种件句点条步项次类题作面")
}

extension SentenceView {
    /// Whether a name of the sentence holds the number: 四川, 二七机车厂. What a number counts may be named itself.
    fileprivate func overlapsName(_ number: Span) -> Bool {
        mentions.contains { $0.mention.span.overlaps(number) && $0.mention.span.start <= number.start }
    }
}
