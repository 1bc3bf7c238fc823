#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

// Strings are searched byte by byte: in UTF-8 no scalar's bytes occur within those of others.
extension String {
    /// Where `part` first occurs, from `start` on, as an offset into the UTF-8.
    func byteOffset(of part: String, from start: Int = 0) -> Int? {
        var text = self
        var part = part
        return text.withUTF8 { text in part.withUTF8 { part in text.offset(of: part, from: start) } }
    }

    func hasBytePrefix(_ prefix: String) -> Bool {
        var text = self
        var prefix = prefix
        return text.withUTF8 { text in prefix.withUTF8 { prefix in text.holds(prefix, at: 0) } }
    }

    func hasByteSuffix(_ suffix: String) -> Bool {
        var text = self
        var suffix = suffix
        return text.withUTF8 { text in
            suffix.withUTF8 { suffix in text.holds(suffix, at: text.count - suffix.count) }
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func holds(_ part: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        guard offset >= 0, offset + part.count <= count else { return false }
        guard part.count > 0, let base = baseAddress, let pattern = part.baseAddress else { return true }
        return memcmp(base + offset, pattern, part.count) == 0
    }

    // Looks for the last byte: in Chinese text the first bytes of scalars are nearly all alike, the last ones
    // are not.
    fileprivate func offset(of part: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start + part.count <= count else { return nil }
        guard let last = part.last, let base = baseAddress else { return start }
        var place = start + part.count - 1
        while place < count, let found = memchr(base + place, Int32(last), count - place) {
            let end = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
            if holds(part, at: end + 1 - part.count) { return end + 1 - part.count }
            place = end + 1
        }
        return nil
    }
}
