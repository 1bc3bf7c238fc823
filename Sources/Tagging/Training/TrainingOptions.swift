/// How a model is trained.
public struct TrainingOptions: Sendable, Hashable, Codable {
    public enum Objective: String, Sendable, Hashable, Codable, CaseIterable {
        /// Conditional likelihood: a linear-chain conditional random field.
        case crf
        /// Structured perceptron: the best row of labels against the right one.
        case perceptron
    }

    public var objective = Objective.crf
    /// Times that all sentences are read.
    public var epochs = 5
    /// Times, of these, that sentences are read which no person labelled: in the first epochs.
    public var weakEpochs = 2
    /// Of the order of sentences and the features left out.
    public var seed: UInt64 = 1
    /// First step of each weight (AdaGrad).
    public var step: Float = 0.1
    /// Share of the features left out of each reading of a sentence, so that no feature relies on another.
    public var dropout: Float = 0.2
    /// Pull of each weight to zero.
    public var shrinkage: Float = 1e-4
    /// Features that are seen less often are left out.
    public var minimumCount = 2
    /// Most bytes that the model file may have.
    public var sizeLimit = 16_000_000

    public init() {}
}
