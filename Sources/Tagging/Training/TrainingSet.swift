import Ontology

/// A labelled corpus as the trainer reads it, over and over: for each sentence the rows of weights that speak of each
/// of its characters.
///
/// Features that are seen less often than `minimumCount` in the whole are left out. Six bytes a row and character.
struct TrainingSet: Sendable {
    /// The features that have rows, with their families, in the order of their first rows.
    private(set) var features: [Feature] = []
    private(set) var rowCount = 0
    /// Row and character of all sentences, side by side.
    private(set) var rows: [UInt32] = []
    private(set) var characters: [UInt16] = []
    private(set) var labels: [Label] = []
    private(set) var sentences: [Sentence] = []

    struct Feature: Sendable {
        var key: UInt64
        var family: FeatureFamily
        var firstRow: Int32
    }

    struct Sentence: Sendable {
        /// In `rows` and `characters`.
        var occurrences: Range<Int>
        /// In `labels`.
        var labels: Range<Int>
        var isWeak: Bool
    }

    /// `weak` are sentences that no person labelled.
    init(
        _ labelled: [LabelledCorpus], weak: [LabelledCorpus] = [], reader: SentenceReader, lexicon: Lexicon,
        minimumCount: Int
    ) {
        let corpora = labelled + weak
        let folding = TextFolding(lexicon)
        var counted = KeyTable(capacity: 1 << 20)
        var counts: [UInt8] = []
        var families: [FeatureFamily] = []
        forEachSentence(corpora, reader, lexicon, folding) { reading, _, _ in
            FeatureScan(reading: reading).forEachFeature { key, family -> Int32? in
                let number = Int(counted.insert(key))
                if number == counts.count {
                    counts.append(0)
                    families.append(family)
                }
                if counts[number] < .max { counts[number] += 1 }
                return nil
            } _: { _, _, _ in
            }
        }
        let firstRows = number(counted, counts, families, minimumCount)
        forEachSentence(corpora, reader, lexicon, folding) { reading, labels, corpus in
            add(reading, labels, counted, firstRows, isWeak: corpus >= labelled.count)
        }
    }

    private mutating func number(
        _ counted: KeyTable, _ counts: [UInt8], _ families: [FeatureFamily], _ minimum: Int
    ) -> [Int32] {
        var firstRows = [Int32](repeating: -1, count: counts.count)
        for (number, key) in counted.inOrder.enumerated() where Int(counts[number]) >= minimum {
            firstRows[number] = Int32(rowCount)
            features.append(Feature(key: key, family: families[number], firstRow: Int32(rowCount)))
            rowCount += families[number].rowCount
        }
        return firstRows
    }

    private mutating func add(
        _ reading: SentenceReading, _ known: ArraySlice<Label>, _ counted: KeyTable, _ firstRows: [Int32],
        isWeak: Bool
    ) {
        let first = (rows.count, labels.count)
        FeatureScan(reading: reading).forEachFeature { key, _ -> Int32? in
            guard let number = counted.number(of: key), firstRows[Int(number)] >= 0 else { return nil }
            return firstRows[Int(number)]
        } _: { firstRow, row, character in
            rows.append(UInt32(firstRow) + UInt32(row))
            characters.append(UInt16(character))
        }
        labels.append(contentsOf: known)
        sentences.append(
            Sentence(occurrences: first.0..<rows.count, labels: first.1..<labels.count, isWeak: isWeak))
    }

    /// Calls `body` with each sentence, long ones in pieces.
    private func forEachSentence(
        _ corpora: [LabelledCorpus], _ reader: SentenceReader, _ lexicon: Lexicon, _ folding: TextFolding,
        _ body: (SentenceReading, ArraySlice<Label>, _ corpus: Int) -> Void
    ) {
        var reading = SentenceReading()
        for (number, corpus) in corpora.enumerated() {
            for index in 0..<corpus.count {
                let range = corpus.range(index)
                let text = folding.folded(corpus.scalars[range])
                for piece in SentencePieces(text, 0..<text.count) {
                    let scan = LexicalScan(of: text, in: piece, names: lexicon.chinese)
                    text.withUnsafeBufferPointer { reading.read($0, piece, scan, reader) }
                    let labels = corpus.labels[
                        range.lowerBound + piece.lowerBound..<range.lowerBound + piece.upperBound]
                    body(reading, Label.cut(labels)[...], number)
                }
            }
        }
    }
}
