import Ontology

/// Scores the labels of the characters of sentences: for each label the sum of the weights of what is seen around the
/// character, as `FeatureScan` defines it.
///
/// First come the numbers of all rows that speak of a character, then their sums: loads that do not wait for one
/// another, since the rows are far more than a processor keeps near.
struct SentenceScorer: ~Copyable {
    private let tables: ModelTables
    private let features: FeatureTables
    private let reader: SentenceReader
    private var paths: WordPaths
    let buffer: SentenceBuffer

    private static let emissionBound = LabelRow(repeating: 8_000)

    /// For sentences of no more than `capacity` characters.
    init(_ tables: ModelTables, _ features: FeatureTables, _ reader: SentenceReader, capacity: Int) {
        self.tables = tables
        self.features = features
        self.reader = reader
        paths = WordPaths(capacity: capacity)
        buffer = SentenceBuffer(capacity: capacity)
    }

    /// Writes the scores of the characters of `text[range]`; `scan` has the names that stand there.
    mutating func score(
        _ text: UnsafePointer<UInt32>, _ range: Range<Int>, _ scan: LexicalScan,
        into emissions: UnsafeMutablePointer<LabelRow>
    ) {
        fillCharacters(text, range)
        paths.find(buffer.kinds + SentenceReading.margin, range, scan, reader.words)
        let words = collectWords(range.count)
        findRows(range.count)
        addWords(words, into: emissions)
        addCharacters(range.count, into: emissions)
    }

    private func fillCharacters(_ text: UnsafePointer<UInt32>, _ range: Range<Int>) {
        let (symbols, kinds, margin) = (buffer.symbols, buffer.kinds, SentenceReading.margin)
        let end = margin + range.count
        for edge in 0..<margin {
            symbols[edge] = SentenceReading.before
            symbols[end + edge] = SentenceReading.after
            kinds[edge] = CharacterKinds.edge
            kinds[end + edge] = CharacterKinds.edge
        }
        reader.kinds.withBasicPlane { table in
            for index in range {
                let scalar = text[index]
                let kind = scalar < 1 << 16 ? table[Int(scalar)] : CharacterKinds.firstHan
                kinds[margin &+ index &- range.lowerBound] = kind
                symbols[margin &+ index &- range.lowerBound] = CharacterKinds.symbol(of: scalar, kind)
            }
        }
    }

    // MARK: Words

    /// The words of the cheapest path, an edge before and after.
    private func collectWords(_ count: Int) -> UnsafeBufferPointer<SentenceBuffer.Word> {
        let words = buffer.words
        var first = buffer.wordCapacity - 1
        words[first] = SentenceBuffer.Word(start: Int32(count), features: features.sentenceEnd)
        let names = features.names.start
        paths.forEachWordFromEnd(count) { start, end, name in
            first -= 1
            words[first] = SentenceBuffer.Word(
                start: Int32(truncatingIfNeeded: start),
                features: name >= 0 ? names[Int(name)] : other(start, end))
        }
        first -= 1
        words[first] = SentenceBuffer.Word(start: 0, features: features.sentenceStart)
        return UnsafeBufferPointer(start: words + first, count: buffer.wordCapacity - first)
    }

    /// A word that is no name of the lexicon: a character, or a run of digits or letters.
    private func other(_ start: Int, _ end: Int) -> FeatureTables.WordFeatures {
        let symbol = buffer.symbols[start + SentenceReading.margin]
        if end - start > 1 { return symbol == 0x30 ? features.digits : features.letters }
        return symbol < 1 << 16
            ? features.singles.start[Int(symbol)] : features.single(symbol, tables, reader)
    }

    /// Adds up what words, their kinds and clusters and those of their neighbours say of their characters.
    private func addWords(
        _ words: UnsafeBufferPointer<SentenceBuffer.Word>, into emissions: UnsafeMutablePointer<LabelRow>
    ) {
        let (pairs, count) = (features.clusterPairs.start, features.clusterCount)
        var pairBefore = pairs[Int(words[0].features.cluster) &* count &+ Int(words[1].features.cluster)]
        for index in 1..<(words.count - 1) {
            let (word, next) = (words[index].features, words[index &+ 1].features)
            let pairAfter = pairs[Int(word.cluster) &* count &+ Int(next.cluster)]
            let sum = WordSum(
                before: words[index &- 1].features, word: word, after: next, pairBefore: pairBefore,
                pairAfter: pairAfter, rows: tables.rows, kindPairs: features.kindPairs.start,
                clusters: features.clusters.start)
            let (start, end) = (Int(words[index].start), Int(words[index &+ 1].start))
            if end &- start == 1 {
                emissions[start] = sum[WordRow.only]
            } else {
                emissions[start] = sum[WordRow.first]
                emissions[end &- 1] = sum[WordRow.last]
                if end &- start > 2 {
                    let middle = sum[WordRow.middle]
                    for character in (start &+ 1)..<(end &- 1) { emissions[character] = middle }
                }
            }
            pairBefore = pairAfter
        }
    }

    // MARK: Characters

    /// Writes the numbers of all rows that the characters, their pairs, triples and kinds have.
    private func findRows(_ count: Int) {
        let symbols = buffer.symbols
        let (characters, steps) = (features.characters.start, features.rowSteps)
        // The scan ends before the character of the last edge, which would tell the last character nothing new.
        for index in 0..<(count + 3) {
            let symbol = symbols[index]
            let block = symbol < 1 << 16 ? characters[Int(symbol)] : tables.block(ofCharacter: symbol)
            begin(index, steps.start[Int(block.bits & 31)].numbers(from: block.firstRow))
        }
        begin(count + 3, .zero)
        let pairs = FeatureFamily.pair.seed
        find(count + 3, 4, 5) { index in
            FeatureKey.mix(FeatureKey.mix(pairs, UInt64(symbols[index])), UInt64(symbols[index &+ 1]))
        }
        let triples = FeatureFamily.triple.seed
        find(count + 2, 3, 9) { index in
            let pair = UInt64(symbols[index]) << 32 | UInt64(symbols[index &+ 1])
            return FeatureKey.mix(FeatureKey.mix(triples, pair), UInt64(symbols[index &+ 2]))
        }
        let (kinds, kindSeed) = (buffer.kinds, FeatureFamily.kinds.seed)
        find(count + 2, 3, 12) { index in
            let two = UInt64(kinds[index]) << 16 | UInt64(kinds[index &+ 1]) << 8
            return FeatureKey.mix(kindSeed, two | UInt64(kinds[index &+ 2]))
        }
    }

    /// Writes the rows of the feature that begins at `index` and is of one character, and none of the others there.
    @inline(__always)
    private func begin(_ index: Int, _ rows: SIMD8<UInt32>) {
        let target = UnsafeMutableRawPointer(
            buffer.rowNumbers + index &* SentenceBuffer.numbersPerCharacter)
        target.storeBytes(of: rows, as: SIMD8<UInt32>.self)
        target.storeBytes(of: .zero, toByteOffset: 32, as: SIMD8<UInt32>.self)
    }

    /// Finds the features with these keys, `count` of them, one after the other: first those that the model may have,
    /// then what lies in their home slots, then the slots themselves. The numbers of their rows are written from
    /// `place` on.
    @inline(__always)
    private func find(_ count: Int, _ rowCount: UInt32, _ place: Int, _ key: (Int) -> UInt64) {
        let (sightings, present, steps) = (buffer.sightings, features.present.start, features.rowSteps)
        var found = 0
        for index in 0..<count {
            let key = key(index)
            let bit = key >> (64 &- FeatureTables.presentBits)
            sightings[found].key = key
            sightings[found].place = index &* SentenceBuffer.numbersPerCharacter &+ place
            found &+= Int(truncatingIfNeeded: present[Int(truncatingIfNeeded: bit >> 6)] >> (bit & 63) & 1)
        }
        for index in 0..<found { sightings[index].home = tables.home(of: sightings[index].key) }
        for index in 0..<found {
            let sighting = sightings[index]
            let block = tables.block(of: sighting.key, home: sighting.home)
            let rows = steps.start[Int(block.bits & ((1 << rowCount) &- 1))].numbers(from: block.firstRow)
            UnsafeMutableRawPointer(buffer.rowNumbers + sighting.place).storeBytes(
                of: rows.lowHalf, as: SIMD4<UInt32>.self)
        }
    }

    private func addCharacters(_ count: Int, into emissions: UnsafeMutablePointer<LabelRow>) {
        let rows = tables.rows
        var numbers = UnsafePointer(buffer.rowNumbers)
        let next = SentenceBuffer.numbersPerCharacter
        for index in 0..<count {
            var sum = emissions[index]
            // A row further on in its block speaks of a character further on: that of the feature before is ours.
            for row in 0..<5 { sum &+= rows[Int(numbers[(4 &- row) &* next &+ row])] }
            for row in 0..<4 { sum &+= rows[Int(numbers[(3 &- row) &* next &+ 5 &+ row])] }
            for row in 0..<3 {
                sum &+= rows[Int(numbers[(2 &- row) &* next &+ 9 &+ row])]
                sum &+= rows[Int(numbers[(2 &- row) &* next &+ 12 &+ row])]
            }
            emissions[index] = sum.maximum(0 &- Self.emissionBound).minimum(Self.emissionBound)
            numbers += next
        }
    }
}

/// What is said of the characters of a word: by itself, its neighbours, and the pairs with these.
private struct WordSum {
    let before: FeatureTables.WordFeatures
    let word: FeatureTables.WordFeatures
    let after: FeatureTables.WordFeatures
    let pairBefore: FeatureBlock
    let pairAfter: FeatureBlock
    let rows: UnsafePointer<LabelRow>
    let kindPairs: UnsafePointer<LabelRow>
    let clusters: UnsafePointer<LabelRow>

    /// The sum for the characters of one place in the word.
    @inline(__always)
    subscript(row: Int) -> LabelRow {
        let (next, previous) = (row &+ WordRow.count, row &+ 2 &* WordRow.count)
        let kinds = pair(before.kind, word.kind, row) &+ pair(word.kind, after.kind, next)
        let own = cluster(word, row) &+ cluster(before, next) &+ cluster(after, previous)
        let words = weights(word.block, row) &+ weights(before.block, next) &+ weights(after.block, previous)
        return kinds &+ own &+ words &+ weights(pairBefore, row) &+ weights(pairAfter, next)
    }

    @inline(__always)
    private func pair(_ first: UInt8, _ second: UInt8, _ row: Int) -> LabelRow {
        kindPairs[(Int(first) &* WordFacts.kindCount &+ Int(second)) &* 2 &* WordRow.count &+ row]
    }

    @inline(__always)
    private func cluster(_ word: FeatureTables.WordFeatures, _ row: Int) -> LabelRow {
        clusters[Int(word.cluster) &* 3 &* WordRow.count &+ row]
    }

    @inline(__always)
    private func weights(_ block: FeatureBlock, _ row: Int) -> LabelRow {
        rows[Int(block.number(of: UInt32(truncatingIfNeeded: row)))]
    }
}
