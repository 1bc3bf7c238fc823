import Archive
import Ontology

/// The suffix that a chain ends in, and where it stands among the tokens.
struct OrganHead {
    var suffix: OrganSuffix
    var start: Int
    var end: Int
    /// The first token that the suffix touches.
    var firstToken: Int
    /// Whether that token begins before the suffix: 组织 in 组织部.
    var hasInnerModifier: Bool

    static let policeStation = "派出所"

    /// Village bodies are named apart from the places before them.
    var isLocal: Bool { ["commune", "coop", "team", "farm"].contains(suffix.kind) }
}

/// Finds the suffixes of `organ-suffixes.tsv` that end where a token ends.
struct OrganHeadFinder: Sendable {
    private let reader: TokenReader
    /// The suffixes, last scalar first.
    private let suffixes: NameTrie
    /// Whether a suffix ends in a character of the basic plane.
    private let isLastOfSuffix: [Bool]

    init(reader: TokenReader) {
        self.reader = reader
        var reversed = NameTrie(capacity: 2_000)
        for (index, suffix) in reader.lexicon.organSuffixes.enumerated() {
            reversed.insert(suffix.zh.unicodeScalars.map(\.value).reversed(), value: Int32(index))
        }
        suffixes = reversed
        isLastOfSuffix = (0..<(1 << 16)).map { reversed.step(from: 0, by: $0) >= 0 }
    }

    /// Whether a suffix ends in this character.
    func mayEnd(with last: UInt32) -> Bool { last >= 1 << 16 || isLastOfSuffix[Int(last)] }

    /// Suffixes that end where the token ends and do not cut an earlier token, longest first. `inner` is an end inside
    /// the token, which is a title then: 税务|局 of 税务|局长.
    /// `hasOfficer`: whether the title of a named officer follows, so that 妇产|科 is a body though 产科 is a word.
    func heads(
        endingAt index: Int, _ tokens: [Token], _ text: [UInt32], inner: Int? = nil, hasOfficer: Bool = false
    ) -> [OrganHead] {
        let token = tokens[index]
        let end = inner ?? token.end
        guard token.kind == .lexical || token.kind == .unknown || token.kind == .unknownPlace else {
            return []
        }
        var heads: [OrganHead] = []
        var node: Int32 = 0
        var position = end
        var first = index
        while position > tokens[0].start {
            node = suffixes.step(from: node, by: text[position - 1])
            if node < 0 { break }
            position -= 1
            while tokens[first].start > position { first -= 1 }
            guard let suffix = suffix(at: node) else { continue }
            let isInner = tokens[first].start < position
            if isInner,
                first != index || inner == nil && !canEnd(token, at: position, text, hasOfficer: hasOfficer)
            {
                continue
            }
            heads.append(
                OrganHead(
                    suffix: suffix, start: position, end: end, firstToken: first,
                    hasInnerModifier: isInner))
        }
        return heads.reversed()
    }

    /// The class of the longest suffix that the span ends in; "" for none.
    func kind(of span: Span, _ text: [UInt32]) -> String { longest(endingIn: span, text)?.kind ?? "" }

    /// How many characters the longest suffix has that the span ends in; nil for none.
    func suffixLength(of span: Span, _ text: [UInt32]) -> Int? {
        longest(endingIn: span, text)?.zh.unicodeScalars.count
    }

    private func longest(endingIn span: Span, _ text: [UInt32]) -> OrganSuffix? {
        var longest: OrganSuffix?
        var node: Int32 = 0
        var position = span.end
        while position > span.start {
            node = suffixes.step(from: node, by: text[position - 1])
            if node < 0 { break }
            position -= 1
            if let suffix = suffix(at: node) { longest = suffix }
        }
        return longest
    }

    private func suffix(at node: Int32) -> OrganSuffix? {
        var found: OrganSuffix?
        suffixes.forEachValue(at: node) { found = found ?? reader.lexicon.organSuffixes[Int($0)] }
        return found
    }

    /// Whether a suffix may be the end of a longer word: 组织|部, but not 机关干|部, where 干部 is a word, nor 莫斯|科.
    private func canEnd(_ token: Token, at position: Int, _ text: [UInt32], hasOfficer: Bool) -> Bool {
        guard token.kind == .lexical, token.place == nil, token.campaign == nil, token.person == nil else {
            return false
        }
        guard token.end - position == 1 else { return true }
        guard token.span.count > 2 else { return false }
        return hasOfficer || !reader.traits(of: text[(token.end - 2)..<token.end]).contains(.word)
    }
}
