import Ontology

/// A title in the text: `First Secretary`, `Vice Minister`, `Comrade`.
struct EnglishTitle: Sendable, Hashable {
    var tokens: Range<Int>
    var kind: TitleRow.Kind
    /// Whether it is of several people: `Secretaries`.
    var isPlural: Bool
}

/// Finds titles: the names of `titles.tsv` in one or many, with what goes before them (First, Vice, former).
///
/// A title stops before "of": in "Vice Minister of Foreign Trade" the span is "Vice Minister".
struct EnglishTitleGrammar: Sendable {
    private var trie: NameTrie
    private static let kinds: [TitleRow.Kind] = [.office, .role, .form]

    init(lexicon: Lexicon) {
        trie = NameTrie(capacity: lexicon.titles.count * 40)
        for (order, kind) in Self.kinds.enumerated() {
            for row in lexicon.titles where row.kind == kind {
                for name in [row.en] + row.aliasesEn { insert(name.lowercased(), order) }
            }
        }
        for name in Self.more { insert(name, 0) }
        for name in Self.roles { insert(name, 1) }
    }

    /// Values are the kind's order times two, one more for the plural.
    private mutating func insert(_ name: String, _ order: Int) {
        guard Self.isPlain(name) else { return }
        trie.insert(name.unicodeScalars.map(\.value), value: Int32(order * 2))
        let plural = name.hasSuffix("y") ? name.dropLast() + "ies" : name + "s"
        trie.insert(plural.unicodeScalars.map(\.value), value: Int32(order * 2 + 1))
    }

    /// A title without the body that it belongs to: "Director of the Bureau" is the title Director.
    private static func isPlain(_ name: String) -> Bool {
        guard name.unicodeScalars.count > 3, !name.contains("("), !name.contains("committee"),
            !name.contains("department"), !name.contains("bureau")
        else { return false }
        return !name.contains(" of ") || name.contains("staff") || name.contains("affaires")
    }

    private static let more = [
        "foreign minister", "speaker", "samdech", "chancellor", "secretary of state", "secretary of defense",
        "prime minister", "party secretary", "president", "king", "prince", "queen", "senator",
        "emperor", "deputy mayor", "leader", "representative", "private representative", "chief",
        "vice-chairman",
        "first secretary", "vice president",
    ]

    private static let roles = [
        "expert", "scientist", "poet", "writer", "specialist", "adviser", "journalist",
    ]

    /// The titles of a text, in order, not overlapping.
    func titles(in text: EnglishText) -> [EnglishTitle] {
        var found: [EnglishTitle] = []
        var index = 0
        while index < text.tokens.count {
            if let title = title(at: index, in: text) {
                found.append(title)
                index = title.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// The title that starts at a token, with its prefixes: the reading that goes furthest.
    private func title(at first: Int, in text: EnglishText, prefixes: Int = 4) -> EnglishTitle? {
        guard text.tokens[first].isWord else { return nil }
        let direct = longest(from: first, in: text)
        if prefixes > 0, text.tokens[first].has(.titlePrefix), text.isFollowedByBlank(first),
            let later = title(at: first + 1, in: text, prefixes: prefixes - 1),
            later.tokens.upperBound > direct?.end ?? 0
        {
            return EnglishTitle(
                tokens: first..<later.tokens.upperBound,
                kind: later.kind,
                isPlural: later.isPlural
            )
        }
        guard let direct else { return nil }
        return EnglishTitle(tokens: first..<direct.end, kind: direct.kind, isPlural: direct.isPlural)
    }

    private func longest(from start: Int, in text: EnglishText) -> (
        end: Int, kind: TitleRow.Kind, isPlural: Bool
    )? {
        let tokens = text.tokens
        guard tokens[start].isWord else { return nil }
        var best: (end: Int, kind: TitleRow.Kind, isPlural: Bool)?
        var last = start
        var limit = start
        while limit < tokens.count, limit < start + 6, tokens[limit].shape != .end { limit += 1 }
        trie.forEachMatch(in: text.lowered, at: tokens[start].start, limit: tokens[limit - 1].end) {
            end,
            value in
            while last < limit - 1, tokens[last].end < end { last += 1 }
            guard tokens[last].end == end else { return }
            if let best, best.end == last + 1 { return }
            best = (last + 1, Self.kinds[Int(value) / 2], value & 1 == 1)
        }
        return best
    }
}
