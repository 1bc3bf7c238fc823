/// A score for each label, then three that count for nothing.
///
/// What the standard library has for vectors goes through masks or is not always inlined; these loops become one
/// instruction for eight lanes, or a few.
typealias LabelRow = SIMD16<Int16>

extension LabelRow {
    /// The greater of the two in each lane.
    @inline(__always)
    func maximum(_ other: Self) -> Self {
        var row = self
        for lane in 0..<16 { row[lane] = Swift.max(self[lane], other[lane]) }
        return row
    }

    @inline(__always)
    func minimum(_ other: Self) -> Self {
        var row = self
        for lane in 0..<16 { row[lane] = Swift.min(self[lane], other[lane]) }
        return row
    }

    /// The greatest of all lanes.
    @inline(__always)
    var greatest: Int16 {
        var eight = lowHalf
        for lane in 0..<8 { eight[lane] = Swift.max(lowHalf[lane], highHalf[lane]) }
        let low = Swift.max(Swift.max(eight[0], eight[1]), Swift.max(eight[2], eight[3]))
        let high = Swift.max(Swift.max(eight[4], eight[5]), Swift.max(eight[6], eight[7]))
        return Swift.max(low, high)
    }

    /// The first lane that has the greatest score; the scores must be less than 32,768 apart.
    @inline(__always)
    var firstOfGreatest: Int {
        let lanes = LabelRow(0, -1, -2, -3, -4, -5, -6, -7, -8, -9, -10, -11, -12, -13, -14, -15)
        // 0 in the lanes of the greatest score, -1 in others.
        let isLess = (self &- LabelRow(repeating: greatest)).maximum(LabelRow(repeating: -1))
        return 0 - Int((isLess &* LabelRow(repeating: 16) &+ lanes).greatest)
    }
}
