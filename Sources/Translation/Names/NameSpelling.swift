import Ontology

/// Whether Latin letters spell a Chinese name, in pinyin or Wade-Giles, with any reading of its characters.
///
///     spelling.isReading(NameSpelling.letters("Chou En-lai"), of: [0x5468, 0x6069, 0x6765])   // 周恩来: true
///
/// Method: a set of places in the letters that the characters read so far can end at; letters times characters.
struct NameSpelling: Sendable {
    private let pinyin: Pinyin
    private let surnames: Surnames

    init(lexicon: Lexicon) {
        pinyin = lexicon.pinyin
        surnames = lexicon.surnames
    }

    /// Letters of all spellings of a character.
    func spellings(of scalar: UInt32) -> [[UInt8]] { pinyin.readings(of: scalar).flatMap(spellings) }

    /// Letters of the spellings of a surname; those of its characters where the table does not have it.
    func spellings(ofSurname surname: [UInt32]) -> [[UInt8]] {
        guard let reading = surnames.reading[surname] else {
            return surname.count == 1 ? spellings(of: surname[0]) : []
        }
        return spellings(of: reading)
    }

    /// Where in `letters`, from `start`, the reading of `name` can end.
    func ends(of name: some Collection<UInt32>, in letters: [UInt8], from start: Int = 0) -> Set<Int> {
        var places: Set<Int> = [start]
        for scalar in name where scalar != 0xB7 {
            var next: Set<Int> = []
            for spelling in spellings(of: scalar) {
                for place in places where letters[place...].starts(with: spelling) {
                    next.insert(place + spelling.count)
                }
            }
            if next.isEmpty { return [] }
            places = next
        }
        return places
    }

    func isReading(_ letters: [UInt8], of name: some Collection<UInt32>) -> Bool {
        ends(of: name, in: letters).contains(letters.count)
    }

    /// Whether some stretch of a Chinese text reads as `letters`.
    func occurs(_ letters: [UInt8], in text: ArraySlice<UInt32>) -> Bool {
        text.indices.contains { start in
            var places: Set<Int> = [0]
            for scalar in text[start...] {
                var next: Set<Int> = []
                for spelling in spellings(of: scalar) {
                    for place in places where letters[place...].starts(with: spelling) {
                        next.insert(place + spelling.count)
                    }
                }
                if next.contains(letters.count) { return true }
                if next.isEmpty { return false }
                places = next
            }
            return false
        }
    }

    private func spellings(of syllable: String) -> [[UInt8]] {
        let plain = Self.letters(syllable)
        var all = [plain]
        if let old = pinyin.wadeGiles(of: syllable) {
            let letters = Self.letters(old)
            if letters != plain { all.append(letters) }
            // Chu Teh, Peng Teh-huai: what the agency wrote for te.
            if letters.last == UInt8(ascii: "e") { all.append(letters + [UInt8(ascii: "h")]) }
        }
        if syllable.contains("v") || syllable.contains("ü") {
            let plain = syllable.replacing("ü", with: "v")
            all += [Array(plain.utf8), Array(plain.replacing("v", with: "yu").utf8)]
        }
        return all
    }

    /// Letters in lower case, v and ü as u; everything else is dropped.
    static func letters(_ text: String) -> [UInt8] {
        text.unicodeScalars.compactMap { scalar in
            switch scalar.value {
            case 0x76, 0x56, 0xFC, 0xDC: 0x75
            case 0x41...0x5A: UInt8(scalar.value) + 0x20
            case 0x61...0x7A: UInt8(scalar.value)
            default: nil
            }
        }
    }
}
