/// Words as their symbols tell them apart.
enum WordSpelling {
    /// A hash of the symbols of a word; a run of digits or letters counts as one.
    @inline(__always)
    static func key(_ symbols: some Sequence<UInt32>) -> UInt64 {
        var hash = FeatureKey.seed
        var last: UInt32 = 0
        for symbol in symbols {
            if symbol == last, symbol < 0x80 { continue }
            hash = FeatureKey.mix(hash, UInt64(symbol))
            last = symbol
        }
        return hash
    }
}
