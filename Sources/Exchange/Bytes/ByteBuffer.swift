/// What the writers append to a buffer of bytes.
extension [UInt8] {
    @inline(__always)
    mutating func append(_ text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    @inline(__always)
    mutating func append(utf8 text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }

    mutating func append(decimal number: Int) {
        append(utf8: String(number))
    }

    /// A number given in hundredths, with at least one digit after the point: 1250 is `12.5`.
    mutating func append(hundredths number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        let magnitude = number.magnitude
        append(utf8: String(magnitude / 100))
        append(UInt8(ascii: "."))
        append(UInt8(ascii: "0") + UInt8(magnitude % 100 / 10))
        if magnitude % 10 != 0 { append(UInt8(ascii: "0") + UInt8(magnitude % 10)) }
    }

    mutating func append(hex number: UInt64, digits: Int) {
        for place in stride(from: digits - 1, through: 0, by: -1) {
            append(Hex.digit(UInt8(truncatingIfNeeded: number >> UInt64(place * 4)) & 15))
        }
    }
}

enum Hex {
    /// The digit of 0...15, in lower case.
    @inline(__always)
    static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

    /// The value of a digit in either case.
    @inline(__always)
    static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x37
        case 0x61...0x66: digit - 0x57
        default: nil
        }
    }
}
