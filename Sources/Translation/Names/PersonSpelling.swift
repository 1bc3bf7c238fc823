import Archive
import Linking
import Ontology

/// Tells which English name is a slip for a Chinese person's, or another person's.
///
/// Surname and given name are held apart: one of them must be right, or all but a letter or two.
struct PersonSpelling: Sendable {
    private let lexicon: Lexicon
    private let spelling: NameSpelling
    private let distance: NameDistance
    private let romanization: NameRomanization

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        spelling = NameSpelling(lexicon: lexicon)
        distance = NameDistance(lexicon: lexicon)
        romanization = NameRomanization(lexicon: lexicon)
    }

    private struct Parts {
        let surname: [UInt32]
        let given: [UInt32]
    }

    func error(
        in name: ChineseName, among windows: [EnglishName], _ standing: NameStanding, _ unit: PairedSentences
    ) -> NameError? {
        guard let parts = parts(of: name), romanization.isChineseName(name.text) else { return nil }
        let readings = distance.readings(of: name.text, isPerson: true)
        let isUsual = name.isOfUsualCharacters(lexicon.nameCharacters)
        var best: (likeness: Double, window: EnglishName, isOther: Bool)?
        for window in windows where window.words.count > 1 {
            let likeness = readings.map { NameDistance.likeness($0, window.letters) }.max() ?? 0
            guard let isOther = difference(parts, window, likeness, standing),
                isUsual || likeness >= 0.85
            else { continue }
            if standing == .answered {
                let isPerson = unit.englishNames.contains {
                    $0.mention.type == .person && $0.mention.span == window.span
                }
                guard isPerson, likeness >= 0.75 else { continue }
            }
            if likeness > best?.likeness ?? 0 { best = (likeness, window, isOther) }
        }
        return best.map { describe($0.window, name, isOther: $0.isOther) }
    }

    /// Nil where the two have too little in common; true where the name reads as somebody else's.
    private func difference(
        _ parts: Parts, _ window: EnglishName, _ likeness: Double, _ standing: NameStanding
    ) -> Bool? {
        let first = window.words.first?.letters ?? []
        let rest = window.words.dropFirst().flatMap(\.letters)
        let hasSurname = spelling.spellings(ofSurname: parts.surname).contains(first)
        let hasGiven = spelling.isReading(rest, of: parts.given)
        let given = String(scalars: parts.given[...])
        let givenLikeness = distance.readings(of: given).map { NameDistance.likeness($0, rest) }.max() ?? 0
        if hasSurname, givenLikeness >= 0.5 { return false }
        if hasGiven, lexicon.surnames.romanized.contains(String(decoding: first, as: UTF8.self)) {
            return true
        }
        if likeness >= 0.8 { return false }
        return hasSurname && standing == .onlyOpen && isPinyin(rest) ? true : nil
    }

    /// Whether letters are one or two syllables of pinyin.
    private func isPinyin(_ letters: [UInt8]) -> Bool {
        let text = String(decoding: letters, as: UTF8.self)
        if lexicon.pinyin.syllables.contains(text) { return true }
        return text.indices.dropFirst().contains {
            lexicon.pinyin.syllables.contains(String(text[..<$0]))
                && lexicon.pinyin.syllables.contains(String(text[$0...]))
        }
    }

    /// A surname in a reading that it has as a word, not as a surname: 解学恭 "Jie Xuegong".
    func misreadSurname(of name: ChineseName, in words: [EnglishWord], _ text: SourceText) -> NameError? {
        guard name.type == .person, let parts = parts(of: name), parts.surname.count == 1,
            lexicon.surnames.reading[parts.surname] != nil
        else { return nil }
        let right = spelling.spellings(ofSurname: parts.surname)
        let wrong = spelling.spellings(of: parts.surname[0]).filter { !right.contains($0) }
        let known = name.knownLetters
        for (index, word) in words.enumerated() where word.isCapital && wrong.contains(word.letters) {
            let rest = words[(index + 1)...].prefix(2)
            for count in 1...2 where rest.count >= count {
                let given = rest.prefix(count)
                guard given.allSatisfy(\.isCapital),
                    spelling.isReading(given.flatMap(\.letters), of: parts.given),
                    !known.contains(word.letters + given.flatMap(\.letters))
                else { continue }
                let name = EnglishName(words: words[index...(index + count)], isFirst: false, text)
                let surname = String(scalars: parts.surname[...])
                return describe(name, full: surname + String(scalars: parts.given[...]), surname: surname)
            }
        }
        return nil
    }

    // MARK: Telling

    private func parts(of name: ChineseName) -> Parts? {
        guard name.type == .person, !name.scalars.contains(0xB7) else { return nil }
        let isCompound = lexicon.surnames.compound.contains(Array(name.scalars.prefix(2)))
        let length = isCompound && name.scalars.count > 2 ? 2 : 1
        guard name.scalars.count > length else { return nil }
        return Parts(
            surname: Array(name.scalars.prefix(length)), given: Array(name.scalars.dropFirst(length)))
    }

    private func describe(_ window: EnglishName, full: String, surname: String) -> NameError {
        let expected = romanization.pinyin(of: full, .person)
        let reading = expected.prefix { $0 != " " }
        return NameError(
            name: window, harm: .serious, expected: expected,
            reason: "\(surname) as a surname is read \(reading).")
    }

    private func describe(_ window: EnglishName, _ name: ChineseName, isOther: Bool) -> NameError {
        let expected = romanization.pinyin(of: name.text, .person)
        let known = window.rows(lexicon).first { row in
            row.type == .person && !name.rows.contains { $0.id == row.id }
        }
        let reason =
            if let known {
                "“\(window.text)” is another person, \(known.nameZh); \(name.text) is \(expected)."
            } else if isOther { "“\(window.text)” is another name; \(name.text) is \(expected)." } else {
                "\(name.text) is read \(expected); “\(window.text)” is no spelling of it."
            }
        return NameError(
            name: window, harm: known != nil || isOther ? .grave : .serious, expected: expected,
            reason: reason)
    }
}
