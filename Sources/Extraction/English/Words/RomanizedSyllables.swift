import Ontology

/// Tells romanized Chinese words from others by their syllables.
///
///     syllables.count(in: scalars of "zhongxun", …)   // 2
///     syllables.count(in: scalars of "tse-tung", …)   // 2
///     syllables.count(in: scalars of "march", …)      // 0
struct RomanizedSyllables: Sendable {
    private var trie: NameTrie
    /// The nodes of the trie at which a syllable ends.
    private var ends: Set<Int32> = []
    private let pinyin: Pinyin
    private static let longest = 24

    init(pinyin: Pinyin) {
        self.pinyin = pinyin
        trie = NameTrie(capacity: pinyin.syllables.count * 4)
        for syllable in pinyin.syllables.sorted() {
            trie.insert(syllable.unicodeScalars.map { Self.plain($0.value) }, value: 1)
        }
        for syllable in pinyin.syllables {
            ends.insert(
                syllable.unicodeScalars.reduce(Int32(0)) { trie.step(from: $0, by: Self.plain($1.value)) }
            )
        }
    }

    /// The fewest syllables that make up the word in lower case, hyphens and apostrophes between them; 0 for none.
    func count(in lowered: [UInt32], _ range: Range<Int>) -> Int {
        guard range.count <= Self.longest else { return 0 }
        let isMarked = lowered[range].contains { $0 == Latin.hyphen || $0 == 0x27 }
        // Wade-Giles first where the marks speak for it: Chun-chiao is chun and chiao, not chun, chi and ao.
        if isMarked || range.count <= 6 {
            let count = wadeGiles(lowered, range)
            if count > 0, isMarked || fewest(lowered, range) == 0 { return count }
        }
        return fewest(lowered, range)
    }

    private func fewest(_ lowered: [UInt32], _ range: Range<Int>) -> Int {
        let length = range.count
        var best = [UInt8](repeating: 0, count: length + 1)
        best[0] = 1
        for start in 0..<length where best[start] > 0 {
            let scalar = lowered[range.lowerBound + start]
            if start > 0, scalar == Latin.hyphen || scalar == 0x27 {
                if best[start + 1] == 0 || best[start + 1] > best[start] { best[start + 1] = best[start] }
                continue
            }
            var node: Int32 = 0
            for index in start..<length {
                node = trie.step(from: node, by: Self.plain(lowered[range.lowerBound + index]))
                if node < 0 { break }
                guard ends.contains(node) else { continue }
                let next = best[start] + 1
                if best[index + 1] == 0 || best[index + 1] > next { best[index + 1] = next }
            }
        }
        return best[length] == 0 ? 0 : Int(best[length]) - 1
    }

    private func wadeGiles(_ lowered: [UInt32], _ range: Range<Int>) -> Int {
        let parts = lowered[range].split(separator: Latin.hyphen)
        let known = parts.filter { part in
            let text = String(String.UnicodeScalarView(part.compactMap { Unicode.Scalar($0) }))
            return pinyin.syllable(wadeGiles: text) != nil || pinyin.syllables.contains(text)
        }
        return known.count == parts.count ? parts.count : 0
    }

    /// ü is written u.
    private static func plain(_ scalar: UInt32) -> UInt32 { scalar == 0xFC ? 0x75 : scalar }
}
