/// Questions about single scalars of English text.
enum Latin {
    static let period: UInt32 = 0x2E
    static let comma: UInt32 = 0x2C
    static let hyphen: UInt32 = 0x2D
    static let openParenthesis: UInt32 = 0x28
    static let s: UInt32 = 0x73

    static func isSpace(_ scalar: UInt32) -> Bool {
        scalar == 0x20 || (0x09...0x0D).contains(scalar) || scalar == 0xA0 || scalar == 0x3000
    }

    static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

    static func isLetter(_ scalar: UInt32) -> Bool {
        (0x61...0x7A).contains(scalar) || (0x41...0x5A).contains(scalar)
            || (0xC0...0x24F).contains(scalar) && scalar != 0xD7 && scalar != 0xF7
    }

    static func isApostrophe(_ scalar: UInt32) -> Bool { scalar == 0x27 || scalar == 0x2019 }

    static func isQuote(_ scalar: UInt32) -> Bool {
        scalar == 0x22 || scalar == 0x27 || (0x2018...0x201F).contains(scalar)
    }

    static func isChinese(_ scalar: UInt32) -> Bool {
        (0x3400...0x9FFF).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
            || (0x20000...0x3FFFF).contains(scalar)
    }

    /// A mark after which a sentence, an item or a quotation may begin with a capital.
    static func closesSentence(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2E, 0x21, 0x3F, 0x3A, 0x3B, 0x2013, 0x2014, 0x2A, 0x23, 0x3001, 0x3002, 0x5D: true
        default: false
        }
    }

    /// Lower case of one scalar of Latin-1 or ASCII; others as they are. The curly apostrophe becomes straight.
    static func lowercased(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A: scalar + 0x20
        case 0xC0...0xDE where scalar != 0xD7: scalar + 0x20
        case 0x2019: 0x27
        default: scalar
        }
    }
}
