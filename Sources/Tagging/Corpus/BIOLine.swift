/// One line of a BIO file, taken apart.
enum BIOLine {
    typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

    /// Blank, or `-DOCSTART-`: here a sentence ends.
    case boundary
    case token(Bytes, BIOTag)

    /// The first column is the token, the last one the label; a token may be a space.
    init(_ line: Bytes) throws(BIOLineProblem) {
        let line = Self.trimmed(line)
        if line.isEmpty || (line.first == UInt8(ascii: "-") && line.starts(with: Self.documentStart)) {
            self = .boundary
            return
        }
        let separator = line.contains(Self.tab) ? Self.tab : Self.space
        guard let first = Self.tokenEnd(line, before: separator), let last = line.lastIndex(of: separator)
        else {
            throw .noLabel
        }
        guard first > line.startIndex else { throw .noCharacter }
        let label = line[(last + 1)...]
        guard let tag = BIOTag(label) else {
            throw .unknownLabel(Self.readable(label))
        }
        self = .token(line[..<first], tag)
    }

    private static let tab = UInt8(ascii: "\t")
    private static let space = UInt8(ascii: " ")
    private static let documentStart = Array("-DOCSTART-".utf8)

    /// The label for a message: cut short, and without what could steer a terminal.
    private static func readable(_ label: Bytes) -> String {
        var text = String.UnicodeScalarView()
        for scalar in String(decoding: label.prefix(40), as: UTF8.self).unicodeScalars {
            text.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
        }
        return String(text)
    }

    private static func trimmed(_ line: Bytes) -> Bytes {
        var end = line.endIndex
        while end > line.startIndex, isBlank(line[end - 1]) { end -= 1 }
        return line[..<end]
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab || byte == 0x0D }

    /// Where the first column ends; two spaces in front are a space and what separates it.
    private static func tokenEnd(_ line: Bytes, before separator: UInt8) -> Int? {
        let isSpaceToken = separator == space && line.starts(with: [space, space])
        return isSpaceToken ? line.startIndex + 1 : line.firstIndex(of: separator)
    }
}
