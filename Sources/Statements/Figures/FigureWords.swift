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

    /// The last 全省, 该县 of a stretch: where it begins, and what kind of place or body it stands for.
    func whole(in stretch: ArraySlice<UInt32>) -> (start: Int, kind: String)? {
        wholes.last(in: stretch).map { ($0.start, wholeKinds[$0.index]) }
    }
}
