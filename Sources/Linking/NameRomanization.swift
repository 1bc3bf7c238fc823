import Ontology

/// Latin names for what only Chinese articles name.
///
///     romanization.pinyin(of: "陶鲁笳", .person)                    // Tao Lujia
///     romanization.pinyin(of: "中共山西省委员会", .organ)             // Zhonggong Shanxi Sheng Weiyuanhui
///     romanization.english(of: "中共山西省委员会", .organ)            // Shanxi Provincial Committee of the CPC
///
/// Pinyin is the usual reading, without tones. The English of an organ or place is put together from the tables,
/// word by word; it is our own, said by no article.
public final class NameRomanization: Sendable {
    private let lexicon: Lexicon
    private static let adjectives = [
        "Province": "Provincial", "Municipality": "Municipal", "City": "Municipal",
        "Prefecture": "Prefectural",
    ]

    public init(lexicon: Lexicon) { self.lexicon = lexicon }

    /// "" for a name without any character that has a reading.
    public func pinyin(of name: String, _ type: EntityType) -> String {
        let scalars = name.unicodeScalars.map(\.value)
        if type == .person { return personal(scalars) }
        return segments(scalars).map { joined(scalars[$0]) }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Whether a romanized name is a reading of the Chinese one, tones and blanks aside.
    public func isReading(_ romanized: String, of name: String) -> Bool {
        let distance = NameDistance(lexicon: lexicon)
        let letters = NameDistance.letters(romanized)
        return distance.readings(of: name, isPerson: true).contains(letters)
    }

    /// Whether this looks like a Chinese person's name: a surname and one or two characters.
    public func isChineseName(_ name: String) -> Bool {
        let scalars = name.unicodeScalars.map(\.value)
        guard (2...4).contains(scalars.count) else { return false }
        if scalars.count > 2, lexicon.surnames.compound.contains(Array(scalars.prefix(2))) { return true }
        return scalars.count < 4 && lexicon.surnames.single[scalars[0]] != nil
    }

    public func english(of name: String, _ type: EntityType) -> String {
        let bare = ChineseOrganNames.withoutParty(name)
        let isCommittee = type == .organ && bare != name && bare.ends(with: "委员会")
        let scalars = (isCommittee ? String(bare.dropLast(3)) : name).unicodeScalars.map(\.value)
        var words: [String] = []
        for segment in segments(scalars) {
            if let last = words.indices.last { words[last] = asAdjective(words[last]) }
            words.append(english(scalars[segment]) ?? joined(scalars[segment]))
        }
        let text = words.filter { !$0.isEmpty }.joined(separator: " ")
        guard isCommittee else { return text }
        return asAdjective(text) + " Committee of the CPC"
    }

    private func asAdjective(_ words: String) -> String {
        for (noun, adjective) in Self.adjectives where words.ends(with: noun) {
            return String(words.dropLast(noun.count)) + adjective
        }
        return words
    }

    // MARK: Pinyin

    private func personal(_ scalars: [UInt32]) -> String {
        let parts = scalars.split { $0 == 0xB7 || $0 == 0x2022 || $0 == 0x30FB }
        if parts.count > 1 { return parts.map(joined).joined(separator: " ") }
        let isCompound = scalars.count > 2 && lexicon.surnames.compound.contains(Array(scalars.prefix(2)))
        let length = isCompound ? 2 : 1
        let isForeign =
            scalars.count > length + 2 || lexicon.surnames.single[scalars.first ?? 0] == nil && !isCompound
        guard !isForeign, scalars.count > length else { return joined(scalars[...]) }
        let surname = lexicon.surnames.reading[Array(scalars.prefix(length))].map(capitalized)
        return (surname ?? joined(scalars[..<length])) + " " + joined(scalars[length...])
    }

    private func joined(_ scalars: ArraySlice<UInt32>) -> String {
        let sounds = scalars.compactMap { scalar -> String? in
            if let sound = lexicon.pinyin.reading(of: scalar) {
                // Few have one, and looking for it as text costs more than all the rest of a name.
                return sound.utf8.contains(UInt8(ascii: "v")) ? sound.replacing("v", with: "ü") : sound
            }
            return scalar < 0x80 ? Unicode.Scalar(scalar).map { String(Character($0)) } : nil
        }
        return capitalized(sounds.joined())
    }

    private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    // MARK: Words

    /// The longest entries of the lexicon from the left; runs that it does not know stay together.
    private func segments(_ scalars: [UInt32]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var unknown = 0
        var at = 0
        while at < scalars.count {
            var end = at
            lexicon.chinese.forEachMatch(in: scalars, at: at, limit: scalars.count) { stop, value in
                // 宋埠 and 常庄乡 are no ports and villages: one character is a class word only after a name of two.
                let isEnding = stop == scalars.count && at - unknown != 1 && isClass(LexicalEntry(value))
                if stop - at > 1 || isEnding, stop - at < scalars.count { end = max(end, stop) }
            }
            if end == at {
                at += 1
                continue
            }
            if unknown < at { found.append(unknown..<at) }
            found.append(at..<end)
            at = end
            unknown = end
        }
        if unknown < scalars.count { found.append(unknown..<scalars.count) }
        return found
    }

    private func isClass(_ entry: LexicalEntry) -> Bool {
        switch entry {
        case .placeClass, .organSuffix: true
        case .name, .word, .title: false
        }
    }

    private func english(_ scalars: ArraySlice<UInt32>) -> String? {
        for value in lexicon.chinese.values(of: scalars) {
            switch LexicalEntry(value) {
            case .name(let name):
                let row = lexicon.gazetteer[name.row]
                guard name.strength != .weak, row.type == .place || row.type == .organ else { continue }
                return name.strength == .stem && !row.stemEn.isEmpty ? row.stemEn : row.nameEn
            case .organSuffix(let index): return lexicon.organSuffixes[Int(index)].en
            case .placeClass(let index): return lexicon.placeClasses[Int(index)].en
            case .title, .word: continue
            }
        }
        return nil
    }
}
