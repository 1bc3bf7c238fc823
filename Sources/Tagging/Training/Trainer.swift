/// Learns the weights of a model, sentence by sentence.
///
/// One thread and one order of sentences a seed, so that the same input gives the same weights.
struct Trainer: Sendable {
    typealias Scores = SIMD16<Float>

    let set: TrainingSet
    private let options: TrainingOptions
    private(set) var table: WeightTable
    private(set) var epoch = 0
    private var random: SplitMix64
    private var lattice = LabelLattice()
    // Buffers of one sentence.
    private var scores: [Scores] = []
    private var gradient: [Scores] = []
    private var kept: [Int32] = []

    init(_ set: TrainingSet, options: TrainingOptions) {
        self.set = set
        self.options = options
        table = WeightTable(rowCount: set.rowCount)
        random = SplitMix64(seed: options.seed)
    }

    /// Goes on from a state that was saved after an epoch.
    mutating func resume(_ table: WeightTable, epoch: Int, random state: UInt64) {
        self.table = table
        self.epoch = epoch
        random = SplitMix64(seed: state)
    }

    var randomState: UInt64 { random.state }

    /// Reads all sentences once, in a new order; returns the mean loss a sentence. `progress` is called with the number
    /// of sentences done, now and then.
    mutating func runEpoch(progress: (Int) throws -> Void) rethrows -> Double {
        lattice.setTransitions(table.transitions)
        let order = shuffled(set.sentences.count).filter {
            epoch < options.weakEpochs || !set.sentences[$0].isWeak
        }
        var loss = 0.0
        for (done, index) in order.enumerated() {
            loss += learn(set.sentences[index])
            if done % 1_000 == 999 { try progress(done + 1) }
        }
        epoch += 1
        return loss / Double(max(1, order.count))
    }

    /// Fisher and Yates; not the standard library's shuffle, which may change.
    private mutating func shuffled(_ count: Int) -> [Int] {
        var order = Array(0..<count)
        for index in order.indices {
            order.swapAt(index, index + random.index(below: count - index))
        }
        return order
    }

    private mutating func learn(_ sentence: TrainingSet.Sentence) -> Double {
        keepSome(of: sentence.occurrences)
        addScores(sentence.labels.count)
        gradient.removeAll(keepingCapacity: true)
        for _ in sentence.labels { gradient.append(.zero) }
        var pairs = [Scores](repeating: .zero, count: Label.count)
        let labels = set.labels[sentence.labels]
        let loss =
            options.objective == .crf
            ? addLikelihoodGradient(labels, &pairs) : addPerceptronGradient(labels, &pairs)
        guard loss > 0, loss.isFinite else { return 0 }
        update(pairs)
        return loss
    }

    /// Chooses the features that count in this reading.
    private mutating func keepSome(of occurrences: Range<Int>) {
        kept.removeAll(keepingCapacity: true)
        let dropped = UInt64(options.dropout * 65_536)
        var bits: UInt64 = 0
        for (index, occurrence) in occurrences.enumerated() {
            if index % 4 == 0 { bits = random.next() }
            if bits & 0xFFFF >= dropped { kept.append(Int32(occurrence)) }
            bits >>= 16
        }
    }

    private mutating func addScores(_ count: Int) {
        scores.removeAll(keepingCapacity: true)
        for _ in 0..<count { scores.append(.zero) }
        for occurrence in kept {
            scores[Int(set.characters[Int(occurrence)])] += table.weights[Int(set.rows[Int(occurrence)])]
        }
    }

    /// The right labels less the expected ones. Where a label is not known, the sum over all that it may be takes the
    /// place of the right one.
    private mutating func addLikelihoodGradient(_ labels: ArraySlice<Label>, _ pairs: inout [Scores])
        -> Double
    {
        lattice.setScores(scores[...])
        let all = lattice.addExpectations(-1, to: &gradient, pairs: &pairs)
        let first = labels.startIndex
        lattice.restrict { labels[first + $0].bits }
        let right = lattice.addExpectations(1, to: &gradient, pairs: &pairs)
        return all - right
    }

    private mutating func addPerceptronGradient(_ labels: ArraySlice<Label>, _ pairs: inout [Scores])
        -> Double
    {
        guard !labels.contains(.unknown) else { return 0 }
        let best = BestLabels.labels(of: scores, transitions: table.transitions)
        var mistakes = 0.0
        var previous: (right: Label, best: Label)?
        for (index, right) in labels.enumerated() {
            if right != best[index] { mistakes += 1 }
            gradient[index][right.column] += 1
            gradient[index][best[index].column] -= 1
            if let previous {
                pairs[previous.right.column][right.column] += 1
                pairs[previous.best.column][best[index].column] -= 1
            }
            previous = (right, best[index])
        }
        return mistakes
    }

    private mutating func update(_ pairs: [Scores]) {
        for occurrence in kept {
            let row = Int(set.rows[Int(occurrence)])
            WeightTable.advance(
                &table.weights[row], &table.squares[row],
                by: gradient[Int(set.characters[Int(occurrence)])], options)
        }
        for from in 0..<Label.count {
            WeightTable.advance(
                &table.transitions[from], &table.transitionSquares[from], by: pairs[from], options)
        }
        lattice.setTransitions(table.transitions)
    }
}
