import Foundation
import Ontology

/// Learns clusters of words from plain text: words that follow the same words fall into one cluster.
///
/// Maximizes the likelihood of a class model of word pairs, in which a word foretells the cluster of the next, by
/// moving one word at a time (Kneser and Ney, "Improved clustering techniques", Eurospeech 1993; Uszkoreit and Brants,
/// "Distributed word clustering", ACL 2008). Deterministic; linear in the pairs of words times the clusters.
///
///     var clusters = WordClusters(lexicon: lexicon)
///     clusters.add(Array("中共山西省委召开会议".unicodeScalars.map(\.value)))
///     let table = clusters.table()
///
/// Holds four bytes a word of the text.
public struct WordClusters: Sendable {
    public static let clusterCount = 256
    private static let rounds = 6
    private static let minimumCount = 8

    private let reader: SentenceReader
    private let lexicon: Lexicon
    private let folding: TextFolding
    private var reading = SentenceReading()
    private var vocabulary = KeyTable(capacity: 1 << 17)
    private var counts: [Int32] = []
    /// Words in order of the text; -1 between sentences.
    private var tokens: [Int32] = []

    public init(lexicon: Lexicon) {
        self.lexicon = lexicon
        reader = SentenceReader(lexicon: lexicon, clusters: .empty)
        folding = TextFolding(lexicon)
    }

    /// Reads more text: Unicode scalars, whole lines.
    public mutating func add(_ scalars: some Sequence<UInt32>) {
        let text = folding.folded(scalars)
        for piece in SentencePieces(text, 0..<text.count) {
            let scan = LexicalScan(of: text, in: piece, names: lexicon.chinese)
            text.withUnsafeBufferPointer { reading.read($0, piece, scan, reader) }
            tokens.append(-1)
            for word in reading.words where word.end > word.start {
                let number = vocabulary.insert(word.key)
                if Int(number) == counts.count { counts.append(0) }
                counts[Int(number)] += 1
                tokens.append(number)
            }
        }
    }

    /// The clusters of all words that are common enough.
    public func table() -> ClusterTable {
        let common = counts.indices.filter { counts[$0] >= Self.minimumCount }
        guard !common.isEmpty else { return .empty }
        var renumbered = [Int32](repeating: -1, count: counts.count)
        for (new, old) in common.enumerated() { renumbered[old] = Int32(new) }
        let words = tokens.map { $0 < 0 ? -1 : renumbered[Int($0)] }
        var exchange = WordExchange(words, vocabulary: common.count, clusters: Self.clusterCount)
        let clusters = exchange.clusters(rounds: Self.rounds)
        let keys = vocabulary.inOrder
        return ClusterTable(
            clusters: common.enumerated().map { (keys[$0.element], UInt16(clusters[$0.offset])) })
    }
}

/// The exchange itself, over numbers of words.
private struct WordExchange {
    private let clusterCount: Int
    private let counts: [Int32]
    /// For each word the words before it and how often, side by side.
    private var starts: [Int]
    private var previous: [Int32] = []
    private var pairCounts: [Int32] = []
    /// How often a word is followed by one of a cluster.
    private var follows: [Int32]
    private var clusterTotals: [Int32]
    private var clusters: [Int32]
    private let byCount: [Int]
    private let entropy: Entropies

    init(_ words: [Int32], vocabulary: Int, clusters count: Int) {
        clusterCount = count
        var counts = [Int32](repeating: 0, count: vocabulary)
        var pairs: [UInt64] = []
        for (index, word) in words.enumerated() where word >= 0 {
            counts[Int(word)] += 1
            if index > 0, words[index - 1] >= 0 {
                pairs.append(UInt64(word) << 32 | UInt64(words[index - 1]))
            }
        }
        pairs.sort()
        starts = [0]
        var index = 0
        for word in 0..<vocabulary {
            while index < pairs.count, pairs[index] >> 32 == UInt64(word) {
                let pair = pairs[index]
                var end = index
                while end < pairs.count, pairs[end] == pair { end += 1 }
                previous.append(Int32(truncatingIfNeeded: pair & 0xFFFF_FFFF))
                pairCounts.append(Int32(end - index))
                index = end
            }
            starts.append(previous.count)
        }
        self.counts = counts
        byCount = (0..<vocabulary).sorted { counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1 }
        clusters = [Int32](repeating: 0, count: vocabulary)
        follows = [Int32](repeating: 0, count: vocabulary * count)
        clusterTotals = [Int32](repeating: 0, count: count)
        entropy = Entropies(upTo: 1 << 20)
        for (rank, word) in byCount.enumerated() {
            clusters[word] = Int32(rank % count)
            put(word, into: rank % count)
        }
    }

    mutating func clusters(rounds: Int) -> [Int32] {
        for _ in 0..<rounds {
            for word in byCount { move(word) }
        }
        return clusters
    }

    /// Moves a word to the cluster where the likelihood is greatest.
    private mutating func move(_ word: Int) {
        take(word, from: Int(clusters[word]))
        var gains = [Float](repeating: 0, count: clusterCount)
        follows.withUnsafeBufferPointer { follows in
            for pair in starts[word]..<starts[word + 1] {
                let (row, count) = (Int(previous[pair]) * clusterCount, pairCounts[pair])
                for cluster in 0..<clusterCount {
                    gains[cluster] += entropy.gain(of: count, over: follows[row + cluster])
                }
            }
        }
        var best = 0
        for cluster in 0..<clusterCount {
            gains[cluster] -= entropy.gain(of: counts[word], over: clusterTotals[cluster])
            if gains[cluster] > gains[best] { best = cluster }
        }
        put(word, into: best)
        clusters[word] = Int32(best)
    }

    private mutating func take(_ word: Int, from cluster: Int) {
        clusterTotals[cluster] -= counts[word]
        for pair in starts[word]..<starts[word + 1] {
            follows[Int(previous[pair]) * clusterCount + cluster] -= pairCounts[pair]
        }
    }

    private mutating func put(_ word: Int, into cluster: Int) {
        clusterTotals[cluster] += counts[word]
        for pair in starts[word]..<starts[word + 1] {
            follows[Int(previous[pair]) * clusterCount + cluster] += pairCounts[pair]
        }
    }
}

/// n log n, from a table for small n.
private struct Entropies {
    private let table: [Float]

    init(upTo limit: Int) {
        table = (0..<limit).map { $0 < 2 ? 0 : Float(Double($0) * log(Double($0))) }
    }

    @inline(__always)
    func gain(of count: Int32, over base: Int32) -> Float {
        base == 0 ? value(count) : value(base + count) - value(base)
    }

    @inline(__always)
    private func value(_ count: Int32) -> Float {
        Int(count) < table.count
            ? table.withUnsafeBufferPointer { $0[Int(count)] } : Float(Double(count) * log(Double(count)))
    }
}
