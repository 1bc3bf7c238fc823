/// Names every feature of a sentence, each once, with the rows of its block and the characters that they speak of.
///
/// Training and tagging go through the same scan, so that they cannot disagree.
struct FeatureScan {
    let reading: SentenceReading

    /// Calls `block` with the key of each feature; where it gives a block, `row` is called with the number of each row
    /// and the character it is for.
    @inline(__always)
    func forEachFeature<Block>(
        _ block: (UInt64, FeatureFamily) -> Block?, _ row: (Block, _ row: Int, _ character: Int) -> Void
    ) {
        forEachCharacterFeature(block, row)
        forEachWordFeature(block, row)
    }

    @inline(__always)
    private func forEachCharacterFeature<Block>(
        _ block: (UInt64, FeatureFamily) -> Block?, _ row: (Block, Int, Int) -> Void
    ) {
        let (one, two) = (FeatureFamily.character.seed, FeatureFamily.pair.seed)
        let (three, kindSeed) = (FeatureFamily.triple.seed, FeatureFamily.kinds.seed)
        let margin = SentenceReading.margin
        reading.symbols.withUnsafeBufferPointer { symbols in
            reading.kinds.withUnsafeBufferPointer { kinds in
                for index in symbols.indices {
                    let start = index - margin
                    let first = FeatureKey.mix(one, UInt64(symbols[index]))
                    if let found = block(first, .character) { apply(found, .character, start, row) }
                    guard index + 1 < symbols.count else { return }
                    let second = FeatureKey.mix(
                        FeatureKey.mix(two, UInt64(symbols[index])), UInt64(symbols[index + 1]))
                    if let found = block(second, .pair) { apply(found, .pair, start, row) }
                    guard index + 2 < symbols.count else { return }
                    let pair = UInt64(symbols[index]) << 32 | UInt64(symbols[index + 1])
                    let third = FeatureKey.mix(FeatureKey.mix(three, pair), UInt64(symbols[index + 2]))
                    if let found = block(third, .triple) { apply(found, .triple, start, row) }
                    let kind =
                        UInt64(kinds[index]) << 16 | UInt64(kinds[index + 1]) << 8 | UInt64(kinds[index + 2])
                    if let found = block(FeatureKey.mix(kindSeed, kind), .kinds) {
                        apply(found, .kinds, start, row)
                    }
                }
            }
        }
    }

    /// The rows of a feature of characters: those no more than the margin away from its far end.
    @inline(__always)
    private func apply<Block>(
        _ block: Block, _ family: FeatureFamily, _ start: Int, _ row: (Block, Int, Int) -> Void
    ) {
        let first = start + family.length - 1 - SentenceReading.margin
        for index in 0..<family.rowCount where first + index >= 0 && first + index < reading.count {
            row(block, index, first + index)
        }
    }

    @inline(__always)
    private func forEachWordFeature<Block>(
        _ block: (UInt64, FeatureFamily) -> Block?, _ row: (Block, Int, Int) -> Void
    ) {
        let (wordSeed, kindSeed) = (FeatureFamily.word.seed, FeatureFamily.wordKind.seed)
        let (clusterSeed, kindPairSeed) = (FeatureFamily.wordCluster.seed, FeatureFamily.kindPair.seed)
        let clusterPairSeed = FeatureFamily.clusterPair.seed
        reading.words.withUnsafeBufferPointer { words in
            for index in words.indices {
                let word = words[index]
                if let found = block(FeatureKey.mix(wordSeed, word.key), .word) {
                    around(found, index, words, row)
                }
                if let found = block(FeatureKey.mix(kindSeed, UInt64(word.kind)), .wordKind) {
                    around(found, index, words, row)
                }
                if let found = block(FeatureKey.mix(clusterSeed, UInt64(word.cluster)), .wordCluster) {
                    around(found, index, words, row)
                }
                guard index > 0 else { continue }
                let previous = words[index - 1]
                let kindPair = UInt64(previous.kind) << 8 | UInt64(word.kind)
                if let found = block(FeatureKey.mix(kindPairSeed, kindPair), .kindPair) {
                    spread(found, 0, word, row)
                    spread(found, WordRow.count, previous, row)
                }
                let clusterPair = UInt64(previous.cluster) << 16 | UInt64(word.cluster)
                if let found = block(FeatureKey.mix(clusterPairSeed, clusterPair), .clusterPair) {
                    spread(found, 0, word, row)
                    spread(found, WordRow.count, previous, row)
                }
            }
        }
    }

    /// The rows of a feature of one word: its own characters, those of the next word and of the previous.
    @inline(__always)
    private func around<Block>(
        _ block: Block, _ index: Int, _ words: UnsafeBufferPointer<SentenceReading.Word>,
        _ row: (Block, Int, Int) -> Void
    ) {
        spread(block, 0, words[index], row)
        if index + 1 < words.count { spread(block, WordRow.count, words[index + 1], row) }
        if index > 0 { spread(block, 2 * WordRow.count, words[index - 1], row) }
    }

    @inline(__always)
    private func spread<Block>(
        _ block: Block, _ base: Int, _ word: SentenceReading.Word, _ row: (Block, Int, Int) -> Void
    ) {
        let (start, end) = (Int(word.start), Int(word.end))
        if end - start == 1 { return row(block, base + WordRow.only, start) }
        guard end > start else { return }
        row(block, base + WordRow.first, start)
        row(block, base + WordRow.last, end - 1)
        for middle in (start + 1)..<(end - 1) { row(block, base + WordRow.middle, middle) }
    }
}
