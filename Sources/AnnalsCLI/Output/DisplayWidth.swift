/// How many columns of a terminal a text takes: two for the characters of East Asia, none for combining marks.
///
/// Source: East_Asian_Width W and F of Unicode (UAX 11), as ranges of blocks; ambiguous characters count as one.
enum DisplayWidth {
    static func of(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + of($1) }
    }

    static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20..<0x7F: 1
        case 0..<0x20, 0x7F..<0xA0: 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xA000...0xA4CF,
            0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
            0xFF01...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            2
        default:
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format: 0
            default: 1
            }
        }
    }

    /// The text cut to `width` columns, with an ellipsis where something was cut.
    static func cut(_ text: String, to width: Int) -> String {
        guard of(text) > width else { return text }
        var result = ""
        var used = 1
        for character in text {
            let more = of(String(character))
            guard used + more <= width else { break }
            result.append(character)
            used += more
        }
        return result + "…"
    }

    /// The text with control characters, which could steer the terminal, made visible.
    static func printable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            return text
        }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            result.append(scalar.properties.generalCategory == .control ? visible(scalar) : scalar)
        }
        return String(result)
    }

    private static func visible(_ control: Unicode.Scalar) -> Unicode.Scalar {
        control == "\n" || control == "\t" ? " " : control.value < 0x20 ? symbol(control) : "\u{FFFD}"
    }

    /// ␀, ␛ and the like: the pictures of the control characters.
    private static func symbol(_ control: Unicode.Scalar) -> Unicode.Scalar {
        Unicode.Scalar(0x2400 + control.value) ?? "\u{FFFD}"
    }
}
