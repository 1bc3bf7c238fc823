import Ontology

/// The words of `numbers.tsv` that tell what a figure is: planned, claimed, a part; and the whole that 全省 stands for.
struct FigureWords: Sendable {
    private typealias Lists = [Language: PhraseList]
    /// What makes all that follows a plan: 决定, 规定; and what makes its own clause one: 将在.
    private let plans: Lists
    private let planned: Lists
    private let done: Lists
    private let claimed: Lists
    private let parts: Lists
    private let shares: Lists
    /// What stands for someone else than the subject: 有的, 每人, 据统计.
    private let others: PhraseList
    /// 全省 with 省, 该县 with 县.
    private let wholes: PhraseList
    private let wholeKinds: [String]

    init(lexicon: Lexicon) {
        func words(_ list: String) -> Lists {
            Dictionary(
                uniqueKeysWithValues: Language.allCases.map { language in
                    let rows = lexicon.numberWords.filter { $0.list == list + "-" + language.rawValue }
                    return (language, PhraseList(rows.map(\.word), language))
                })
        }
        plans = words("plan")
        planned = words("planned")
        done = words("done")
        claimed = words("claimed")
        parts = words("part-of")
        shares = words("share")
        others = words("other")[.chinese] ?? PhraseList([], .chinese)
        let rows = lexicon.numberWords.filter { $0.list == "whole-zh" }
        wholes = PhraseList(rows.map(\.word), .chinese)
        wholeKinds = rows.map(\.value)
    }

    /// What a figure's clause, with what the sentence says before it, makes of it. 已经 makes it done in any plan.
    func modality(
        before: ArraySlice<UInt32>, clause: ArraySlice<UInt32>, _ language: Language
    ) -> Figure.Modality {
        func holds(_ lists: Lists, _ stretch: ArraySlice<UInt32>) -> Bool {
            lists[language]?.last(in: stretch) != nil
        }
        if holds(claimed, before) || holds(claimed, clause) { return .claimed }
        if holds(done, clause) { return .done }
        return holds(plans, before) || holds(plans, clause) || holds(planned, clause) ? .planned : .done
    }

    /// Whether what follows the stretch is a part of what stands before it: 其中.
    func namesPart(_ stretch: ArraySlice<UInt32>, _ language: Language) -> Bool {
        parts[language]?.last(in: stretch) != nil
    }

    /// Whether the stretch says that what follows is a share: 占.
    func namesShare(_ stretch: ArraySlice<UInt32>, _ language: Language) -> Bool {
        shares[language]?.last(in: stretch) != nil
    }

    /// Whether the stretch speaks of someone else than the subject before it.
    func takesSubject(_ stretch: ArraySlice<UInt32>) -> Bool { others.last(in: stretch) != nil }

    /// Whether 全省, 该县 or the like stand somewhere in the stretch.
    func namesWhole(_ stretch: ArraySlice<UInt32>) -> Bool { wholes.last(in: stretch) != nil }

    /// The 全省, 该县 that begins at `start`: where it ends, and what kind of place or body it stands for.
    func whole(at start: Int, in stretch: ArraySlice<UInt32>) -> (end: Int, kind: String)? {
        wholes.match(at: start, in: stretch).map { ($0.end, wholeKinds[$0.index]) }
    }
}
