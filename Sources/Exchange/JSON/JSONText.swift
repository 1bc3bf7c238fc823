/// Strings of JSON, quoted and escaped, into a buffer of bytes.
///
/// Only what RFC 8259 demands is escaped: quotes, backslashes and controls; Chinese stays as it is.
package enum JSONText {
    /// - Parameter escapesDelete: whether U+007F is escaped too, as canonical N-Triples wants it.
    package static func append(_ text: String, to bytes: inout [UInt8], escapesDelete: Bool = false) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { appendEscaped($0, to: &bytes, escapesDelete) }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func appendEscaped(
        _ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8], _ escapesDelete: Bool
    ) {
        var start = 0
        for index in text.indices {
            let byte = text[index]
            let isPlain = byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
            if isPlain, !(escapesDelete && byte == 0x7F) { continue }
            bytes.append(contentsOf: text[start..<index])
            start = index + 1
            switch byte {
            case UInt8(ascii: "\""): bytes.append("\\\"")
            case UInt8(ascii: "\\"): bytes.append("\\\\")
            case 0x08: bytes.append("\\b")
            case 0x09: bytes.append("\\t")
            case 0x0A: bytes.append("\\n")
            case 0x0C: bytes.append("\\f")
            case 0x0D: bytes.append("\\r")
            default:
                bytes.append("\\u")
                bytes.append(hex: UInt64(byte), digits: 4)
            }
        }
        bytes.append(contentsOf: text[start...])
    }
}
