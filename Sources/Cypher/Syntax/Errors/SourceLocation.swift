/// A place in a query as a reader finds it: line and column from 1 on, and the line itself.
public struct SourceLocation: Sendable, Hashable {
    public let line: Int
    /// Counted in Unicode scalars.
    public let column: Int
    /// How many scalars of the line are meant; at least 1.
    public let length: Int
    /// The whole line, without its line break.
    public let lineText: String
}

extension SourceLocation {
    /// The place of `range` in `text`. A range that reaches over a line's end is cut there; one beyond the text is its end.
    init(of range: SourceRange, in text: String) {
        let bytes = text.utf8
        let offset = min(max(range.start, 0), bytes.count)
        let index = bytes.index(bytes.startIndex, offsetBy: offset)
        let before = bytes[..<index]
        let newline = UInt8(ascii: "\n")
        let lineStart = before.lastIndex(of: newline).map { bytes.index(after: $0) } ?? bytes.startIndex
        let lineEnd = bytes[index...].firstIndex(of: newline) ?? bytes.endIndex
        let end = min(bytes.index(index, offsetBy: max(0, min(range.end, bytes.count) - offset)), lineEnd)
        line = before.reduce(into: 1) { count, byte in if byte == newline { count += 1 } }
        column = text.unicodeScalars[lineStart..<index].count + 1
        length = max(1, text.unicodeScalars[index..<end].count)
        lineText = String(text.unicodeScalars[lineStart..<lineEnd].filter { $0 != "\r" })
    }

    /// The line, and under it a caret at the column:
    ///
    ///     MATCH (n:Person RETURN n
    ///                     ^^^^^^
    var excerpt: String {
        let scalars = Array(lineText.unicodeScalars)
        let meant = scalars.dropFirst(column - 1).prefix(length)
        let indent = scalars.prefix(column - 1).map(Self.blank).joined()
        let carets = meant.map { Self.isWide($0) ? "^^" : "^" }.joined()
        return lineText + "\n" + indent + (carets.isEmpty ? "^" : carets)
    }

    private static func blank(for scalar: Unicode.Scalar) -> String {
        scalar == "\t" ? "\t" : (isWide(scalar) ? "  " : " ")
    }

    /// Whether a terminal gives this scalar two columns: Chinese characters and what is printed among them.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
