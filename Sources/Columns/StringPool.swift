#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Many strings, each kept once: a string is its id.
///
///     var pool = StringPool()
///     let id = pool.insert("山西省")
///     pool.id(of: "山西省") == id
///
/// Ids count from 0 in order of first insertion and never change. Bytes are UTF-8, compared as bytes, which is the order of
/// Unicode scalars. Method: open addressing with linear probing over a 64-bit multiplicative hash.
public struct StringPool: Sendable {
    @usableFromInline var bytes: [UInt8] = []
    /// Where each string starts, and where the last ends.
    @usableFromInline var starts: [Int] = [0]
    /// Ids by hash; -1 for an empty slot. Their number is a power of two.
    var slots = [Int32](repeating: -1, count: 64)

    public init() {}

    /// With room for so many strings before the table of ids has to grow.
    public init(expecting count: Int) {
        var size = 64
        while size < count * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
    }

    public var count: Int { starts.count - 1 }

    /// The id of a string, which is kept if it was not yet.
    public mutating func insert(_ string: String) -> Int32 {
        var string = string
        return string.withUTF8 { insert($0) }
    }

    /// The id of a string of UTF-8 bytes, which is kept if it was not yet. The bytes are not checked.
    public mutating func insert(_ string: UnsafeBufferPointer<UInt8>) -> Int32 {
        let slot = slot(of: string)
        if slots[slot] >= 0 { return slots[slot] }
        let id = Int32(count)
        bytes.append(contentsOf: string)
        starts.append(bytes.count)
        slots[slot] = id
        if count * 2 > slots.count { grow() }
        return id
    }

    /// The id of a string that the pool has.
    public func id(of string: String) -> Int32? {
        var string = string
        let id = string.withUTF8 { slots[slot(of: $0)] }
        return id < 0 ? nil : id
    }

    @inlinable public subscript(id: Int32) -> String {
        withBytes(of: id) { String(decoding: $0, as: UTF8.self) }
    }

    /// Calls `body` with the UTF-8 bytes of a string.
    @inlinable public func withBytes<Result>(of id: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result)
        -> Result
    {
        let range = starts[Int(id)]..<starts[Int(id) + 1]
        return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// Whether string `a` stands before string `b` in the order of their bytes.
    @inlinable public func precedes(_ a: Int32, _ b: Int32) -> Bool {
        withBytes(of: a) { first in withBytes(of: b) { first.lexicographicallyPrecedes($0) } }
    }

    /// Ids in the order of their strings' bytes. Method: most strings differ in their first bytes, which stand beside the
    /// ids while they are sorted.
    public func sorted(_ ids: [Int32]) -> [Int32] {
        ids.map { id in
            let string = starts[Int(id)]..<starts[Int(id) + 1]
            return (start: bytes.bigEndian(string), next: bytes.bigEndian(string.dropFirst(8)), id: id)
        }
        .sorted {
            ($0.start, $0.next) == ($1.start, $1.next)
                ? precedes($0.id, $1.id) : ($0.start, $0.next) < ($1.start, $1.next)
        }
        .map(\.id)
    }

    /// The slot of a string, or the empty one where it belongs.
    private func slot(of string: UnsafeBufferPointer<UInt8>) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: Self.hash(string)) & mask
        while slots[slot] >= 0, !isString(slots[slot], string) { slot = (slot + 1) & mask }
        return slot
    }

    private func isString(_ id: Int32, _ string: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = starts[Int(id)]
        guard starts[Int(id) + 1] - start == string.count else { return false }
        guard let first = string.baseAddress else { return true }
        return bytes.withUnsafeBufferPointer { all in
            all.baseAddress.map { memcmp($0 + start, first, string.count) == 0 } ?? true
        }
    }

    private mutating func grow() {
        let doubled = slots.count * 2
        // In place where there is room.
        slots.removeAll(keepingCapacity: true)
        slots.append(contentsOf: repeatElement(-1, count: doubled))
        let mask = slots.count - 1
        for id in 0..<Int32(count) {
            var slot = withBytes(of: id) { Int(truncatingIfNeeded: Self.hash($0)) & mask }
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = id
        }
    }

    /// Eight bytes at a time, each folded in by a full multiplication.
    private static func hash(_ string: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(string)
        var state = UInt64(raw.count) &* 0x9E37_79B9_7F4A_7C15
        var index = 0
        while index + 8 <= raw.count {
            state = mixed(state ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            index += 8
        }
        var tail: UInt64 = 0
        while index < raw.count {
            tail = tail << 8 | UInt64(raw[index])
            index += 1
        }
        return mixed(state ^ tail ^ 0xA076_1D64_78BD_642F)
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
        return product.high ^ product.low
    }
}

extension [UInt8] {
    /// Up to eight bytes as a number that is in the order of the bytes.
    fileprivate func bigEndian(_ range: Range<Int>) -> UInt64 {
        var number: UInt64 = 0
        for index in 0..<8 {
            number = number << 8 | (index < range.count ? UInt64(self[range.lowerBound + index]) : 0)
        }
        return number
    }
}
