#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

// Cypher compares strings by their code points, Swift by canonical equivalence ("é" in one scalar or in two).
// The order of code points is that of the bytes of UTF-8, so one memcmp decides.
extension String {
    /// The order of the two strings' code points.
    func codePointOrder(_ other: String) -> Ordering {
        let fast = utf8.withContiguousStorageIfAvailable { left in
            other.utf8.withContiguousStorageIfAvailable { right in byteOrder(left, right) }
        }
        if let fast, let order = fast { return order }
        var left = self
        var right = other
        return left.withUTF8 { left in right.withUTF8 { right in byteOrder(left, right) } }
    }

    /// Whether the two strings have the same code points.
    func hasSameCodePoints(as other: String) -> Bool {
        utf8.count == other.utf8.count && codePointOrder(other) == .same
    }
}

private func byteOrder(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Ordering {
    let shared = min(left.count, right.count)
    if shared > 0, let start = left.baseAddress, let other = right.baseAddress {
        let difference = memcmp(start, other, shared)
        if difference != 0 { return difference < 0 ? .less : .greater }
    }
    return Ordering(left.count, right.count)
}
