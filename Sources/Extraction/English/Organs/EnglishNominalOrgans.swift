import Ontology

/// Short forms that other names of the article explain, and bodies named by the body that they belong to.
///
///     "the Ministry" after "Ministry of Culture"   "by the county party committee"
///     "livestock farm of the Jinlong People's Commune"
struct EnglishNominalOrgans: Sendable {
    let grammar: EnglishOrganGrammar

    func completing(_ found: [EnglishCandidate], in text: EnglishText) -> [EnglishCandidate] {
        var all = found
        var firstByHead: [String: Int] = [:]
        for organ in found where organ.form == .name {
            for token in organ.tokens where text.tokens[token].has(.organHead) {
                let word = text.word(token)
                firstByHead[word] = min(firstByHead[word] ?? .max, token)
            }
        }
        for index in text.tokens.indices where text.tokens[index].isWord {
            if let bare = bareHead(index, firstByHead, in: text) { all.append(bare) }
            if let short = lowerCaseCommittee(index, in: text) { all.append(short) }
        }
        let starts = Dictionary(found.filter { $0.form == .name }.map { ($0.tokens.lowerBound, $0) }) {
            left,
            right in
            left.tokens.count >= right.tokens.count ? left : right
        }
        for index in text.tokens.indices where text.tokens[index].shape == .lower {
            if let part = part(headedBy: index, ownedBy: starts, in: text) { all.append(part) }
        }
        return all
    }

    /// "the Ministry": a head alone, after a name with this head.
    private func bareHead(_ index: Int, _ firstByHead: [String: Int], in text: EnglishText)
        -> EnglishCandidate?
    {
        let token = text.tokens[index]
        guard token.isCapital, token.has(.organHead), !token.has(.weakHead), !token.inTitleCase, index > 0,
            text.tokens[index - 1].has(.determiner),
            text.word(index - 1) == "the" || text.word(index - 1) == "this",
            !text.isFollowedByBlank(index) || !text.tokens[index + 1].isCapital,
            let first = firstByHead[text.word(index)], first < index
        else { return nil }
        return EnglishCandidate(
            tokens: index..<index + 1,
            type: .organ,
            form: .nominal,
            rule: "organ.en.nominal-head",
            confidence: 0.6
        )
    }

    /// "the county party committee", in lower case and definite.
    private func lowerCaseCommittee(_ index: Int, in text: EnglishText) -> EnglishCandidate? {
        let tokens = text.tokens
        guard tokens[index].shape == .lower, tokens[index].has(.level), index > 0,
            tokens[index - 1].has(.determiner), text.word(index - 1) == "the"
        else { return nil }
        var end = index + 1
        while end < tokens.count, end - index < 4, tokens[end].isWord, tokens[end].has(.generic),
            text.isFollowedByBlank(end)
        {
            end += 1
        }
        guard end > index + 1, tokens[end].has(.organHead), !tokens[end].has(.weakHead),
            tokens[end].shape != .upper,
            ["committee", "council", "government", "branch"].contains(text.word(end)),
            (index..<end).allSatisfy({ text.isFollowedByBlank($0) }),
            !EnglishOrganNaming.isOfMany(index..<end, in: text)
        else { return nil }
        let words = (index...end).map { text.word($0) }
        return EnglishCandidate(
            tokens: index..<end + 1,
            type: .organ,
            form: .nominal,
            rule: "organ.en.nominal-lower",
            confidence: 0.5,
            kind: EnglishOrganKind.kind(of: words, complement: [])
        )
    }

    /// "livestock farm of the Jinlong People's Commune": a part in lower case of a body that has a name.
    private func part(
        headedBy head: Int,
        ownedBy owners: [Int: EnglishCandidate],
        in text: EnglishText
    ) -> EnglishCandidate? {
        let tokens = text.tokens
        guard tokens[head].has(.organHead), !tokens[head].has(.weakHead) || text.word(head) == "team",
            head + 3 < tokens.count, tokens[head + 1].has(.of), text.word(head + 2) == "the",
            let owner = owners[head + 3]
        else { return nil }
        var start = head
        while start > 0, head - start < 6, text.isFollowedByBlank(start - 1), tokens[start - 1].isWord,
            !tokens[start - 1].has([.function, .ordinal, .cardinal, .pluralTitle, .title])
        {
            start -= 1
        }
        guard start > 0, text.word(start - 1) == "the" else { return nil }
        return EnglishCandidate(
            tokens: start..<owner.tokens.upperBound,
            type: .organ,
            rule: "organ.en.part-of",
            confidence: 0.6,
            kind: EnglishOrganKind.kind(of: (start...head).map { text.word($0) }, complement: [])
        )
    }
}
