import Ontology

/// What the features of a model are for a lexicon, as far as it can be looked up ahead: for all characters of the basic
/// plane, all names of the lexicon, all kinds and clusters of words. Only pairs and triples are left to hashing.
///
/// What `FeatureScan` finds by keys is found here by numbers; the tests compare the two.
final class FeatureTables: Sendable {
    /// The features of single characters, by the scalar.
    let characters: FixedColumn<FeatureBlock>
    /// What a word says by itself: names by number, and characters that are words, by the scalar.
    let names: FixedColumn<WordFeatures>
    let singles: FixedColumn<WordFeatures>
    /// Runs of two digits or letters and more.
    let digits: WordFeatures
    let letters: WordFeatures
    let sentenceStart: WordFeatures
    let sentenceEnd: WordFeatures
    /// Eight rows for each pair of kinds, as `FeatureFamily.kindPair` has them, with the rows of the two kinds added.
    let kindPairs: FixedColumn<LabelRow>
    /// Twelve rows for each cluster.
    let clusters: FixedColumn<LabelRow>
    /// By the first cluster times `clusterCount`, and the second.
    let clusterPairs: FixedColumn<FeatureBlock>
    let clusterCount: Int
    /// A bit for each fingerprint, by its high bits: clear where the model has no such feature.
    let present: FixedColumn<UInt64>
    static let presentBits: UInt64 = 21
    /// By the first five bits of a block.
    let rowSteps = FixedColumn((0..<32).map(RowSteps.init(bits:)))

    /// What a word says by itself.
    struct WordFeatures: BitwiseCopyable, Sendable {
        let block: FeatureBlock
        /// The cluster, without gaps.
        let cluster: UInt16
        let kind: UInt8
    }

    init(_ tables: ModelTables, _ reader: SentenceReader, _ lexicon: Lexicon) {
        let words = WordLookup(tables, reader)
        clusterCount = words.clusterCount
        let (clusterCount, edge) = (words.clusterCount, ClusterTable.edge)
        present = FixedColumn(Self.present(tables))
        characters = FixedColumn(
            (0..<(1 << 16)).map { tables.block(ofCharacter: $0) })
        singles = FixedColumn((0..<(1 << 16)).map { words.single($0) })
        names = FixedColumn(words.names(lexicon.chinese))
        (digits, letters) = (words.run(0x30), words.run(0x41))
        sentenceStart = words.word(FeatureKey.sentenceStart, kind: WordFacts.edge, cluster: edge)
        sentenceEnd = words.word(FeatureKey.sentenceEnd, kind: WordFacts.edge, cluster: edge)
        kindPairs = FixedColumn(Self.kindPairs(tables))
        let seed = FeatureFamily.wordCluster.seed
        let raw = (0..<clusterCount).map { UInt64(words.cluster(numbered: $0)) }
        clusters = FixedColumn(
            raw.flatMap { cluster in
                let block = tables.block(of: FeatureKey.mix(seed, cluster))
                return (0..<12).map { tables.rows[Int(block.number(of: $0))] }
            })
        let pairSeed = FeatureFamily.clusterPair.seed
        clusterPairs = FixedColumn(
            raw.flatMap { first in
                raw.map { tables.block(of: FeatureKey.mix(pairSeed, first << 16 | $0)) }
            })
    }

    /// A character beyond the basic plane as a word of its own.
    func single(_ scalar: UInt32, _ tables: ModelTables, _ reader: SentenceReader) -> WordFeatures {
        WordLookup(tables, reader).single(scalar)
    }

    private static func present(_ tables: ModelTables) -> [UInt64] {
        var present = [UInt64](repeating: 0, count: 1 << (Int(presentBits) - 6))
        for index in 0..<Int(tables.slotCount) where tables.slots[index] != 0 {
            let bit = tables.slots[index] >> (64 - presentBits)
            present[Int(bit >> 6)] |= 1 << (bit & 63)
        }
        return present
    }

    /// The pairs' own rows: four for the second word, four for the first. A word has what its kind says of itself and
    /// of its neighbours from the pairs with these.
    private static func kindPairs(_ tables: ModelTables) -> [LabelRow] {
        let kinds = (0..<UInt64(WordFacts.kindCount))
        let (seed, pairSeed) = (FeatureFamily.wordKind.seed, FeatureFamily.kindPair.seed)
        func row(_ block: FeatureBlock, _ row: UInt32) -> LabelRow { tables.rows[Int(block.number(of: row))] }
        let single = kinds.map { tables.block(of: FeatureKey.mix(seed, $0)) }
        return kinds.flatMap { first in
            kinds.flatMap { second in
                let pair = tables.block(of: FeatureKey.mix(pairSeed, first << 8 | second))
                let (before, after) = (single[Int(first)], single[Int(second)])
                return (0..<4).map { row(pair, $0) &+ row(after, $0) &+ row(before, 4 + $0) }
                    + (4..<8).map { row(pair, $0) &+ row(after, 4 + $0) }
            }
        }
    }
}

/// Looks the features of words up by their spelling.
private struct WordLookup {
    private let tables: ModelTables
    private let reader: SentenceReader
    /// How many clusters there are that a word can be in, the three for want of one included.
    let clusterCount: Int
    private let knownClusters: UInt16

    init(_ tables: ModelTables, _ reader: SentenceReader) {
        self.tables = tables
        self.reader = reader
        knownClusters = reader.clusters.slots.reduce(0) { $1 == 0 ? $0 : max($0, UInt16($1 >> 32) + 1) }
        clusterCount = Int(knownClusters) + 3
    }

    /// The cluster of a number without gaps.
    func cluster(numbered number: Int) -> UInt16 {
        number < Int(knownClusters)
            ? UInt16(number) : ClusterTable.unknown + UInt16(number) - knownClusters
    }

    func word(_ key: UInt64, kind: UInt8, cluster: UInt16) -> FeatureTables.WordFeatures {
        FeatureTables.WordFeatures(
            block: tables.block(of: FeatureKey.mix(FeatureFamily.word.seed, key)),
            cluster: cluster < knownClusters ? cluster : knownClusters + cluster - ClusterTable.unknown,
            kind: kind)
    }

    private func word(_ symbols: some Sequence<UInt32>, kind: UInt8, isSingle: Bool)
        -> FeatureTables.WordFeatures
    {
        let key = WordSpelling.key(symbols)
        return word(key, kind: kind, cluster: reader.clusters.cluster(of: key, isSingle: isSingle))
    }

    func single(_ scalar: UInt32) -> FeatureTables.WordFeatures {
        let kind = reader.kinds[scalar]
        let isRun = kind == CharacterKinds.digit || kind == CharacterKinds.latin
        return word(
            CollectionOfOne(CharacterKinds.symbol(of: scalar, kind)),
            kind: isRun ? WordFacts.run : WordFacts.single, isSingle: true)
    }

    func run(_ symbol: UInt32) -> FeatureTables.WordFeatures {
        word(CollectionOfOne(symbol), kind: WordFacts.run, isSingle: false)
    }

    func names(_ names: FrozenNameTrie) -> [FeatureTables.WordFeatures] {
        var words = [FeatureTables.WordFeatures](
            repeating: word(0, kind: 0, cluster: ClusterTable.unknown), count: names.nameCount)
        names.forEachSpelling { name, scalars in
            words[Int(name)] = word(
                scalars.lazy.map { CharacterKinds.symbol(of: $0, reader.kinds[$0]) },
                kind: reader.words.kind(name), isSingle: scalars.count == 1)
        }
        return words
    }
}
