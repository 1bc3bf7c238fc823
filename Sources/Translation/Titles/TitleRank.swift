import Ontology

/// What a title says of the rank, in either language: full or deputy, the first or another of several, acting.
struct TitleRank: Hashable {
    var isDeputy = false
    var isActing = false
    /// 第一 "First": 1; 0 where none is given.
    var ordinal = 0

    init(chinese title: String) {
        isDeputy = title.contains("副")
        isActing = title.hasPrefix("代")
        for (index, word) in ["第一", "第二", "第三"].enumerated() where title.contains(word) {
            ordinal = index + 1
        }
    }

    init(english title: String) {
        let words = title.lowercased().split { !$0.isLetter }
        isDeputy = words.contains { Self.deputies.contains(Array($0.utf8)) }
        isActing = words.contains("acting")
        for (index, word) in ["first", "second", "third"].enumerated() where words.contains(word[...]) {
            ordinal = index + 1
        }
    }

    /// For a reader: "a deputy", "the first".
    var phrase: String {
        var words: [String] = []
        if isActing { words.append("acting") }
        if ordinal > 0 { words.append(["first", "second", "third"][ordinal - 1]) }
        words.append(isDeputy ? "deputy" : ordinal > 0 ? "of several" : "of full rank")
        return words.joined(separator: " ")
    }

    static func isDeputy(_ word: EnglishWord) -> Bool {
        deputies.contains(word.letters) || word.letters.starts(with: Array("vice".utf8))
            || word.letters.starts(with: Array("deput".utf8))
    }

    private static let deputies: Set<[UInt8]> = Set(
        ["deputy", "deputies", "vice", "assistant", "associate", "assistants", "under", "sub"].map {
            Array($0.utf8)
        })
}
