/// Strings and their escapes.
extension JSONScanner {
    mutating func string() throws(Fault) -> [UInt32] {
        position += 1
        var scalars: [UInt32] = []
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return scalars
            case UInt8(ascii: "\\"): scalars.append(try escape())
            case 0..<0x20: throw Fault(position: position, problem: .controlCharacter(UInt32(byte)))
            case 0..<0x80:
                scalars.append(UInt32(byte))
                position += 1
            default:
                guard let (scalar, length) = UTF8Decoder.scalar(in: bytes, at: position) else {
                    throw Fault(position: position, problem: .badUTF8(byte))
                }
                scalars.append(scalar)
                position += length
            }
        }
        throw Fault(position: position, problem: .endsEarly)
    }

    private mutating func escape() throws(Fault) -> UInt32 {
        let start = position
        position += 1
        guard let letter = current else { throw Fault(position: position, problem: .endsEarly) }
        position += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UInt32(letter)
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "f"): return 0x0C
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "u"): return try unicodeEscape(from: start)
        default: throw Fault(position: start, problem: .badEscape(shown(from: start)))
        }
    }

    private mutating func unicodeEscape(from start: Int) throws(Fault) -> UInt32 {
        let first = try fourDigits(from: start)
        if first == 0 { throw Fault(position: start, problem: .nulCharacter) }
        if (0xDC00...0xDFFF).contains(first) {
            throw Fault(position: start, problem: .unpairedSurrogate(shown(from: start)))
        }
        guard (0xD800...0xDBFF).contains(first) else { return first }
        let endOfFirst = position
        guard current == UInt8(ascii: "\\"), position + 1 < bytes.count,
            bytes[position + 1] == UInt8(ascii: "u")
        else {
            throw Fault(position: start, problem: .unpairedSurrogate(shown(from: start)))
        }
        position += 2
        let second = try fourDigits(from: endOfFirst)
        guard (0xDC00...0xDFFF).contains(second) else {
            position = endOfFirst
            throw Fault(position: start, problem: .unpairedSurrogate(shown(from: start)))
        }
        return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
    }

    private mutating func fourDigits(from start: Int) throws(Fault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = current, let digit = Self.hexadecimalDigit(byte) else {
                throw Fault(position: start, problem: .badEscape(shown(from: start)))
            }
            value = value << 4 | digit
            position += 1
        }
        return value
    }

    private static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte) - 0x30
        case 0x41...0x46: UInt32(byte) - 0x41 + 10
        case 0x61...0x66: UInt32(byte) - 0x61 + 10
        default: nil
        }
    }

    /// The escape from `start` to here, for a message.
    private func shown(from start: Int) -> String {
        String(decoding: bytes[start..<min(position, bytes.count)], as: UTF8.self)
    }
}
