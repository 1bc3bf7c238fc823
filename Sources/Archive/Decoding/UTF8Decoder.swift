/// Decodes and checks UTF-8 by hand: one pass, no String.
///
/// Accepts exactly what Unicode calls well-formed (no overlong forms, no surrogates, nothing above U+10FFFF). Linear,
/// several hundred MB/s in release.
enum UTF8Decoder {
    /// The first byte that breaks the rules, from 0.
    struct Malformed: Error, Hashable {
        var offset: Int
        var byte: UInt8
    }

    static func scalars(_ bytes: UnsafeBufferPointer<UInt8>) throws(Malformed) -> [UInt32] {
        var failure: Malformed?
        let scalars = [UInt32](unsafeUninitializedCapacity: bytes.count) { buffer, count in
            var index = 0
            while index < bytes.count {
                let lead = bytes[index]
                if lead < 0x80 {
                    buffer[count] = UInt32(lead)
                    count += 1
                    index += 1
                    continue
                }
                guard let (value, length) = scalar(in: bytes, at: index) else {
                    failure = Malformed(offset: index, byte: lead)
                    return
                }
                buffer[count] = value
                count += 1
                index += length
            }
        }
        if let failure { throw failure }
        return scalars
    }

    /// The scalar of two to four bytes that starts at `index`, and its length; nil if it is malformed.
    static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int)? {
        func continuation(_ offset: Int) -> UInt32? {
            guard index + offset < bytes.count else { return nil }
            let byte = bytes[index + offset]
            return byte & 0xC0 == 0x80 ? UInt32(byte & 0x3F) : nil
        }
        let lead = UInt32(bytes[index])
        switch lead {
        case 0xC2...0xDF:
            guard let second = continuation(1) else { return nil }
            return ((lead & 0x1F) << 6 | second, 2)
        case 0xE0...0xEF:
            guard let second = continuation(1), let third = continuation(2) else { return nil }
            let value = (lead & 0x0F) << 12 | second << 6 | third
            return value >= 0x800 && !(0xD800...0xDFFF).contains(value) ? (value, 3) : nil
        case 0xF0...0xF4:
            guard let second = continuation(1), let third = continuation(2), let fourth = continuation(3)
            else {
                return nil
            }
            let value = (lead & 0x07) << 18 | second << 12 | third << 6 | fourth
            return (0x10000...0x10FFFF).contains(value) ? (value, 4) : nil
        default: return nil
        }
    }
}
