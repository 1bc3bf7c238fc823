import Foundation

/// Sums over all rows of labels of a sentence (forward and backward), for the gradient of a linear-chain conditional
/// random field.
///
/// Lafferty, McCallum and Pereira, "Conditional Random Fields", ICML 2001. Weights are exponentiated and each column
/// is scaled to sum 1, so that sums stay in the range of `Float` whatever the length.
struct LabelLattice: Sendable {
    typealias Scores = SIMD16<Float>

    /// Score of each label, exponentiated relative to the best of the character.
    private var potentials: [Scores] = []
    private var forward: [Scores] = []
    private var backward: [Scores] = []
    /// Exponentiated transitions: from a label to all, and to a label from all. 0 where not allowed.
    private var after: [Scores] = []
    private var before: [Scores] = []

    /// 1 for the lanes of labels.
    private static let labels = mask { _ in true }
    /// 1 for the labels that may stand at the edge.
    static let starts = mask { $0.mayBegin }
    static let ends = mask { $0.mayEnd }

    private static func mask(_ holds: (Label) -> Bool) -> Scores {
        var mask = Scores.zero
        for label in Label.all where holds(label) { mask[label.column] = 1 }
        return mask
    }

    mutating func setTransitions(_ transitions: [Scores]) {
        after = [Scores](repeating: .zero, count: Label.count)
        before = after
        for from in Label.all {
            let weights = Exponential.of(transitions[from.column])
            for to in Label.all where from.allows(to) {
                let weight = weights[to.column]
                after[from.column][to.column] = weight
                before[to.column][from.column] = weight
            }
        }
    }

    mutating func setScores(_ scores: ArraySlice<Scores>) {
        potentials.removeAll(keepingCapacity: true)
        for score in scores {
            var best = score[0]
            for label in 1..<Label.count { best = max(best, score[label]) }
            potentials.append(Exponential.of(score - best) * Self.labels)
        }
    }

    /// Leaves of each character only the labels with a bit in `allowed`.
    mutating func restrict(to allowed: (Int) -> UInt16) {
        for index in potentials.indices {
            let bits = allowed(index)
            for label in 0..<Label.count where bits & 1 << UInt16(label) == 0 { potentials[index][label] = 0 }
        }
    }

    /// Adds `sign` times the probability of each label to `labels`, and of each pair to `pairs`. Returns the logarithm
    /// of the sum over all rows of labels.
    mutating func addExpectations(_ sign: Float, to labels: inout [Scores], pairs: inout [Scores]) -> Double {
        let logSum = sumForward()
        sumBackward()
        var joint = [Scores](repeating: .zero, count: Label.count)
        for index in potentials.indices {
            let product = forward[index] * backward[index]
            labels[index] += product * (sign / product.sum())
            guard index > 0 else { continue }
            let previous = forward[index - 1]
            let here = backward[index] * potentials[index]
            let scaled = here * (sign / (reach(previous) * here).sum())
            for from in 0..<Label.count { joint[from] += scaled * previous[from] }
        }
        for from in 0..<Label.count { pairs[from] += joint[from] * after[from] }
        return logSum
    }

    private mutating func sumForward() -> Double {
        forward.removeAll(keepingCapacity: true)
        var logSum = 0.0
        for index in potentials.indices {
            let column =
                (index == 0 ? Self.starts : reach(forward[index - 1])) * potentials[index]
                * (index == potentials.count - 1 ? Self.ends : Scores(repeating: 1))
            let sum = column.sum()
            logSum += log(Double(sum))
            forward.append(column / sum)
        }
        return logSum
    }

    private mutating func sumBackward() {
        backward = [Scores](repeating: Self.ends, count: potentials.count)
        for index in stride(from: potentials.count - 1, to: 0, by: -1) {
            let column = backward[index] * potentials[index]
            var sum = Scores.zero
            for to in 0..<Label.count { sum += before[to] * column[to] }
            backward[index - 1] = sum / sum.sum()
        }
    }

    /// What each label can be reached with.
    private func reach(_ column: Scores) -> Scores {
        var sum = Scores.zero
        for from in 0..<Label.count { sum += after[from] * column[from] }
        return sum
    }
}
