#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Decodes GB18030 (and with it GBK and GB2312) through the system's iconv.
enum GB18030Decoder {
    /// The bytes as UTF-8; throws at the first byte that is not GB18030.
    static func utf8(_ bytes: [UInt8]) throws(UTF8Decoder.Malformed) -> [UInt8] {
        guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else {
            throw UTF8Decoder.Malformed(offset: 0, byte: bytes.first ?? 0)
        }
        defer { iconv_close(converter) }
        var input = bytes
        // Four bytes of GB18030 are at most four of UTF-8, two at most three.
        var output = [UInt8](repeating: 0, count: bytes.count * 2 + 16)
        var inputLeft = input.count
        var outputLeft = output.count
        let failed = input.withUnsafeMutableBytes { source in
            output.withUnsafeMutableBytes { target in
                var sourceStart = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var targetStart = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                return iconv(converter, &sourceStart, &inputLeft, &targetStart, &outputLeft)
                    == Int.max.magnitude
                    || inputLeft > 0
            }
        }
        if failed || inputLeft > 0 {
            let offset = bytes.count - inputLeft
            throw UTF8Decoder.Malformed(offset: offset, byte: offset < bytes.count ? bytes[offset] : 0)
        }
        output.removeLast(outputLeft)
        return output
    }
}
