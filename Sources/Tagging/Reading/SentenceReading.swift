import Ontology

/// One sentence as the feature templates see it: columns of characters and of words.
///
/// A buffer that is filled again for each sentence, so that reading an archive allocates nothing a sentence.
struct SentenceReading {
    /// Characters beyond either end that a template may ask for.
    static let margin = 2
    static let before: UInt32 = 1
    static let after: UInt32 = 2

    /// How many characters the sentence has.
    private(set) var count = 0
    /// What stands for each character, `margin` edges before and after.
    private(set) var symbols: [UInt32] = []
    private(set) var kinds: [UInt8] = []
    /// Words in order: an edge, those of the sentence, an edge. Offsets into the sentence.
    private(set) var words: [Word] = []

    struct Word {
        var start: Int32
        var end: Int32
        /// Hash of the spelling.
        var key: UInt64
        var kind: UInt8
        var cluster: UInt16
    }

    private var paths = WordPaths()

    /// Reads `text[range]`; `scan` has the names that stand there.
    mutating func read(
        _ text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>, _ scan: LexicalScan,
        _ reader: SentenceReader
    ) {
        count = range.count
        fillCharacters(text, range, reader.kinds)
        findWords(range, scan, reader)
    }

    private mutating func fillCharacters(
        _ text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>, _ table: CharacterKinds
    ) {
        symbols.removeAll(keepingCapacity: true)
        kinds.removeAll(keepingCapacity: true)
        for _ in 0..<Self.margin {
            symbols.append(Self.before)
            kinds.append(CharacterKinds.edge)
        }
        for index in range {
            let kind = table[text[index]]
            kinds.append(kind)
            symbols.append(CharacterKinds.symbol(of: text[index], kind))
        }
        for _ in 0..<Self.margin {
            symbols.append(Self.after)
            kinds.append(CharacterKinds.edge)
        }
    }

    private mutating func findWords(_ range: Range<Int>, _ scan: LexicalScan, _ reader: SentenceReader) {
        kinds.withUnsafeBufferPointer { kinds in
            guard let start = kinds.baseAddress else { return }
            paths.find(start + Self.margin, range, scan, reader.words)
        }
        words.removeAll(keepingCapacity: true)
        words.append(.edge(at: count, FeatureKey.sentenceEnd))
        paths.forEachWordFromEnd(count) { start, end, name in
            let key = WordSpelling.key(symbols[(start + Self.margin)..<(end + Self.margin)])
            words.append(
                Word(
                    start: Int32(start), end: Int32(end), key: key, kind: reader.words.kind(name),
                    cluster: reader.clusters.cluster(of: key, isSingle: end - start == 1)))
        }
        words.append(.edge(at: 0, FeatureKey.sentenceStart))
        words.reverse()
    }
}

extension SentenceReading.Word {
    static func edge(at position: Int, _ key: UInt64) -> Self {
        Self(
            start: Int32(position), end: Int32(position), key: key, kind: WordFacts.edge,
            cluster: ClusterTable.edge)
    }
}

/// The tables that reading a sentence needs; shared by all threads.
struct SentenceReader: Sendable {
    let kinds: CharacterKinds
    let words: WordFacts
    let clusters: ClusterTable

    init(lexicon: Lexicon, clusters: ClusterTable) {
        kinds = CharacterKinds(lexicon: lexicon)
        words = WordFacts(lexicon: lexicon)
        self.clusters = clusters
    }

    init(_ other: SentenceReader, clusters: ClusterTable) {
        kinds = other.kinds
        words = other.words
        self.clusters = clusters
    }
}
