import Ontology

/// The classes of English words, looked up by scalars in lower case.
struct EnglishVocabulary: Sendable {
    private var trie: NameTrie
    private let syllables: RomanizedSyllables

    /// The grammar's own words, and the class words of the lexicon's places.
    init(lexicon: Lexicon) {
        var words = EnglishWordLists(lexicon: lexicon)
        for word in EnglishPlaceClasses.words(of: lexicon) {
            words.add(.placeClass, to: word.unicodeScalars.map(\.value))
        }
        trie = NameTrie(capacity: words.classes.count * 8)
        for (word, value) in words.classes { trie.insert(word, value: value.rawValue) }
        syllables = RomanizedSyllables(pinyin: lexicon.pinyin)
    }

    /// The classes of one word; empty where unknown.
    func classes(of lowered: [UInt32], _ range: Range<Int>) -> EnglishWordClass {
        var found: EnglishWordClass = []
        trie.forEachMatch(in: lowered, at: range.lowerBound, limit: range.upperBound) { end, value in
            if end == range.upperBound { found = EnglishWordClass(rawValue: value) }
        }
        return found
    }

    /// The number of syllables of pinyin or Wade-Giles that a word is; 0 where it is none.
    func syllables(of lowered: [UInt32], _ range: Range<Int>) -> Int { syllables.count(in: lowered, range) }

    /// Whether a word that nothing explains has the ending of an English common word.
    static func looksEnglish(_ lowered: [UInt32], _ range: Range<Int>) -> Bool {
        guard range.count > 4 else { return false }
        return endings.contains { ending in
            range.count > ending.count + 1
                && lowered[(range.upperBound - ending.count)..<range.upperBound].elementsEqual(ending)
        }
    }

    private static let endings: [[UInt32]] = [
        "ing", "ed", "ly", "tion", "sion", "ment", "ness", "ity", "ive", "ous", "able", "ible", "ful", "less",
        "ism",
        "ists", "ies", "ers", "ions", "ments", "ance", "ence", "ary", "ical", "tural", "ional", "ural",
        "ight",
        "ough", "ward", "wards", "ship", "hood", "some", "selves", "self", "ts", "ds", "ps", "cs",
    ].map { $0.unicodeScalars.map(\.value) }
}
