/// A row of bits that grows: which entries of a column are there.
struct Bits: Sendable {
    private var words: [UInt64] = []
    private(set) var count = 0

    init() {}

    init(repeating bit: Bool, count: Int) {
        words = Array(repeating: bit ? .max : 0, count: (count + 63) / 64)
        self.count = count
    }

    subscript(index: Int) -> Bool {
        get { words[index >> 6] >> UInt64(index & 63) & 1 == 1 }
        set {
            let mask = UInt64(1) << UInt64(index & 63)
            if newValue { words[index >> 6] |= mask } else { words[index >> 6] &= ~mask }
        }
    }

    mutating func append(_ bit: Bool) {
        if count & 63 == 0 { words.append(0) }
        count += 1
        self[count - 1] = bit
    }
}
