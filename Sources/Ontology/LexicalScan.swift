/// All names of a lexicon that stand in a stretch of text, as flat columns: looked up once, read by everyone who asks
/// what a stretch can be.
///
///     let scan = LexicalScan(of: text.folded, in: paragraph.span.range, names: lexicon.chinese)
///     for match in scan.matches(at: position) {          // in order of length
///         lexicon.chinese.forEachValue(of: match.name) { value in LexicalEntry(value) … }
///     }
///
/// Names may overlap and hold one another; none reaches beyond the stretch. One pass, linear in the text times the
/// length of the names that it begins; 4 bytes a scalar and 8 a match.
public struct LexicalScan: Sendable {
    /// A name that stands in the text, from the position it was asked for to `end`.
    public struct Match: Sendable, Hashable {
        /// Scalar offset into the text, exclusive.
        public let end: Int32
        /// The number of the name in the `FrozenNameTrie`.
        public let name: Int32

        @inlinable
        init(end: Int32, name: Int32) {
            self.end = end
            self.name = name
        }
    }

    /// The stretch that was read, in scalar offsets into the text.
    public let range: Range<Int>
    @usableFromInline let found: [Match]
    /// Where the matches of each position start in `found`; one more than there are positions.
    @usableFromInline let starts: [Int32]

    public init(of text: [UInt32], in range: Range<Int>, names: FrozenNameTrie) {
        self.range = range
        var found: [Match] = []
        starts = [Int32](unsafeUninitializedCapacity: range.count + 1) { starts, count in
            count = range.count + 1
            // Matches are gathered where there is room for all, and then copied to an array of their number.
            withUnsafeTemporaryAllocation(of: Match.self, capacity: range.count * names.mostAtOnePlace) {
                room in
                let filled = text.withUnsafeBufferPointer { Self.fill(room, starts, $0, range, names) }
                found = Array(room[..<filled])
            }
        }
        self.found = found
    }

    /// Writes the matches of all positions and where they start; gives the number of matches.
    private static func fill(
        _ found: UnsafeMutableBufferPointer<Match>, _ starts: UnsafeMutableBufferPointer<Int32>,
        _ text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>, _ names: FrozenNameTrie
    ) -> Int {
        var count = 0
        for position in range {
            starts[position - range.lowerBound] = Int32(truncatingIfNeeded: count)
            names.forEachName(in: text, at: position, limit: range.upperBound) { end, name in
                found.initializeElement(at: count, to: Match(end: Int32(truncatingIfNeeded: end), name: name))
                count += 1
            }
        }
        starts[range.count] = Int32(truncatingIfNeeded: count)
        return count
    }

    /// The names that start at `position`, shortest first.
    @inlinable @inline(__always)
    public func matches(at position: Int) -> ArraySlice<Match> {
        let index = position - range.lowerBound
        return found[Int(starts[index])..<Int(starts[index + 1])]
    }

    /// The number of the name that is exactly the stretch from `start` to `end`.
    @inlinable
    public func name(from start: Int, to end: Int) -> Int32? {
        let index = start - range.lowerBound
        for match in Int(starts[index])..<Int(starts[index + 1]) where Int(found[match].end) == end {
            return found[match].name
        }
        return nil
    }

    /// Calls `body` with the columns as they lie in memory, for loops over the whole stretch: the matches, and where
    /// those of each position start, counted from the start of the stretch.
    @inlinable
    public func withColumns<Result>(
        _ body: (_ matches: UnsafeBufferPointer<Match>, _ starts: UnsafeBufferPointer<Int32>) -> Result
    ) -> Result {
        found.withUnsafeBufferPointer { found in starts.withUnsafeBufferPointer { body(found, $0) } }
    }
}
