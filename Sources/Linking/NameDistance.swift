import Ontology

/// How alike a Chinese name and a romanized one are.
///
/// The Chinese name is read in pinyin; the distance is the number of letters to insert, delete or change
/// (Levenshtein), so that a wrong reading or a dropped letter (博兴 "Boing", 白泉 "Baquan") still counts as near.
struct NameDistance: Sendable {
    let pinyin: Pinyin
    let surnames: Surnames

    /// 1 for the same letters, 0 for nothing in common.
    func similarity(_ chinese: String, _ english: String, isPerson: Bool = false) -> Double {
        let letters = Self.letters(english)
        guard !letters.isEmpty else { return 0 }
        var best = 0.0
        for reading in readings(of: chinese, isPerson: isPerson) {
            let distance = Self.levenshtein(reading, letters)
            best = max(best, 1 - Double(distance) / Double(max(reading.count, letters.count)))
        }
        return best
    }

    /// The readings worth comparing: the usual one, and those with another reading of one character.
    private func readings(of chinese: String, isPerson: Bool) -> [[UInt8]] {
        let scalars = chinese.unicodeScalars.map(\.value)
        var choices = scalars.map { pinyin.readings(of: $0).prefix(3) }
        if isPerson, let first = scalars.first, let sound = surnames.reading[[first]] {
            choices[0] = [sound] + choices[0].filter { $0 != sound }.prefix(1)
        }
        func join(_ syllables: [String]) -> [UInt8] { syllables.flatMap { Array(Self.ascii($0).utf8) } }
        let usual = choices.compactMap(\.first)
        var readings = [join(usual)]
        guard usual.count == choices.count, choices.count <= 6 else { return readings }
        for (index, sounds) in choices.enumerated() {
            for sound in sounds.dropFirst() {
                var other = usual
                other[index] = sound
                readings.append(join(other))
            }
        }
        return readings
    }

    private static func ascii(_ syllable: String) -> String {
        String(syllable.map { $0 == "ü" ? "u" : $0 })
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

    static func levenshtein(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var previous = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var current = [i + 1]
            for (j, b) in right.enumerated() {
                current.append(min(previous[j] + (a == b ? 0 : 1), previous[j + 1] + 1, current[j] + 1))
            }
            previous = current
        }
        return previous[right.count]
    }
}
