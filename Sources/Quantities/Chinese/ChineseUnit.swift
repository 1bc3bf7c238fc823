import Archive
import Ontology

/// What stands behind a Chinese number: a unit, or a measure word with or without the noun that it carries.
struct ChineseUnit: Sendable {
    var id: String
    /// Where the unit, or the noun behind it, ends.
    var end: Int
    /// The phrase that says what is counted.
    var noun: Span?
    /// The measure word, where the unit is one.
    var classifier: ArraySlice<UInt32>?
}

/// Reads what a Chinese number counts.
///
/// 四百余|人, 六千|斤: a unit. 二十多|个|工厂, 五千多|名|干部: the noun behind the measure word, with what describes it
/// (十几个|有代表性的|工厂). 下放干部|二万九千九百零九|名: the noun before the number. 五千多名干部中，有|三百五十多|名: the
/// noun of the whole. Counter-example: 四十|天|后 is no 天后.
struct ChineseUnitReader: Sendable {
    let units: UnitTable
    let words: ChineseWords
    let numberWords: NumberWords

    /// The unit that stands at `start`, right behind a number; nil where the number counts nothing (28|日, 三|反).
    func unit(in text: [UInt32], at start: Int, limit: Int) -> (word: UnitTable.Word, end: Int)? {
        units.chinese.longest(in: text, at: start, limit: limit).map { ($0.value, $0.end) }
    }

    /// What a measure word that ends at `end` carries: the noun behind it, else that before the number.
    func counted(
        by word: UnitTable.Word, from start: Int, to end: Int, numberStart: Int, in text: [UInt32],
        clause: Span
    ) -> ChineseUnit {
        let own = word.row.map { units.rows[$0] }
        let isPerson = own?.kind == "person"
        var unit = ChineseUnit(id: own?.id ?? "", end: end, classifier: text[start..<end])
        if let noun = noun(behind: end, isPerson: isPerson, in: text, limit: clause.end),
            own?.kind != "occurrence" || noun.span.count > 1
        {
            unit.id = units.rows[noun.row].id
            unit.noun = noun.span
            unit.end = noun.span.end
        } else if own?.id != "kind", !(words.word(in: text, at: end, limit: clause.end)?.isNominal ?? false),
            let noun = noun(before: numberStart, isPerson: isPerson, in: text, limit: clause.start)
        {
            unit.id = units.rows[noun.row].id
            unit.noun = noun.span
        }
        return unit
    }

    // MARK: The noun behind

    private static let most = 24

    /// The head of the noun phrase at `start`: the last thing that the table knows in it.
    func noun(behind start: Int, isPerson: Bool, in text: [UInt32], limit: Int) -> (row: Int, span: Span)? {
        let limit = min(limit, start + Self.most)
        guard start < limit, !Self.predicates.contains(text[start]) else { return nil }
        var found: (row: Int, span: Span)?
        var index = start
        while index < limit {
            if Self.quotes.contains(text[index]) {
                index += 1
                continue
            }
            let word = words.word(in: text, at: index, limit: limit)
            if let known = known(in: text, at: index, limit, wordEnd: word?.end ?? 0) {
                let fits = !isPerson || units.rows[known.row].kind == "person"
                if fits,
                    found.map({ mayFollow(known.row, $0.row, adjacent: $0.span.end == known.start) }) ?? true
                {
                    found = (known.row, Span(start, known.end))
                }
                index = max(known.end, word.map { $0.isNominal ? $0.end : 0 } ?? 0)
            } else if let word, word.isNominal {
                index = word.end
            } else if index == start, let next = noun(describedFrom: index, in: text, limit) {
                index = next
            } else if index == start, let next = afterClause(in: text, from: index, limit: limit) {
                index = next
            } else {
                break
            }
        }
        return found
    }

    /// 机关|干部 are cadres; 公社|党委|第一书记 are still so many communes.
    private func mayFollow(_ next: Int, _ first: Int, adjacent: Bool) -> Bool {
        units.rows[next].kind == units.rows[first].kind || adjacent
    }

    /// The thing that the table knows at `start`: as long as the word there, or the body that a longer word begins with
    /// (公社|党委第一书记), or the noun that it ends in (机关|干部).
    private func known(in text: [UInt32], at start: Int, _ limit: Int, wordEnd: Int)
        -> (row: Int, start: Int, end: Int)?
    {
        let first = units.chineseNouns.longest(in: text, at: start, limit: limit)
        if let first, first.end >= wordEnd { return (first.value, start, first.end) }
        let last =
            wordEnd - start > 1 ? units.chineseNouns.longest(in: text, endingAt: wordEnd, limit: start) : nil
        if let first, first.end - start > 1, units.rows[first.value].kind == "organ", last?.start != first.end
        {
            return (first.value, start, first.end)
        }
        return last.flatMap {
            wordEnd - $0.start > 1 || Self.bodies.contains(text[$0.start])
                ? ($0.value, $0.start, wordEnd) : nil
        }
    }

    /// Where the noun begins that a verb of two or three characters describes: 搬运|工人, 下放|干部.
    private func noun(describedFrom start: Int, in text: [UInt32], _ limit: Int) -> Int? {
        (2...3).map { start + $0 }.first { next in
            next < limit && words.isWord(text[start..<next])
                && units.chineseNouns.longest(in: text, at: next, limit: limit).map { $0.end - next > 1 }
                    ?? false
        }
    }

    /// Behind the 的 of a clause that describes what is counted: 有代表性的|工厂. Numbers and marks end it.
    private func afterClause(in text: [UInt32], from start: Int, limit: Int) -> Int? {
        for index in start..<min(limit, start + 12) {
            if text[index] == 0x7684 { return index + 1 }
            if ChineseNumeral.isNumeral(text[index]) || Self.marks.contains(text[index]) { return nil }
        }
        return nil
    }

    // MARK: The noun before

    /// The noun right before a number, over 共有 and the like, or before 中，有.
    func noun(before end: Int, isPerson: Bool, in text: [UInt32], limit: Int) -> (row: Int, span: Span)? {
        var end = end
        while end > limit, let link = numberWords.links.longest(in: text, endingAt: end, limit: limit) {
            end = link.start
        }
        while end > limit, Self.light.contains(text[end - 1]) { end -= 1 }
        if end - 1 > limit, text[end - 1] == 0x2C, text[end - 2] == 0x4E2D { end -= 1 }  // 中,
        if end - 1 > limit, text[end - 1] == 0x4E2D { end -= 1 }
        guard let noun = units.chineseNouns.longest(in: text, endingAt: end, limit: limit),
            !isPerson || units.rows[noun.value].kind == "person",
            // 王柳|乡, 菏泽|专区: the end of a name.
            end - noun.start > 1, units.rows[noun.value].kind != "area"
        else { return nil }
        return (noun.value, Span(phraseStart(noun.start, in: text, limit: limit), end))
    }

    /// Where the words that describe a noun begin: 下放|干部. At most two words.
    private func phraseStart(_ start: Int, in text: [UInt32], limit: Int) -> Int {
        var start = start
        for _ in 0..<2 {
            guard
                let length = [4, 3, 2].first(where: { length in
                    start - length >= limit
                        && words.word(in: text, at: start - length, limit: start).map {
                            $0.end == start && $0.isNominal
                        } ?? false
                })
            else { break }
            start -= length
        }
        return start
    }

    private static let person: UInt32 = 0x4EBA
    private static let quotes = Set("“”\"《》".unicodeScalars.map(\.value))
    /// Last characters that tell what a longer word names: 药|厂.
    private static let bodies = Set("厂矿店社队组站".unicodeScalars.map(\.value))
    /// What begins the rest of the sentence, no noun: 六个|是原来的县委书记.
    private static let predicates = Set("是为在从被也都已则就均还又不到".unicodeScalars.map(\.value))
    private static let marks = Set("、,。;:?!()".unicodeScalars.map(\.value))
    /// Words without weight between a noun and its number: 干部|也|有|一万多名.
    private static let light = Set("也已了就都又即的".unicodeScalars.map(\.value))
}
