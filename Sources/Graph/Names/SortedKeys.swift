/// Many name keys with an owner each, sorted, in three columns.
struct SortedKeys: Sendable {
    /// The keys one after another, in order.
    private let scalars: [Unicode.Scalar]
    /// Where each key starts in `scalars`; one more at the end.
    private let starts: [Int32]
    private let owners: [Int32]

    var count: Int { owners.count }

    func key(_ entry: Int) -> NameKey { NameKey(scalars: Array(slice(entry))) }

    func owner(_ entry: Int) -> Int32 { owners[entry] }

    /// The owners of a key, ascending; none of the empty key.
    func owners(of key: NameKey) -> ArraySlice<Int32> {
        guard !key.isEmpty else { return [] }
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if slice(middle).lexicographicallyPrecedes(key.scalars) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var end = low
        while end < count, slice(end).elementsEqual(key.scalars) { end += 1 }
        return owners[low..<end]
    }

    private func slice(_ entry: Int) -> ArraySlice<Unicode.Scalar> {
        scalars[Int(starts[entry])..<Int(starts[entry + 1])]
    }

    /// Gathers keys in any order.
    struct Builder {
        private var scalars: [Unicode.Scalar] = []
        private var entries: [Entry] = []

        private struct Entry {
            var range: Range<Int32>
            var owner: Int32
        }

        /// Empty keys are left out: nothing is called by nothing.
        mutating func add(_ key: NameKey, owner: Int32) {
            guard !key.isEmpty else { return }
            let start = Int32(scalars.count)
            scalars.append(contentsOf: key.scalars)
            entries.append(Entry(range: start..<Int32(scalars.count), owner: owner))
        }

        /// The keys in order, each owner once with each of its keys.
        func sorted() -> SortedKeys {
            scalars.withUnsafeBufferPointer { all in
                func key(_ entry: Entry) -> Slice<UnsafeBufferPointer<Unicode.Scalar>> {
                    all[Int(entry.range.lowerBound)..<Int(entry.range.upperBound)]
                }
                func precedes(_ left: Entry, _ right: Entry) -> Bool {
                    for (first, second) in zip(key(left), key(right)) where first != second {
                        return first < second
                    }
                    return (left.range.count, left.owner) < (right.range.count, right.owner)
                }
                var scalars: [Unicode.Scalar] = []
                scalars.reserveCapacity(all.count)
                var starts: [Int32] = [0]
                var owners: [Int32] = []
                var last: Entry?
                for entry in entries.sorted(by: precedes) {
                    if let last, last.owner == entry.owner, key(last).elementsEqual(key(entry)) { continue }
                    scalars.append(contentsOf: key(entry))
                    starts.append(Int32(scalars.count))
                    owners.append(entry.owner)
                    last = entry
                }
                return SortedKeys(scalars: scalars, starts: starts, owners: owners)
            }
        }
    }
}
