import Archive
import Ontology

/// Finds the unknown names in a list that says itself that it is one of places: 辽阳、复县、盖平|等六县,
/// 掸邦的|棒线、孟更、腊戌|等地.
///
/// What closes the list (等地, 等四县) and one place in it, or before its 的, vouch for the others. Counter-examples:
/// 高产、优质等 closes no list of places; in 工厂、学校等地 none is known; 群众 in a list is a word.
struct PlaceLists: Sendable {
    private let reader: TokenReader

    init(reader: TokenReader) { self.reader = reader }

    /// The names of all such lists, the last of each list first.
    func names(in tokens: [Token], _ text: [UInt32]) -> [Mention] {
        var found: [Mention] = []
        for index in tokens.indices.dropFirst()
        where text[tokens[index].end - 1] == Scalars.andOthers && closesPlaces(index, tokens, text) {
            let items = items(endingAt: index, tokens, text)
            guard items.contains(where: \.isKnown) else { continue }
            found += items.map { mention($0, tokens, text) }
        }
        return found
    }

    /// A name of a list, and whether it is one of a place, by a table or its class word.
    private struct Item {
        var tokens: Range<Int>
        var span: Span
        var isKnown: Bool
    }

    /// 等地, 等县, 等十三个县, 等专区; not 等地主, 等国营工厂.
    private func closesPlaces(_ index: Int, _ tokens: [Token], _ text: [UInt32]) -> Bool {
        guard tokens[index].span.count <= 2 else { return false }
        var position = tokens[index].end
        let end = min(tokens[tokens.count - 1].end, position + Self.longestCount)
        while position < end, Self.counting.contains(text[position]) { position += 1 }
        guard position < end, Self.classes.contains(text[position]) else { return false }
        return position + 1 >= end || !Self.otherWords.contains(text[position + 1])
    }

    private static let longestCount = 7
    private static let counting = Set("一二三四五六七八九十百两几多余个0123456789".unicodeScalars.map(\.value))
    private static let classes = Set("地县市省区专乡镇村国州旗盟城".unicodeScalars.map(\.value))
    private static let otherWords = Set("主民营位下面别长质委政社产".unicodeScalars.map(\.value))

    /// The names of the list that ends before a token, the last first; they end where one can be no name.
    private func items(endingAt end: Int, _ tokens: [Token], _ text: [UInt32]) -> [Item] {
        var items: [Item] = []
        var last = end
        if tokens[end].span.count > 1 {
            // 盖|平等|六县: the word holds the end of the last name.
            let (first, isListed) = start(of: end, tokens, text)
            let span = Span(tokens[first].start, tokens[end].end - 1)
            guard isListed, (2...4).contains(span.count), first < end,
                tokens[first..<end].allSatisfy({ mayBeInName($0, isAlone: false) })
            else { return [] }
            items.append(Item(tokens: first..<(end + 1), span: span, isKnown: false))
            last = first - 1
        }
        while last > 0, items.count < Self.most {
            let (first, isListed) = start(of: last, tokens, text)
            guard first < last, let item = item(first..<last, tokens, text) else { break }
            if isListed {
                items.append(item)
                last = first - 1
                continue
            }
            // What the list begins with may have words of the sentence before it, unless a place holds it.
            if item.isKnown || isHeld(first, tokens, text) { items.append(item) }
            if isHeld(first, tokens, text), let holder = items.indices.last { items[holder].isKnown = true }
            break
        }
        return items
    }

    private static let most = 60

    /// The first token of the name that ends before `end`, and whether a mark of the list stands before it.
    private func start(of end: Int, _ tokens: [Token], _ text: [UInt32]) -> (first: Int, isListed: Bool) {
        var first = end
        while first > 0 {
            let before = tokens[first - 1]
            if before.span.count == 1 {
                if Self.joins.contains(text[before.start]), first < end { return (first, true) }
                if text[before.start] == Self.of || Scalars.isBreak(text[before.start]) { break }
            }
            if first < end, reader.isPlace(before), !reader.isPlace(tokens[first]) { break }
            first -= 1
        }
        return (first, false)
    }

    private static let joins = Set("、和及与".unicodeScalars.map(\.value))
    private static let of: UInt32 = 0x7684  // 的

    /// Whether a place, or a place and 的, stands right before: 掸邦|的|棒线.
    private func isHeld(_ first: Int, _ tokens: [Token], _ text: [UInt32]) -> Bool {
        guard first > 0 else { return false }
        if reader.isPlace(tokens[first - 1]) { return true }
        return first > 1 && text[tokens[first - 1].start] == Self.of && reader.isPlace(tokens[first - 2])
    }

    /// Nil where the tokens are words: a name is a place of a table, or two to four characters that make no word.
    private func item(_ range: Range<Int>, _ tokens: [Token], _ text: [UInt32]) -> Item? {
        let span = Span(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)
        if reader.isPlace(tokens[range.upperBound - 1]) {
            return Item(
                tokens: range.upperBound - 1..<range.upperBound, span: tokens[range.upperBound - 1].span,
                isKnown: true)
        }
        guard (2...4).contains(span.count), text[span.range].allSatisfy(Scalars.isHan),
            // 华中师院、湖北|师专等地
            !reader.traits(of: text[(span.end - 2)..<span.end]).contains(.organSuffix),
            tokens[range].allSatisfy({ mayBeInName($0, isAlone: range.count == 1) })
        else { return nil }
        return Item(tokens: range, span: span, isKnown: false)
    }

    private func mayBeInName(_ token: Token, isAlone: Bool) -> Bool {
        guard token.organ == nil, token.campaign == nil else { return false }
        switch token.kind {
        case .punctuation, .number, .latin: return false
        case .personName, .foreignName, .unknownPlace, .unknown: return true
        case .lexical:
            if token.place != nil { return true }
            return token.title == nil && (token.wordClass == nil || token.span.count == 1 && !isAlone)
        }
    }

    private func mention(_ item: Item, _ tokens: [Token], _ text: [UInt32]) -> Mention {
        let token = item.tokens.count == 1 ? tokens[item.tokens.lowerBound] : nil
        return Mention(
            chinese: item.span, .place, text: text, rule: "place.zh.list-closed", confidence: 0.85,
            candidates: token.map(reader.placeRows) ?? [],
            kind: token?.place.map { reader.facts.kind($0.row) }
                ?? token.map { reader.classWord(endingIn: $0, text) } ?? "")
    }
}
