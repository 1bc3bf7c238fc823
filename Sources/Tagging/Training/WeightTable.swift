/// The weights in training: a row of sixteen for each row of a feature, of which the labels use thirteen; and what
/// AdaGrad has summed up of the gradients.
///
/// Duchi, Hazan and Singer, "Adaptive Subgradient Methods", JMLR 12 (2011).
struct WeightTable: Sendable {
    typealias Scores = SIMD16<Float>

    var weights: [Scores]
    var squares: [Scores]
    /// From each label to all.
    var transitions = [Scores](repeating: .zero, count: Label.count)
    var transitionSquares = [Scores](repeating: .zero, count: Label.count)

    init(rowCount: Int) {
        weights = [Scores](repeating: .zero, count: rowCount)
        squares = weights
    }

    static let smallest: Float = 0.01

    @inline(__always)
    static func advance(
        _ weight: inout Scores, _ square: inout Scores, by gradient: Scores, _ options: TrainingOptions
    ) {
        let pulled = gradient - weight * options.shrinkage
        square += pulled * pulled
        weight += pulled * options.step / (square + smallest).squareRoot()
    }
}
