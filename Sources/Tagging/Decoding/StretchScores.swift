import Ontology

/// The labels of a stretch of text under a model: the best of each character, and how much better the best row of
/// labels is with any name than without.
///
/// Flat columns over all sentences of the stretch, some 110 bytes a character.
struct StretchScores: Sendable {
    private let start: Int
    private let paths: LabelPaths
    /// Emissions, forward and backward scores: three columns, one after the other.
    private var rows: [LabelRow]
    private var bases: [Int32]
    /// The columns of the best labels.
    private(set) var labels: [UInt8]
    /// Of each sentence: where it ends, from the start of the stretch, and the score of its best labels.
    private var ends: [Int32] = []
    private var best: [Int32] = []

    private var count: Int { labels.count }

    /// An empty table for the stretch.
    init(_ range: Range<Int>, _ paths: LabelPaths) {
        start = range.lowerBound
        self.paths = paths
        let count = range.count
        rows = [LabelRow](unsafeUninitializedCapacity: 3 * count) { $1 = 3 * count }
        bases = [Int32](unsafeUninitializedCapacity: 2 * count) { $1 = 2 * count }
        labels = [UInt8](unsafeUninitializedCapacity: count) { $1 = count }
    }

    /// Fills in the sentences, which must cover the stretch in order; `score` writes the emissions of one.
    mutating func fill(
        _ sentences: some Sequence<Range<Int>>, margins: Bool,
        _ score: (Range<Int>, UnsafeMutablePointer<LabelRow>) -> Void
    ) {
        for sentence in sentences {
            let local = (sentence.lowerBound - start)..<(sentence.upperBound - start)
            let best = labels.withUnsafeMutableBufferPointer { labels -> Int32 in
                rows.withUnsafeMutableBufferPointer { rows in
                    bases.withUnsafeMutableBufferPointer { bases in
                        guard let labels = labels.baseAddress,
                            let columns = LabelPaths.Columns(rows, bases, local)
                        else { return 0 }
                        score(sentence, columns.emissions)
                        paths.runForward(columns)
                        paths.bestLabels(columns, into: labels + local.lowerBound)
                        return margins ? paths.runBackward(columns) : 0
                    }
                }
            }
            ends.append(Int32(local.upperBound))
            self.best.append(best)
        }
    }

    /// The score of each label of each character.
    var emissions: ArraySlice<LabelRow> { rows[..<count] }

    /// The names on the best row of labels, in order, with offsets into the text.
    var spans: [TaggedSpan] {
        Label.spans(labels.lazy.map(Label.init(unchecked:))).map {
            TaggedSpan(start: $0.start + start, end: $0.end + start, type: $0.type)
        }
    }

    /// How much better the best reading of the sentence is with this name than without it, in natural logarithms: above
    /// 0 where the best labels mark it, below 0 for others. Nil for a type without labels, and for a span that is not
    /// within one sentence.
    func margin(start: Int, end: Int, type: EntityType) -> Float? {
        let name = (start - self.start)..<(end - self.start)
        guard !name.isEmpty, let sentence = sentence(of: name),
            let first = Label(name.count == 1 ? .single : .begin, type)
        else { return nil }
        let from = sentence == 0 ? 0 : Int(ends[sentence - 1])
        let local = from..<Int(ends[sentence])
        let inside = (name.lowerBound - from)..<(name.upperBound - from)
        return rows.withUnsafeBufferPointer { rows in
            bases.withUnsafeBufferPointer { bases in
                LabelPaths.Columns(.init(mutating: rows), .init(mutating: bases), local).map {
                    Float(paths.margin($0, inside, first: first.column, best: best[sentence]))
                        / ModelLayout.unit
                }
            }
        }
    }

    /// The number of the sentence that the name is in.
    private func sentence(of name: Range<Int>) -> Int? {
        guard name.lowerBound >= 0, name.upperBound <= count else { return nil }
        var (low, high) = (0, ends.count)
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] <= name.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < ends.count && name.upperBound <= ends[low] ? low : nil
    }
}

extension LabelPaths.Columns {
    /// Those of one sentence within the columns of a stretch; nil where they have no memory, being empty.
    fileprivate init?(
        _ rows: UnsafeMutableBufferPointer<LabelRow>, _ bases: UnsafeMutableBufferPointer<Int32>,
        _ sentence: Range<Int>
    ) {
        guard let row = rows.baseAddress, let base = bases.baseAddress else { return nil }
        let (all, from) = (rows.count / 3, sentence.lowerBound)
        self.init(
            count: sentence.count, emissions: row + from, forward: row + all + from,
            backward: row + 2 * all + from, forwardBase: base + from, backwardBase: base + all + from)
    }
}
