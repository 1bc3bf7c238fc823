import Ontology

@testable import Tagging

/// A model with random weights over the features of some sentences, and the same weights as plain numbers.
struct RandomModel {
    let corpus: LabelledCorpus
    let set: TrainingSet
    let tagger: Tagger
    private let rows: [[Int]]
    private let transitions: [[Int]]

    /// Weights are between -`range` and `range`.
    init(_ corpus: LabelledCorpus, clusters: ClusterTable = .empty, range: Float, seed: UInt64) throws {
        self.corpus = corpus
        let reader = SentenceReader(lexicon: Workshop.lexicon, clusters: clusters)
        set = TrainingSet([corpus], reader: reader, lexicon: Workshop.lexicon, minimumCount: 1)
        var random = SplitMix64(seed: seed)
        func row() -> WeightTable.Scores {
            var row = WeightTable.Scores.zero
            for label in 0..<Label.count {
                row[label] = (Float(random.index(below: 20_001)) / 10_000 - 1) * range
            }
            return row
        }
        var table = WeightTable(rowCount: set.rowCount)
        for index in table.weights.indices { table.weights[index] = row() }
        for index in table.transitions.indices { table.transitions[index] = row() }
        let writer = ModelWriter(set, table, clusters: clusters, sizeLimit: 64_000_000, reserve: 64)
        tagger = try Workshop.tagger(writer.bytes(description: "{}"))
        rows = table.weights.map(Self.rounded)
        transitions = table.transitions.map(Self.rounded)
    }

    private static func rounded(_ row: WeightTable.Scores) -> [Int] {
        (0..<Label.count).map { Int((max(-3, min(3, row[$0])) * 256).rounded()) }
    }

    /// The score of each label of each character of a sentence.
    func emissions(_ sentence: Int) -> [[Int]] {
        let entry = set.sentences[sentence]
        var scores = [[Int]](repeating: [Int](repeating: 0, count: Label.count), count: entry.labels.count)
        for occurrence in entry.occurrences {
            let row = rows[Int(set.rows[occurrence])]
            for label in 0..<Label.count { scores[Int(set.characters[occurrence])][label] += row[label] }
        }
        return scores.map { $0.map { max(-8_000, min(8_000, $0)) } }
    }

    /// The score of a row of labels; nil where it is not allowed.
    func score(_ labels: [Label], _ emissions: [[Int]]) -> Int? {
        guard let first = labels.first, let last = labels.last, first.mayBegin, last.mayEnd else {
            return nil
        }
        var score = emissions[0][first.column]
        for index in labels.indices.dropFirst() {
            guard labels[index - 1].allows(labels[index]) else { return nil }
            score += transitions[labels[index - 1].column][labels[index].column]
            score += emissions[index][labels[index].column]
        }
        return score
    }

    /// The score of the best row of labels, by Viterbi in plain numbers.
    func bestScore(_ emissions: [[Int]]) -> Int? {
        var best: [Int?] = Label.all.map { $0.mayBegin ? emissions[0][$0.column] : nil }
        for scores in emissions.dropFirst() {
            best = Label.all.map { to in
                Label.all.compactMap { from in
                    from.allows(to)
                        ? best[from.column].map {
                            $0 + transitions[from.column][to.column] + scores[to.column]
                        } : nil
                }.max()
            }
        }
        return Label.all.compactMap { $0.mayEnd ? best[$0.column] : nil }.max()
    }

    /// The scores that the decoder has of a sentence.
    func decoded(_ sentence: Int) -> StretchScores {
        let text = TextFolding(Workshop.lexicon).folded(corpus.scalars[corpus.range(sentence)])
        let scan = LexicalScan(of: text, in: 0..<text.count, names: Workshop.lexicon.chinese)
        return tagger.scores(text, scan, margins: true)
    }
}
