/// The formats that are read, told apart by how a file begins.
public enum ExchangeFormat: String, Sendable, Hashable, CaseIterable {
    case graphML = "graphml"
    case jsonLD = "jsonld"

    /// Nil where the first byte that is not blank is neither `<` nor `{` nor `[`.
    public init?(sniffing bytes: [UInt8]) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        switch bytes[start...].first(where: { $0 > 0x20 }) {
        case UInt8(ascii: "<"): self = .graphML
        case UInt8(ascii: "{"), UInt8(ascii: "["): self = .jsonLD
        default: return nil
        }
    }

    /// What others' readers trip over in a file of this format, in the order of the file.
    public func findings(in bytes: [UInt8], file: String) -> [Finding] {
        switch self {
        case .graphML: GraphMLLinter().findings(in: bytes, file: file)
        case .jsonLD: JSONLDLinter().findings(in: bytes, file: file)
        }
    }
}
