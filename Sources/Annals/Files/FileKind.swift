/// What a file is, as its first bytes tell.
public enum FileKind: Sendable, Hashable {
    case xml, json, other

    /// Byte order marks and blanks in front are passed over.
    public init(startingWith bytes: some Sequence<UInt8>) {
        let ignored: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D]
        switch bytes.first(where: { !ignored.contains($0) }) {
        case UInt8(ascii: "<"): self = .xml
        case UInt8(ascii: "{"), UInt8(ascii: "["): self = .json
        default: self = .other
        }
    }
}
