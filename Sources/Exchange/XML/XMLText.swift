/// Escapes text for the content of an XML 1.0 element, into a buffer of bytes.
///
/// Text with `&`, `<` or `]]>` becomes a CDATA section: Tulip and Cytoscape keep of `A &amp; B` only what follows
/// the last entity, and every reader takes CDATA (Gephi since 0.9.6, gephi#2533). What XML 1.0 forbids becomes
/// U+FFFD. A carriage return becomes `&#13;`, since a reader would make a line feed of a bare one.
enum XMLText {
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { append($0, to: &bytes) }
    }

    static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        switch need(of: text) {
        case .nothing: bytes.append(contentsOf: text)
        case .replacement: appendPlain(text, to: &bytes)
        case .section: appendSection(text, to: &bytes)
        }
    }

    /// The same for the value of an attribute between double quotes; blanks but the space are written by their numbers, since
    /// a reader would make spaces of them.
    static func append(attribute text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { text in
            if !text.contains(where: mattersInAttribute) { return bytes.append(contentsOf: text) }
            for index in text.indices {
                switch text[index] {
                case UInt8(ascii: "&"): bytes.append("&amp;")
                case UInt8(ascii: "<"): bytes.append("&lt;")
                case UInt8(ascii: "\""): bytes.append("&quot;")
                case 0x09: bytes.append("&#9;")
                case 0x0A: bytes.append("&#10;")
                case 0x0D: bytes.append("&#13;")
                default: appendLegal(text, index, to: &bytes)
                }
            }
        }
    }

    private static func mattersInAttribute(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "\"")
            || byte == 0xEF
    }

    /// The text without anything that XML 1.0 forbids, as a reader gives it back.
    static func legal(_ text: String) -> String {
        var copy = text
        return copy.withUTF8 { source in
            guard need(of: source) != .nothing else { return text }
            var bytes: [UInt8] = []
            for index in source.indices { appendLegal(source, index, to: &bytes) }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    private enum Need { case nothing, replacement, section }

    private static func need(of text: UnsafeBufferPointer<UInt8>) -> Need {
        var need = Need.nothing
        for index in text.indices {
            let byte = text[index]
            // One test for the bytes of most text: letters, and all of Chinese but U+F000 and above.
            if byte > 0x3E, byte != 0xEF { continue }
            switch byte {
            case UInt8(ascii: "&"), UInt8(ascii: "<"):
                return .section
            case UInt8(ascii: ">"):
                if index >= 2, text[index - 1] == UInt8(ascii: "]"), text[index - 2] == UInt8(ascii: "]") {
                    return .section
                }
            default:
                if byte == UInt8(ascii: "\r") || isForbidden(text, index) { need = .replacement }
            }
        }
        return need
    }

    private static func appendPlain(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        for index in text.indices {
            if text[index] == UInt8(ascii: "\r") {
                bytes.append("&#13;")
            } else {
                appendLegal(text, index, to: &bytes)
            }
        }
    }

    private static func appendSection(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var isOpen = false
        for index in text.indices {
            let byte = text[index]
            if byte == UInt8(ascii: "\r") {
                if isOpen { bytes.append("]]>") }
                bytes.append("&#13;")
                isOpen = false
                continue
            }
            if isOpen, byte == UInt8(ascii: ">"), bytes.hasSuffixOfTwoBrackets {
                bytes.append("]]>")
                isOpen = false
            }
            if !isOpen { bytes.append("<![CDATA[") }
            isOpen = true
            appendLegal(text, index, to: &bytes)
        }
        if isOpen { bytes.append("]]>") }
    }

    /// Appends the byte at `index`, or for a forbidden scalar U+FFFD in place of its first byte and nothing more.
    @inline(__always)
    private static func appendLegal(
        _ text: UnsafeBufferPointer<UInt8>,
        _ index: Int,
        to bytes: inout [UInt8]
    ) {
        if isForbidden(text, index) {
            bytes.append("\u{FFFD}")
        } else if text[index] & 0xC0 == 0x80, isTailOfForbidden(text, index) {
            return
        } else {
            bytes.append(text[index])
        }
    }

    /// Whether a forbidden scalar starts here: a control other than tab and line breaks, U+FFFE or U+FFFF.
    @inline(__always)
    private static func isForbidden(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        let byte = text[index]
        if byte < 0x20 { return byte != 0x09 && byte != 0x0A && byte != 0x0D }
        return byte == 0xEF && text[index + 1] == 0xBF && text[index + 2] >= 0xBE
    }

    private static func isTailOfForbidden(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        (index >= 1 && text[index - 1] == 0xEF && isForbidden(text, index - 1))
            || (index >= 2 && text[index - 2] == 0xEF && isForbidden(text, index - 2))
    }
}

extension [UInt8] {
    fileprivate var hasSuffixOfTwoBrackets: Bool {
        count >= 2 && self[count - 1] == UInt8(ascii: "]") && self[count - 2] == UInt8(ascii: "]")
    }
}
