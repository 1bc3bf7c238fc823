import Ontology

/// How many people a phrase speaks of: 三百二十一名机关干部, "321 cadres".
enum PeopleCount {
    /// The first number of the phrase that is no part of an ordinal; nil where there is none.
    static func value(in phrase: ArraySlice<UInt32>) -> Int? {
        guard let start = phrase.firstIndex(where: ChineseNumeral.isNumeral) else { return nil }
        if start > phrase.startIndex, phrase[start - 1] == 0x7B2C { return nil }  // 第
        let run = phrase[start...].prefix { ChineseNumeral.isNumeral($0) || $0 == 0x2C }
        let rest = phrase[run.endIndex...]
        // 一批, 一些: no number.
        if run.count == 1, rest.first.map(isVague) == true { return nil }
        return ChineseNumeral.value(of: run.filter { $0 != 0x2C })
    }

    private static func isVague(_ scalar: UInt32) -> Bool { vague.contains(scalar) }

    private static let vague = Set("批些部定切般直度律起下".unicodeScalars.map(\.value))
}
