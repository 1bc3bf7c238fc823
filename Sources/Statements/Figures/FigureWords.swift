import Ontology

/// The words of `numbers.tsv` that tell what a figure is: planned, claimed, a part; and the whole that 全省 stands for.
struct FigureWords: Sendable {
    /// What makes all that follows a plan: 决定, 规定; and what makes its own clause one: 将在.
    private let plans: [Language: [[UInt32]]]
    private let planned: [Language: [[UInt32]]]
    private let done: [Language: [[UInt32]]]
    private let claimed: [Language: [[UInt32]]]
    private let parts: [Language: [[UInt32]]]
    private let shares: [Language: [[UInt32]]]
    /// 全省 with 省, 该县 with 县.
    private let wholes: [(word: [UInt32], kind: String)]

    init(lexicon: Lexicon) {
        func words(_ list: String) -> [Language: [[UInt32]]] {
            Dictionary(
                uniqueKeysWithValues: Language.allCases.map { language in
                    let rows = lexicon.numberWords.filter { $0.list == list + "-" + language.rawValue }
                    return (language, rows.map { $0.word.unicodeScalars.map(\.value) })
                })
        }
        plans = words("plan")
        planned = words("planned")
        done = words("done")
        claimed = words("claimed")
        parts = words("part-of")
        shares = words("share")
        wholes = lexicon.numberWords.filter { $0.list == "whole-zh" }
            .map { ($0.word.unicodeScalars.map(\.value), $0.value) }
    }

    /// What a figure's clause, with what the sentence says before it, makes of it. 已经 makes it done in any plan.
    func modality(before: ArraySlice<UInt32>, clause: ArraySlice<UInt32>, _ language: Language)
        -> Figure.Modality
    {
        func holds(_ words: [Language: [[UInt32]]], _ stretch: ArraySlice<UInt32>) -> Bool {
            Self.lastEnd(of: words[language] ?? [], in: stretch, language) != nil
        }
        if holds(claimed, before) || holds(claimed, clause) { return .claimed }
        if holds(done, clause) { return .done }
        return holds(plans, before) || holds(plans, clause) || holds(planned, clause) ? .planned : .done
    }

    /// Whether what follows the stretch is a part of what stands before it.
    func namesPart(_ stretch: ArraySlice<UInt32>, _ language: Language) -> Bool {
        Self.lastEnd(of: parts[language] ?? [], in: stretch, language) != nil
    }

    /// Whether the stretch says that what follows is a share: 占.
    func namesShare(_ stretch: ArraySlice<UInt32>, _ language: Language) -> Bool {
        Self.lastEnd(of: shares[language] ?? [], in: stretch, language) != nil
    }

    /// The last 全省, 该县 of a stretch: where it ends, and what kind of place or body it stands for.
    func whole(in stretch: ArraySlice<UInt32>) -> (start: Int, kind: String)? {
        var found: (start: Int, kind: String)?
        for (word, kind) in wholes {
            guard let end = Self.lastEnd(of: [word], in: stretch, .chinese),
                end - word.count >= found?.start ?? 0
            else { continue }
            // 全区 ends where 全专区 ends: the longer word counts.
            if found.map({ $0.start < end - word.count || kind.count > $0.kind.count }) ?? true {
                found = (end - word.count, kind)
            }
        }
        return found
    }

    /// Where the last of the words ends in the stretch; English words as whole words.
    private static func lastEnd(of words: [[UInt32]], in stretch: ArraySlice<UInt32>, _ language: Language)
        -> Int?
    {
        var last: Int?
        let firsts = ScalarFilter(words.compactMap(\.first))
        for start in stretch.indices
        where firsts.mayContain(stretch[start] | (language == .english ? 0x20 : 0)) {
            for word in words where matches(word, in: stretch, at: start, language) {
                last = start + word.count
            }
        }
        return last
    }

    private static func matches(
        _ word: [UInt32], in stretch: ArraySlice<UInt32>, at start: Int, _ language: Language
    ) -> Bool {
        let end = start + word.count
        guard end <= stretch.endIndex else { return false }
        for (offset, scalar) in word.enumerated() {
            let found = stretch[start + offset]
            guard
                found == scalar
                    || language == .english && (0x41...0x5A).contains(found) && found + 0x20 == scalar
            else { return false }
        }
        guard language == .english else { return true }
        func isLetter(_ scalar: UInt32) -> Bool { scalar < 0x80 && (0x61...0x7A).contains(scalar | 0x20) }
        return (start == stretch.startIndex || !isLetter(stretch[start - 1]))
            && (end == stretch.endIndex || !isLetter(stretch[end]))
    }
}
