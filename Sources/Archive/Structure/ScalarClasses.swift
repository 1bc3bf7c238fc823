/// Classes of Unicode scalars, as the readers need them.
extension UInt32 {
    package init(of scalar: Unicode.Scalar) { self = scalar.value }

    /// A Chinese character, 〇 included; also the missing-glyph sign □.
    package var isHan: Bool {
        (0x4E00...0x9FFF).contains(self) || (0x3400...0x4DBF).contains(self) || self == 0x3007
            || (0x20000...0x323AF).contains(self) || (0xF900...0xFAFF).contains(self) || self == 0x25A1
    }

    package var isASCIIDigit: Bool { (0x30...0x39).contains(self) }

    var isUpper: Bool { (0x41...0x5A).contains(self) || (0xC0...0xDE).contains(self) && self != 0xD7 }

    var isLower: Bool { (0x61...0x7A).contains(self) || (0xDF...0xFF).contains(self) && self != 0xF7 }

    /// A Latin letter, with or without accent.
    package var isLatin: Bool { isUpper || isLower || (0x100...0x24F).contains(self) }

    /// Part of a word or a number: not a blank, not punctuation.
    package var isWordlike: Bool {
        isHan || isASCIIDigit || isLatin || (0xFF10...0xFF5A).contains(self) && isFullWidthWord
    }

    private var isFullWidthWord: Bool {
        (0xFF10...0xFF19).contains(self) || (0xFF21...0xFF3A).contains(self)
            || (0xFF41...0xFF5A).contains(self)
    }

    /// A blank of the folded text, where all blanks but tab and line breaks are spaces.
    var isFoldedBlank: Bool { self == 0x20 || self == 0x09 }

    var isLineBreak: Bool { self == 0x0A || self == 0x0D || self == 0x2028 || self == 0x2029 }

    var lowercasedASCII: UInt32 { (0x41...0x5A).contains(self) ? self + 32 : self }
}

/// The scalars of a literal, to compare with those of a text.
func scalars(_ literal: String) -> [UInt32] { literal.unicodeScalars.map(\.value) }
