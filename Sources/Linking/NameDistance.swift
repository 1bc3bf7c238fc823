import Ontology

/// How alike a Chinese name and a romanized one are.
///
///     distance.similarity(distance.readings(of: "博兴"), "Boing")      // 0.83: boxing, boing
///
/// The Chinese name is read in pinyin; the distance is the number of letters to insert, delete or change
/// (Levenshtein), so that a wrong reading or a dropped letter (白泉 "Baquan") still counts as near. Wade-Giles
/// spellings are turned into pinyin first; foreign names are compared by their consonants.
package struct NameDistance: Sendable {
    private let pinyin: Pinyin
    private let surnames: Surnames

    package init(lexicon: Lexicon) {
        pinyin = lexicon.pinyin
        surnames = lexicon.surnames
    }

    /// 1 for the same letters, 0 for nothing in common.
    func similarity(_ readings: [[UInt8]], _ english: String) -> Double {
        let spelled = Self.letters(english)
        guard !spelled.isEmpty else { return 0 }
        var best = 0.0
        for letters in [spelled] + (fromWadeGiles(english).map { [$0] } ?? []) {
            for reading in readings {
                best = max(best, Self.likeness(reading, letters))
                if best == 1 { return 1 }
            }
        }
        return best
    }

    /// Likeness of the consonants, for names that came to China from elsewhere: 索耳兹伯里 "Salisbury".
    func foreignSimilarity(_ readings: [[UInt8]], _ english: String) -> Double {
        let consonants = Self.consonants(Self.letters(english))
        guard consonants.count > 1, let reading = readings.first else { return 0 }
        return Self.likeness(Self.consonants(reading), consonants)
    }

    /// The readings worth comparing: the usual one, and those with another reading of one character.
    package func readings(of chinese: String, isPerson: Bool = false) -> [[UInt8]] {
        let scalars = chinese.unicodeScalars.map(\.value).filter {
            $0 != 0xB7 && $0 != 0x2022 && $0 != 0x30FB
        }
        var choices = scalars.map { Array(pinyin.readings(of: $0).prefix(3)) }
        if isPerson, let first = scalars.first, let sound = surnames.reading[[first]] {
            choices[0] = [sound] + choices[0].filter { $0 != sound }.prefix(1)
        }
        let usual = choices.compactMap(\.first)
        var readings = [Self.letters(of: usual)]
        guard usual.count == choices.count, choices.count <= 6 else { return readings }
        for (index, sounds) in choices.enumerated() {
            for sound in sounds.dropFirst() {
                var other = usual
                other[index] = sound
                readings.append(Self.letters(of: other))
            }
        }
        return readings
    }

    /// "Ch'en Po-ta" in the letters of pinyin; nil where a part is no syllable of Wade-Giles.
    private func fromWadeGiles(_ english: String) -> [UInt8]? {
        guard
            english.utf8.contains(0x2D) || english.utf8.contains(0x27) || english.unicodeScalars.contains("’")
        else {
            return nil
        }
        var letters: [UInt8] = []
        for part in english.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" }) {
            let plain = String(part.map { $0 == "’" ? "'" : $0 })
            guard let syllable = pinyin.syllable(wadeGiles: plain) else { return nil }
            letters += Self.letters(of: [syllable])
        }
        return letters
    }

    // MARK: Letters

    private static func letters(of syllables: [String]) -> [UInt8] {
        syllables.flatMap { letters(String($0.map { $0 == "ü" || $0 == "v" ? "u" : $0 })) }
    }

    /// Letters in lower case; everything else is dropped.
    static func letters(_ text: String) -> [UInt8] {
        text.utf8.compactMap { byte in
            switch byte {
            case 0x41...0x5A: byte + 0x20
            case 0x61...0x7A: byte
            default: nil
            }
        }
    }

    /// One letter a class of consonants that transcription does not keep apart; doubled ones once.
    static func consonants(_ letters: [UInt8]) -> [UInt8] {
        var found: [UInt8] = []
        for letter in letters {
            let kind: UInt8
            switch letter {
            case 0x62, 0x70, 0x66, 0x76: kind = 0x62  // b p f v
            case 0x64, 0x74: kind = 0x64  // d t
            case 0x67, 0x6B, 0x71, 0x6A: kind = 0x67  // g k q j
            case 0x6C, 0x72: kind = 0x6C  // l r
            case 0x6D, 0x6E: kind = 0x6E  // m n
            case 0x73, 0x78, 0x7A, 0x63: kind = 0x73  // s x z c
            default: continue
            }
            if found.last != kind { found.append(kind) }
        }
        return found
    }

    package static func likeness(_ left: [UInt8], _ right: [UInt8]) -> Double {
        let longest = max(left.count, right.count)
        guard longest > 0 else { return 0 }
        return 1 - Double(levenshtein(left, right)) / Double(longest)
    }

    static func levenshtein(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let change = diagonal + (a == b ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(change, diagonal + 1, row[j] + 1)
            }
        }
        return row[right.count]
    }
}
