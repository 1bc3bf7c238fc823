/// Numbers for 64-bit keys, in the order in which they come first. Open addressing; no key is 0.
struct KeyTable: Sendable {
    private(set) var count = 0
    private var keys: [UInt64]
    private var numbers: [Int32]
    private var mask: Int

    init(capacity: Int = 1 << 16) {
        var size = 1024
        while size < capacity * 2 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        numbers = [Int32](repeating: 0, count: size)
        mask = size - 1
    }

    func number(of key: UInt64) -> Int32? {
        var slot = Int(truncatingIfNeeded: key) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return numbers[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// The number of the key, a new one if it had none.
    mutating func insert(_ key: UInt64) -> Int32 {
        if count * 2 > mask { grow() }
        var slot = Int(truncatingIfNeeded: key) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return numbers[slot] }
            slot = (slot + 1) & mask
        }
        keys[slot] = key
        numbers[slot] = Int32(count)
        count += 1
        return numbers[slot]
    }

    /// All keys in the order of their numbers.
    var inOrder: [UInt64] {
        var ordered = [UInt64](repeating: 0, count: count)
        for slot in keys.indices where keys[slot] != 0 { ordered[Int(numbers[slot])] = keys[slot] }
        return ordered
    }

    private mutating func grow() {
        let old = (keys, numbers)
        keys = [UInt64](repeating: 0, count: old.0.count * 2)
        numbers = [Int32](repeating: 0, count: keys.count)
        mask = keys.count - 1
        for (index, key) in old.0.enumerated() where key != 0 {
            var slot = Int(truncatingIfNeeded: key) & mask
            while keys[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = key
            numbers[slot] = old.1[index]
        }
    }
}
