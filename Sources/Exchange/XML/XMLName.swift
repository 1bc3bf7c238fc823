/// Ids as NMTOKENs: what an `id` of GraphML may be, made from any text so that the text can be read back.
///
///     XMLName.encoded("place:gb_1")   // place:gb__1
///     XMLName.encoded("中")            // _4e2d_
///
/// ASCII letters, digits, `.`, `-` and `:` stay; `_` is doubled; everything else is its scalar in hexadecimal
/// between underscores.
enum XMLName {
    static func encoded(_ text: String) -> String {
        if text.utf8.allSatisfy(isKept) { return text }
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if scalar == "_" {
                bytes.append("__")
            } else if scalar.isASCII, isKept(UInt8(scalar.value)) {
                bytes.append(UInt8(scalar.value))
            } else {
                bytes.append(UInt8(ascii: "_"))
                bytes.append(utf8: String(scalar.value, radix: 16))
                bytes.append(UInt8(ascii: "_"))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text of a name; nil where `encoded` does not make such a name.
    static func decoded(_ name: some StringProtocol) -> String? {
        var text = String.UnicodeScalarView()
        var scalars = name.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            guard scalar == "_" else {
                guard scalar.isASCII, isKept(UInt8(scalar.value)) else { return nil }
                text.append(scalar)
                continue
            }
            var digits = ""
            while let digit = scalars.next(), digit != "_" { digits.unicodeScalars.append(digit) }
            if digits.isEmpty {
                text.append("_")
            } else {
                guard let value = UInt32(digits, radix: 16), let decoded = Unicode.Scalar(value) else {
                    return nil
                }
                text.append(decoded)
            }
        }
        let decoded = String(text)
        return encoded(decoded) == name ? decoded : nil
    }

    private static func isKept(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E: true
        default: false
        }
    }
}
