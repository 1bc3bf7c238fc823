/// Several texts in one cell: joined by `|`, with `\|` and `\\` for those characters in a text.
///
///     TextList.joined(["省委", "a|b"])   // 省委|a\|b
///
/// A list of one empty text is written as `\e`, so that it differs from the empty list.
enum TextList {
    /// Whether a text is not written as it is where it stands alone.
    static func mustEscape(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.isEmpty || text.contains { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\\") }
    }

    static func joined(_ texts: [String]) -> String {
        if texts.count == 1 {
            let text = texts[0]
            if text.isEmpty { return "\\e" }
            if !text.utf8.contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\\") }) {
                return text
            }
        }
        var bytes: [UInt8] = []
        for (index, text) in texts.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: "|")) }
            for byte in text.utf8 {
                if byte == UInt8(ascii: "|") || byte == UInt8(ascii: "\\") {
                    bytes.append(UInt8(ascii: "\\"))
                }
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func split(_ cell: String) -> [String] {
        if cell.isEmpty { return [] }
        if cell == "\\e" { return [""] }
        var texts: [String] = []
        var bytes: [UInt8] = []
        var isEscaped = false
        for byte in cell.utf8 {
            if isEscaped || (byte != UInt8(ascii: "|") && byte != UInt8(ascii: "\\")) {
                bytes.append(byte)
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                texts.append(String(decoding: bytes, as: UTF8.self))
                bytes.removeAll(keepingCapacity: true)
            }
        }
        texts.append(String(decoding: bytes, as: UTF8.self))
        return texts
    }
}
