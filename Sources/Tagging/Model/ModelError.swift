/// Why a model cannot be used. Every case names the file and says what to do.
public enum ModelError: Error, Sendable, Hashable, CustomStringConvertible {
    case unreadable(path: String, reason: String)
    case notAModel(path: String)
    case otherVersion(path: String, found: UInt32, expected: UInt32)
    /// The file is shorter or longer than its head says.
    case truncated(path: String, bytes: Int, expected: Int)
    /// A bit is not as it was written.
    case damaged(path: String)

    public var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "\(path): cannot read the tagger's model: \(reason); give another with --model, make one with "
                + "`annals train`, or go by the lists and grammars alone with --no-tagger"
        case .notAModel(let path):
            "\(path): this is no tagger model of Annals; give one that `annals train` wrote"
        case .otherVersion(let path, let found, let expected):
            "\(path): the model has format \(found), this program reads format \(expected); train it anew with "
                + "`annals train`, or use the model that came with this program"
        case .truncated(let path, let bytes, let expected):
            "\(path): the model has \(bytes) bytes and should have \(expected): it was cut short or added to; copy it "
                + "again"
        case .damaged(let path):
            "\(path): the model is damaged: its checksum is wrong; copy it again"
        }
    }
}
