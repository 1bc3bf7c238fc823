/// Why nothing can be trained, or training cannot go on.
public enum TrainingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// No sentence, or none with a name.
    case noNames(sentences: Int)
    case badOption(name: String, problem: String)
    case sizeLimitTooSmall(limit: Int, needed: Int)

    public var description: String {
        switch self {
        case .noNames(let sentences):
            "there is nothing to learn from: \(sentences) sentences and no name in them; give BIO files with names, "
                + "such as \"京\tB-LOC\""
        case .badOption(let name, let problem):
            "\(name) \(problem)"
        case .sizeLimitTooSmall(let limit, let needed):
            "a model of \(limit) bytes has no room for weights; give a size limit of \(needed) or more, or learn word "
                + "clusters from less text"
        }
    }
}

/// Why a checkpoint cannot be gone on from.
public enum CheckpointError: Error, Sendable, Hashable, CustomStringConvertible {
    case notACheckpoint
    case otherVersion(found: UInt32, expected: UInt32)
    case damaged
    /// Of other sentences, raw text or ontology.
    case otherData
    case otherOptions
    /// More epochs are done than are wanted.
    case tooFar(done: Int, wanted: Int)

    public var description: String {
        switch self {
        case .notACheckpoint:
            "this is no checkpoint of `annals train`; train without --resume"
        case .otherVersion(let found, let expected):
            "the checkpoint has format \(found), this program reads format \(expected); train without --resume"
        case .damaged:
            "the checkpoint is damaged or cut short: its checksum is wrong; train without --resume"
        case .otherData:
            "the checkpoint is of other data, raw text or tables of the ontology; give the same, or train without "
                + "--resume"
        case .otherOptions:
            "the checkpoint is of other options (objective, seed, step, dropout, shrinkage or minimum count); give the "
                + "same, or train without --resume"
        case .tooFar(let done, let wanted):
            "the checkpoint is after epoch \(done), and only \(wanted) are wanted; give more --epochs, or train "
                + "without --resume"
        }
    }
}
