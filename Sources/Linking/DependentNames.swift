import Extraction
import Ontology

/// Tells which names of bodies are only parts of a name, and what they lack.
///
/// 省委|组织部 and 民盟|市委 lack the province and the city; 中文系 lacks its school, 党委 its school, works or office;
/// 第二人民医院 its city. Counter-examples: 市场管理处 (市场 is a word), 清华大学中文系, 荷花大队党支部.
final class DependentNames: Sendable {
    /// What a name lacks.
    enum Lack: Hashable {
        /// The place of the level word at `level`: the name before it (民盟) and the rest after it (委组织部).
        case place(owner: String, level: String, rest: String)
        /// The city that it stands in.
        case city
        /// The school, the army unit or any place of work that it is a part of: `league` stands before the owner's
        /// name (民盟), `part` after it, without what only says of which kind the owner is (师院|团委).
        case owner(Owner, league: String, part: String)
        /// Something that no rule can tell: 农会 of some village, 筹备委员会.
        case unknown
    }

    enum Owner: Hashable, CaseIterable {
        case school, army, workplace
    }

    private let lexicon: Lexicon
    private let owners: [String]
    private let levels: [String]
    private let parts: [(owner: Owner, words: [String])]
    /// 师院, 校, 公司: before a part of a body they name its kind.
    private let kinds: [String]
    private let loose: Set<String>
    private let suffixes: Set<String>
    /// What owners and levels begin with, and parts end in.
    private let firsts: Set<Unicode.Scalar>
    private let lasts: Set<Unicode.Scalar>
    /// 由, 在, 的: words of grammar before a name.
    private let openers: Set<UInt32>
    /// 煤商业|同业公会 is of some city, 民政|厅 of a province.
    private let offices: [(word: String, level: String)]
    /// What may follow a level word: 省|委, 市|政府; any suffix of organs may too.
    private let afterLevel: Set<Character>
    private static let cityBodies: Set<String> = ["school", "health"]

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        func list(_ name: String) -> [String] {
            lexicon.lists.words("organ-\(name)").sorted {
                $0.count != $1.count ? $0.count > $1.count : $0 < $1
            }
        }
        owners = list("owner")
        levels = list("place-level")
        parts = [(.school, list("part-school")), (.army, list("part-army")), (.workplace, list("part"))]
        kinds = list("part-kind")
        loose = Set(list("part-loose"))
        openers = Set(list("part-after").flatMap { $0.unicodeScalars.map(\.value) })
        offices = list("part-city").map { ($0, "") } + list("part-province").map { ($0, "省") }
        firsts = Set((owners + levels).compactMap(\.unicodeScalars.first))
        let ends = parts.flatMap(\.words) + offices.map(\.word) + Array(loose)
        lasts = Set(ends.compactMap(\.unicodeScalars.last))
        suffixes = Set(lexicon.organSuffixes.map(\.zh))
        afterLevel = Set(list("after-level").compactMap(\.first))
    }

    /// Nil for a name that stands by itself. Names with places or bodies in them do.
    func lack(of mention: Mention) -> Lack? {
        guard mention.type == .organ, mention.language == .chinese, mention.candidates.isEmpty,
            // The 中 of 中文系 is no country.
            mention.nested.allSatisfy({ $0.span.count == 1 || $0.type == .organ }), mayLack(mention)
        else { return nil }
        let name = mention.text
        if let lack = level(in: name) { return lack }
        // 农工民主党|支部: that the table knows the league does not tell whose branch it is.
        guard mention.nested.allSatisfy({ $0.span.count == 1 || owners.contains($0.text) }) else {
            return nil
        }
        if let word = offices.first(where: { name.ends(with: $0.word) }),
            isPlain(name.dropLast(word.word.count))
        {
            return word.level.isEmpty ? .city : .place(owner: "", level: word.level, rest: name)
        }
        if Self.cityBodies.contains(mention.kind), isNumbered(name) { return .city }
        let league = owners.first { name.begins(with: $0) && name.count > $0.count } ?? ""
        return part(in: name.dropFirst(league.count), league) ?? (loose.contains(name) ? .unknown : nil)
    }

    /// Whether the characters before a part leave its owner to the text: a word of grammar, or 该校, 我院.
    func mayPrecede(_ before: ArraySlice<UInt32>) -> Bool {
        guard let last = before.last else { return true }
        return openers.contains(last) || kinds.contains(String(scalars: before))
    }

    /// Whether a body is a part of another by its last word: 师范大学|教育系 is no school that has departments.
    func isPart(_ name: String) -> Bool {
        name.unicodeScalars.last.map(lasts.contains) == true
            && parts.contains { $0.words.contains(where: name.ends(with:)) }
    }

    private func part(in name: Substring, _ league: String) -> Lack? {
        for (owner, words) in parts {
            guard let word = words.first(where: name.ends(with:)) else { continue }
            let before = name.dropLast(word.count)
            if let kind = kinds.first(where: { before == $0 }) {
                return .owner(owner, league: league, part: String(name.dropFirst(kind.count)))
            }
            // 土化系: departments are named by short forms that no table has.
            let isShort = owner == .school && before.count <= Self.longestField
            if isShort || isPlain(before), !namesBody(before) {
                return .owner(owner, league: league, part: String(name))
            }
        }
        return nil
    }

    private static let longestField = 4

    /// 荷花大队|党支部, 师范大学|教育系: the owner stands in the name, though it is made of common words; 作协|党组,
    /// 南大|数学系: by a short form of its own.
    private func namesBody(_ name: Substring) -> Bool {
        (2..<max(2, name.count + 1)).contains { end in
            let body = name.prefix(end)
            return (2..<max(2, end)).contains { suffixes.contains(String(body.suffix($0))) }
                || lexicon.rows(named: body).contains { lexicon.gazetteer[$0.row].type == .organ }
        }
    }

    /// A first look at the ends of a name: most names begin with no level and end in no part.
    private func mayLack(_ mention: Mention) -> Bool {
        guard let first = mention.text.unicodeScalars.first, let last = mention.text.unicodeScalars.last
        else {
            return false
        }
        return firsts.contains(first) || lasts.contains(last) || Self.cityBodies.contains(mention.kind)
    }

    private func level(in name: String) -> Lack? {
        let owner = owners.first { name.begins(with: $0) && name.count > $0.count + 1 } ?? ""
        let rest = name.dropFirst(owner.count)
        guard let level = levels.first(where: rest.begins(with:)) else { return nil }
        let after = rest.dropFirst(level.count)
        // 市|民革 is a branch of the league.
        guard let next = after.first,
            afterLevel.contains(next) || owners.contains(String(after))
                || isPlain(after) && !beginsWord(rest, level)
        else {
            return nil
        }
        return .place(owner: owner, level: level, rest: String(after))
    }

    /// 市场, 乡村, 县城: the level word is the beginning of another.
    private func beginsWord(_ name: Substring, _ level: String) -> Bool {
        let scalars = name.unicodeScalars.map(\.value)
        var isWord = false
        lexicon.chinese.forEachMatch(in: scalars, at: 0, limit: scalars.count) { end, value in
            if end > level.unicodeScalars.count, case .word = LexicalEntry(value) { isWord = true }
        }
        return isWord
    }

    /// 第二人民医院, 十四中学, 第59中学; and 人民医院 alone.
    private func isNumbered(_ name: String) -> Bool {
        guard let first = name.first else { return false }
        return Self.numerals.contains(first) || first.isNumber || name == "人民医院"
    }

    private static let numerals = Set("第一二三四五六七八九十")

    /// Whether common words alone make up a stretch of a name; a name of its own is none.
    private func isPlain(_ stretch: Substring) -> Bool {
        let scalars = stretch.unicodeScalars.map(\.value)
        var position = 0
        while position < scalars.count {
            var longest = position
            lexicon.chinese.forEachMatch(in: scalars, at: position, limit: scalars.count) { end, value in
                switch LexicalEntry(value) {
                case .word, .organSuffix, .title: if end - position > 1 { longest = max(longest, end) }
                case .name, .placeClass: break
                }
            }
            guard longest > position else { return false }
            position = longest
        }
        return true
    }
}
