/// The kinds of features. A feature is something seen at one place of a sentence (a pair of characters, a word) that
/// says something of several characters around it: each of these has a row of the block, and a row holds one weight
/// for every label.
enum FeatureFamily: UInt8, CaseIterable, Sendable {
    case character, pair, triple
    /// Three kinds of characters in a row.
    case kinds
    case word, wordKind, wordCluster
    case kindPair, clusterPair

    /// How many characters a feature of characters spans.
    var length: Int {
        switch self {
        case .character: 1
        case .pair: 2
        case .triple, .kinds: 3
        case .word, .wordKind, .wordCluster, .kindPair, .clusterPair: 0
        }
    }

    /// How many rows a block has at most.
    var rowCount: Int {
        switch self {
        case .character, .pair, .triple, .kinds: 2 * SentenceReading.margin + 2 - length
        // The characters of the word itself, of the next and of the previous: first, middle, last, only.
        case .word, .wordKind, .wordCluster: 12
        // Those of the second word and of the first.
        case .kindPair, .clusterPair: 8
        }
    }

    var seed: UInt64 { FeatureKey.mix(FeatureKey.seed, UInt64(rawValue) + 1) }
}

/// The characters of a word by their place in it: one row each.
enum WordRow {
    static let first = 0, middle = 1, last = 2, only = 3
    static let count = 4
}
