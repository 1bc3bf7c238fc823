import Ontology

/// How far an English name says what a Chinese organ's name says, word by word.
///
/// The Chinese name is cut at the longest names, suffixes and class words of the lexicon, which have an English;
/// what remains is read in pinyin. 四川省|工商业联合会|筹备委员会 asks for Sichuan, Federation of Industry and Commerce,
/// Preparatory Committee.
struct OrganTranslation: Sendable {
    /// One stretch of the Chinese name: its English words, or its sound where there is none.
    struct Piece: Sendable {
        var words: [String]
        var sound: [[UInt8]]
    }

    private let lexicon: Lexicon
    private let distance: NameDistance

    init(lexicon: Lexicon, distance: NameDistance) {
        self.lexicon = lexicon
        self.distance = distance
    }

    /// The pieces of a Chinese name; cost linear in the name.
    func pieces(of chinese: String) -> [Piece] {
        let scalars = chinese.unicodeScalars.map(\.value)
        var pieces: [Piece] = []
        var plain: [UInt32] = []
        func flush() {
            guard !plain.isEmpty else { return }
            let text = String(String.UnicodeScalarView(plain.compactMap(Unicode.Scalar.init)))
            pieces.append(Piece(words: [], sound: distance.readings(of: text)))
            plain = []
        }
        var at = 0
        while at < scalars.count {
            if let (end, english) = longest(in: scalars, at: at) {
                flush()
                pieces.append(Piece(words: Self.words(english), sound: []))
                at = end
            } else {
                plain.append(scalars[at])
                at += 1
            }
        }
        flush()
        return pieces
    }

    private func longest(in scalars: [UInt32], at start: Int) -> (end: Int, english: String)? {
        var best: (end: Int, english: String)?
        lexicon.chinese.forEachMatch(in: scalars, at: start, limit: scalars.count) { end, value in
            guard end > best?.end ?? start,
                let english = english(of: LexicalEntry(value), isWhole: end - start == scalars.count)
            else { return }
            best = (end, english)
        }
        return best
    }

    private func english(of entry: LexicalEntry, isWhole: Bool) -> String? {
        let english: String
        switch entry {
        case .name(let name):
            let row = lexicon.gazetteer[name.row]
            guard row.type == .place && name.strength != .weak || row.type == .organ && !isWhole else {
                return nil
            }
            english =
                row.type == .place && !row.stemEn.isEmpty && name.strength == .stem ? row.stemEn : row.nameEn
        case .organSuffix(let index): english = lexicon.organSuffixes[Int(index)].en
        case .placeClass(let index): english = lexicon.placeClasses[Int(index)].en
        case .title(let index): english = lexicon.titles[Int(index)].en
        case .word: return nil
        }
        return english.isEmpty ? nil : english
    }

    private static let functionWords: Set<String> = ["of", "the", "and", "for", "in", "at", "no", "to"]

    static func words(_ english: String) -> [String] {
        EnglishOrganNames.tokens(english).filter { !functionWords.contains($0) }
    }

    /// 0 for nothing in common, 1 where every word has its piece and every piece its words.
    func likeness(_ pieces: [Piece], _ english: [String]) -> Double {
        guard !english.isEmpty else { return 0 }
        var open = english
        var (asked, found) = (0.0, 0.0)
        for piece in pieces {
            for word in piece.words {
                asked += 1
                guard let match = open.firstIndex(where: { Self.same($0, word) }) else { continue }
                open.remove(at: match)
                found += 1
            }
            guard !piece.sound.isEmpty else { continue }
            let heard = open.indices.max { sound(piece, open[$0]) < sound(piece, open[$1]) }
            if let heard, sound(piece, open[heard]) >= 0.7 {
                asked += 2
                found += 2
                open.remove(at: heard)
            } else {
                asked += 0.5
            }
        }
        guard asked > 0 else { return 0 }
        return (found / asked + Double(english.count - open.count) / Double(english.count)) / 2
    }

    private func sound(_ piece: Piece, _ word: String) -> Double { distance.similarity(piece.sound, word) }

    /// The same word, or a form of it: Municipal and Municipality, Cooperative and Co-operatives.
    private static func same(_ left: String, _ right: String) -> Bool {
        if left == right { return true }
        let (a, b) = (NameDistance.letters(left), NameDistance.letters(right))
        guard a.count > 4, b.count > 4 else { return false }
        return a.prefix(6) == b.prefix(6) || NameDistance.levenshtein(a, b) <= 1
    }
}
