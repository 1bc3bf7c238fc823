/// The nodes that the first two scalars at every place of a stretch lead to, looked up together.
///
/// Two of three such steps lead nowhere, and the table of edges is far larger than what a processor keeps near. So first
/// all places are asked of the bitmap, then the slots of those that pass are loaded, then these are followed: the loads
/// do not wait for one another, and there is nothing to guess.
extension FrozenNameTrie {
    private struct Step: BitwiseCopyable {
        var key: UInt64
        var index: Int
        /// What lies in the home slot of the key.
        var edge: UInt64
    }

    /// Calls `body` with the node of each place, -1 where no longer name may begin; valid only inside.
    func withSecondSteps<Result>(
        in text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>,
        _ body: (UnsafeBufferPointer<Int32>) -> Result
    ) -> Result {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: range.count) { nodes in
            nodes.initialize(repeating: -1)
            if range.count > 1 {
                withUnsafeTemporaryAllocation(of: Step.self, capacity: range.count) { steps in
                    follow(steps, possibleSteps(steps, text, range), nodes)
                }
            }
            return body(UnsafeBufferPointer(nodes))
        }
    }

    /// Writes the steps that the bitmap does not rule out, with what lies in their slots; gives their number.
    private func possibleSteps(
        _ steps: UnsafeMutableBufferPointer<Step>, _ text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>
    ) -> Int {
        var count = 0
        present.withUnsafeBufferPointer { present in
            for position in range.lowerBound..<(range.upperBound - 1) {
                let node = firstStep(by: text[position])
                let key = NameTrie.key(max(node, 0), text[position + 1])
                let bit = NameTrie.hash(key) >> presentShift
                let isPresent = present[Int(truncatingIfNeeded: bit >> 6)] >> (bit & 63) & 1
                steps[count] = Step(key: key, index: position - range.lowerBound, edge: 0)
                count += Int(truncatingIfNeeded: isPresent) & (node >= leafCount ? 1 : 0)
            }
        }
        edges.withUnsafeBufferPointer { edges in
            for index in 0..<count { steps[index].edge = edges[NameTrie.slot(steps[index].key, mask)] }
        }
        return count
    }

    private func follow(
        _ steps: UnsafeMutableBufferPointer<Step>, _ count: Int, _ nodes: UnsafeMutableBufferPointer<Int32>
    ) {
        edges.withUnsafeBufferPointer { edges in
            for step in steps[..<count] {
                var slot = NameTrie.slot(step.key, mask)
                var edge = step.edge
                while edge != 0, edge >> 21 != step.key {
                    slot = (slot + 1) & mask
                    edge = edges[slot]
                }
                nodes[step.index] = edge == 0 ? -1 : Int32(truncatingIfNeeded: edge & NameTrie.nodeMask)
            }
        }
    }

    /// As `forEachName(in:at:limit:_:)`, where the node of the first two scalars is known.
    @inline(__always)
    func forEachName(
        in scalars: UnsafeBufferPointer<UInt32>, at start: Int, limit: Int, second: Int32,
        _ body: (_ end: Int, _ name: Int32) -> Void
    ) {
        let first = firstStep(by: scalars[start])
        if first >= 0, first < nameCount { body(start + 1, first) }
        var node = second
        var index = start + 2
        while node >= 0 {
            if node < nameCount { body(index, node) }
            if node < leafCount || index >= limit { return }
            node = step(from: node, by: scalars[index])
            index += 1
        }
    }
}
