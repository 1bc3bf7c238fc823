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

    private var paths: [Path] = []

    private struct Path {
        var cost: Int32
        var from: Int32
        var kind: UInt8
    }

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
            // All digits are one symbol, and all Latin letters.
            symbols.append(
                kind == CharacterKinds.digit ? 0x30 : kind == CharacterKinds.latin ? 0x41 : text[index])
        }
        for _ in 0..<Self.margin {
            symbols.append(Self.after)
            kinds.append(CharacterKinds.edge)
        }
    }

    /// The cheapest cut into words, by one pass from left to right.
    private mutating func findWords(_ range: Range<Int>, _ scan: LexicalScan, _ reader: SentenceReader) {
        paths.removeAll(keepingCapacity: true)
        for _ in 0...count {
            paths.append(Path(cost: .max, from: 0, kind: WordFacts.single))
        }
        paths[0].cost = 0
        let (count, base) = (count, range.lowerBound)
        let offset = base - scan.range.lowerBound
        paths.withUnsafeMutableBufferPointer { paths in
            kinds.withUnsafeBufferPointer { kinds in
                scan.withColumns { matches, starts in
                    for start in 0..<count {
                        let cost = paths[start].cost
                        func relax(_ end: Int, _ more: Int32, _ kind: UInt8) {
                            if cost &+ more < paths[end].cost {
                                paths[end] = Path(cost: cost &+ more, from: Int32(start), kind: kind)
                            }
                        }
                        relax(start + 1, WordFacts.singleCost, WordFacts.single)
                        let kind = kinds[start + Self.margin]
                        if kind == CharacterKinds.digit || kind == CharacterKinds.latin {
                            var end = start + 1
                            while end < count, kinds[end + Self.margin] == kind { end += 1 }
                            relax(end, WordFacts.runCost, WordFacts.run)
                        }
                        for match in starts[start + offset]..<starts[start + offset + 1] {
                            let end = Int(matches[Int(match)].end) - base
                            if end > count { break }
                            let name = matches[Int(match)].name
                            let wordCost = reader.words.cost(name)
                            if wordCost < .max { relax(end, wordCost, reader.words.kind(name)) }
                        }
                    }
                }
            }
        }
        collectWords(reader.clusters)
    }

    private mutating func collectWords(_ clusters: ClusterTable) {
        words.removeAll(keepingCapacity: true)
        words.append(.edge(at: count, FeatureKey.sentenceEnd))
        var end = count
        while end > 0 {
            let path = paths[end]
            let start = Int(path.from)
            let key = spelling(start, end)
            words.append(
                Word(
                    start: Int32(start), end: Int32(end), key: key, kind: path.kind,
                    cluster: clusters.cluster(of: key, isSingle: end - start == 1)))
            end = start
        }
        words.append(.edge(at: 0, FeatureKey.sentenceStart))
        words.reverse()
    }

    /// A hash of the word's symbols; a run of digits or letters counts as one.
    private func spelling(_ start: Int, _ end: Int) -> UInt64 {
        var hash = FeatureKey.seed
        var last: UInt32 = 0
        for index in start..<end {
            let symbol = symbols[index + Self.margin]
            if symbol == last, symbol < 0x80 { continue }
            hash = FeatureKey.mix(hash, UInt64(symbol))
            last = symbol
        }
        return hash
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
