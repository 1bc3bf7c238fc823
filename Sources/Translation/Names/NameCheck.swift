import Archive
import Extraction
import Linking
import Ontology

/// Finds names that are spelled as nobody's, or as another's: 晋南 "Jinan", 博兴 "Boing".
///
/// A Chinese name is answered where the English has a spelling of it: pinyin or Wade-Giles with any reading of its
/// characters, or a name that the gazetteer gives (Peking, Canton, Nehru). An English name is explained where some
/// stretch of the Chinese reads so, or the gazetteer knows it under a Chinese name that is there. Only what is left
/// on both sides, and is alike, is an error; a name left out is none.
struct NameCheck: Sendable {
    let lexicon: Lexicon
    let spelling: NameSpelling
    let places: PlaceSpelling
    let persons: PersonSpelling

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        spelling = NameSpelling(lexicon: lexicon)
        places = PlaceSpelling(lexicon: lexicon)
        persons = PersonSpelling(lexicon: lexicon)
    }

    func disagreements(
        in unit: PairedSentences, around: ArraySlice<PairedSentences>, ordinary: Set<[UInt8]>,
        _ article: Article, _ linked: LinkedArticle
    ) -> [Disagreement] {
        let names = ChineseName.all(in: unit, linked, lexicon)
        var found = names.compactMap { name in
            persons.misreadSurname(of: name, in: unit.words, article.text).map {
                disagreement($0, name, unit)
            }
        }
        let spelled = names.filter { $0.isSpelledBySound(spelling) }
        guard !spelled.isEmpty else { return found }
        var windows = Self.windows(of: unit, taken: answered(in: unit, around, linked), article.text)
            .filter { !isExplained($0, around, article.text) }
        let open = spelled.map { name in !around.contains { isAnswered(name, in: $0) } }
        let openPersons = zip(spelled, open).count { $0.type == .person && $1 }
        for (name, isOpen) in zip(spelled, open) where !windows.isEmpty {
            let standing: NameStanding = isOpen ? (openPersons == 1 ? .onlyOpen : .open) : .answered
            let error =
                name.type == .person
                ? persons.error(in: name, among: windows, standing, unit)
                : places.error(in: name, among: windows, standing, ordinary: ordinary, unit)
            guard let error else { continue }
            found.append(disagreement(error, name, unit))
            windows.removeAll { $0.span.overlaps(error.name.span) }
        }
        let silent = names.filter { name in
            name.type == .place && !isAnswered(name, in: unit) && !found.contains { $0.said == name.text }
        }
        if let (error, name) = places.exchange(among: silent, windows) {
            found.append(disagreement(error, name, unit))
        }
        return found
    }

    private func isAnswered(_ name: ChineseName, in unit: PairedSentences) -> Bool {
        !places(of: name, in: unit.words).isEmpty
    }

    private func disagreement(_ error: NameError, _ name: ChineseName, _ unit: PairedSentences)
        -> Disagreement
    {
        Disagreement(
            kind: .entity, harm: error.harm, chinese: unit.chinese, english: unit.english, said: name.text,
            translated: error.name.text, expected: error.expected, reason: error.reason)
    }

    // MARK: What is right

    /// The words that spell `name`, as ranges.
    private func places(of name: ChineseName, in words: [EnglishWord]) -> [Range<Int>] {
        let known = name.knownLetters
        return words.indices.compactMap { first in
            guard words[first].isCapital else { return nil }
            let run = words[first..<min(words.count, first + Self.longest)]
            let letters = run.flatMap(\.letters)
            var end = 0
            let ends = run.map { word in
                end += word.letters.count
                return end
            }
            func range(_ reached: (Int) -> Bool) -> Range<Int>? {
                ends.lastIndex(where: reached).map { first..<(first + $0 + 1) }
            }
            for name in known {
                if letters.starts(with: name), let range = range({ $0 == name.count }) { return range }
            }
            for reading in name.stem == name.scalars ? [name.stem] : [name.stem, name.scalars] {
                let reached = spelling.ends(of: reading, in: letters)
                if !reached.isEmpty, let range = range(reached.contains) { return range }
            }
            return nil
        }
    }

    /// The words of a unit that answer some Chinese name of it or of its neighbours.
    private func answered(
        in unit: PairedSentences, _ around: ArraySlice<PairedSentences>, _ linked: LinkedArticle
    ) -> Set<Int> {
        let names = around.flatMap { ChineseName.all(in: $0, linked, lexicon) }
        return Set(names.flatMap { places(of: $0, in: unit.words) }.joined())
    }

    /// Whether the Chinese around has what an English name stands for.
    private func isExplained(_ name: EnglishName, _ around: ArraySlice<PairedSentences>, _ text: SourceText)
        -> Bool
    {
        let rows = name.rows(lexicon)
        return around.contains { unit in
            let chinese = text.folded[unit.chinese.range]
            if spelling.occurs(name.letters, in: chinese) { return true }
            return rows.contains { row in
                ([row.nameZh, row.stemZh, row.value("abbr")] + row.aliasesZh).contains { name in
                    let scalars = name.unicodeScalars.map(\.value)
                    return !scalars.isEmpty && text.contains(scalars, in: unit.chinese)
                }
            }
        }
    }

    // MARK: What might be wrong

    /// Runs of up to three capital words, blanks alone between them, that answer nothing.
    private static func windows(of unit: PairedSentences, taken: Set<Int>, _ text: SourceText)
        -> [EnglishName]
    {
        unit.words.indices.flatMap { first in
            (1...3).compactMap { count in
                let range = first..<(first + count)
                guard range.upperBound <= unit.words.count,
                    range.allSatisfy({ unit.words[$0].isCapital && !taken.contains($0) }),
                    range.dropFirst().allSatisfy({
                        unit.words[$0].span.start == unit.words[$0 - 1].span.end + 1
                            && text.folded[unit.words[$0].span.start - 1] == 0x20
                    })
                else { return nil }
                return EnglishName(words: unit.words[range], isFirst: first == 0, text)
            }
        }
    }

    private static let longest = 5
}
