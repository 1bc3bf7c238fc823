/// Numbers and the order in which they were first met. Method: open addressing, linear probing, multiplicative hash.
struct IntegerTable {
    private(set) var keys: [UInt64] = []
    /// Places in `keys`; -1 for an empty slot. Their number is a power of two.
    private var slots = [Int32](repeating: -1, count: 64)
    private var shift: UInt64 = 58

    var count: Int { keys.count }

    /// The place of a number, which is added if it is new.
    mutating func index(of key: UInt64) -> Int32 {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while slots[slot] >= 0 {
            if keys[Int(slots[slot])] == key { return slots[slot] }
            slot = (slot + 1) & mask
        }
        let index = Int32(keys.count)
        keys.append(key)
        slots[slot] = index
        if keys.count * 2 > slots.count { grow() }
        return index
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 4)
        shift -= 2
        let mask = slots.count - 1
        for (index, key) in keys.enumerated() {
            var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(index)
        }
    }
}
