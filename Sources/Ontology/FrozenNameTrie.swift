/// The names of a finished `NameTrie`, numbered, and laid out for reading alone.
///
///     let names = FrozenNameTrie(trie)
///     if let name = names.name(of: "太原".unicodeScalars.map(\.value)) {
///         names.forEachValue(of: name) { value in … }
///     }
///
/// The number of a name is that of the node where it ends: nodes are numbered anew, first names that no longer name
/// begins with, then other names, then what lies between. So a step tells without another look whether a name ends
/// here and whether a longer one may follow, and facts of names can stand in columns. The first scalar of a name is
/// looked up in a table of the basic plane, each further one in one open-addressing table; a bitmap before it answers
/// most steps that lead nowhere, which in a text are two of three.
public struct FrozenNameTrie: Sendable {
    /// How many names there are; their numbers are 0 to `nameCount - 1`.
    public let nameCount: Int
    private let nodeCount: Int
    /// The most names that can start at one place of a text.
    let mostAtOnePlace: Int
    /// Nodes below this number have nothing below them.
    @usableFromInline let leafCount: Int32
    @usableFromInline let root: Int32
    /// The node of each scalar of the basic plane that a name begins with, or -1.
    @usableFromInline let firstSteps: [Int32]
    /// As in `NameTrie`: node and scalar in the high 42 bits, the target node in the low 21; 0 is empty.
    @usableFromInline let edges: [UInt64]
    @usableFromInline let mask: Int
    /// A bit for each hash of an edge, by its high bits.
    @usableFromInline let present: [UInt64]
    @usableFromInline let presentShift: UInt64
    /// Where the values of each name start in `values`; one more than there are names.
    @usableFromInline let valueStarts: [Int32]
    @usableFromInline let values: [Int32]

    public init(_ trie: NameTrie) {
        let numbering = NodeNumbering(trie)
        nameCount = numbering.nameCount
        nodeCount = trie.nodeCount
        leafCount = numbering.leafCount
        root = numbering.numbers[0]
        var firstSteps = [Int32](repeating: -1, count: 1 << 16)
        var size = 1024
        while size < trie.edgeCount * 2 { size *= 2 }
        var edges = [UInt64](repeating: 0, count: size)
        let mask = size - 1
        // Four bits a slot: some eight an edge.
        var present = [UInt64](repeating: 0, count: size / 16)
        presentShift = UInt64((size * 4).leadingZeroBitCount) + 1
        let presentShift = presentShift
        trie.forEachEdge { node, scalar, target in
            let (from, to) = (numbering.numbers[Int(node)], numbering.numbers[Int(target)])
            if node == 0, scalar < 1 << 16 { firstSteps[Int(scalar)] = to }
            let key = NameTrie.key(from, scalar)
            var slot = NameTrie.slot(key, mask)
            while edges[slot] != 0 { slot = (slot + 1) & mask }
            edges[slot] = key << 21 | UInt64(to)
            let bit = NameTrie.hash(key) >> presentShift
            present[Int(bit >> 6)] |= 1 << (bit & 63)
        }
        self.present = present
        self.firstSteps = firstSteps
        self.edges = edges
        self.mask = mask
        (valueStarts, values) = numbering.values(of: trie)
        mostAtOnePlace = trie.mostNamesOnOnePath
    }

    /// Calls `body` with the end and the number of every name that starts at `start`, shortest first.
    @inlinable @inline(__always)
    public func forEachName(
        in scalars: UnsafeBufferPointer<UInt32>, at start: Int, limit: Int,
        _ body: (_ end: Int, _ name: Int32) -> Void
    ) {
        guard start < limit else { return }
        var node = firstStep(by: scalars[start])
        var index = start + 1
        while node >= 0 {
            if node < nameCount { body(index, node) }
            if node < leafCount || index >= limit { return }
            node = step(from: node, by: scalars[index])
            index += 1
        }
    }

    /// Calls `body` with the end and each value of every name that starts at `start`, shortest name first.
    @inlinable
    public func forEachMatch(
        in scalars: [UInt32], at start: Int, limit: Int, _ body: (_ end: Int, _ value: Int32) -> Void
    ) {
        scalars.withUnsafeBufferPointer { scalars in
            forEachName(in: scalars, at: start, limit: limit) { end, name in
                forEachValue(of: name) { body(end, $0) }
            }
        }
    }

    /// Whether any name starts at `start`.
    @inlinable
    public func hasName(in scalars: [UInt32], at start: Int, limit: Int) -> Bool {
        guard start < limit else { return false }
        var node = firstStep(by: scalars[start])
        var index = start + 1
        while node >= nameCount, index < limit {
            node = step(from: node, by: scalars[index])
            index += 1
        }
        return node >= 0 && node < nameCount
    }

    /// Calls `body` with each value of a name, in the order of their insertion.
    @inlinable
    public func forEachValue(of name: Int32, _ body: (Int32) -> Void) {
        for entry in valueStarts[Int(name)]..<valueStarts[Int(name) + 1] { body(values[Int(entry)]) }
    }

    /// The value of a name that has no other.
    public func onlyValue(of name: Int32) -> Int32? {
        let start = valueStarts[Int(name)]
        return valueStarts[Int(name) + 1] == start + 1 ? values[Int(start)] : nil
    }

    /// The number of exactly this name.
    @inlinable
    public func name(of scalars: some Sequence<UInt32>) -> Int32? {
        var node = root
        for scalar in scalars {
            node = node == root ? firstStep(by: scalar) : step(from: node, by: scalar)
            if node < 0 { return nil }
        }
        return node < nameCount ? node : nil
    }

    /// The values of exactly this name.
    @inlinable
    public func values(of scalars: some Sequence<UInt32>) -> [Int32] {
        guard let name = name(of: scalars) else { return [] }
        return Array(values[Int(valueStarts[Int(name)])..<Int(valueStarts[Int(name) + 1])])
    }

    /// Calls `body` with every name and its scalars, in no order; for columns of facts that are made once.
    public func forEachSpelling(_ body: (_ name: Int32, _ scalars: [UInt32]) -> Void) {
        var above = [(node: Int32, scalar: UInt32)](repeating: (root, 0), count: nodeCount)
        for edge in edges where edge != 0 {
            above[Int(edge & NameTrie.nodeMask)] = (
                Int32(truncatingIfNeeded: edge >> 42), UInt32(edge >> 21 & NameTrie.nodeMask)
            )
        }
        var scalars: [UInt32] = []
        for name in 0..<Int32(nameCount) {
            scalars.removeAll(keepingCapacity: true)
            var node = name
            while node != root {
                scalars.append(above[Int(node)].scalar)
                node = above[Int(node)].node
            }
            scalars.reverse()
            body(name, scalars)
        }
    }

    @inlinable @inline(__always)
    func firstStep(by scalar: UInt32) -> Int32 {
        scalar < 1 << 16
            ? firstSteps.withUnsafeBufferPointer { $0[Int(scalar)] } : step(from: root, by: scalar)
    }

    @inlinable @inline(__always)
    func step(from node: Int32, by scalar: UInt32) -> Int32 {
        let key = NameTrie.key(node, scalar)
        let bit = NameTrie.hash(key) >> presentShift
        let word = present.withUnsafeBufferPointer { $0[Int(truncatingIfNeeded: bit >> 6)] }
        if word >> (bit & 63) & 1 == 0 { return -1 }
        return edges.withUnsafeBufferPointer { edges in
            var slot = NameTrie.slot(key, mask)
            while true {
                let found = edges[slot]
                if found >> 21 == key { return Int32(truncatingIfNeeded: found & NameTrie.nodeMask) }
                if found == 0 { return -1 }
                slot = (slot + 1) & mask
            }
        }
    }
}

/// New numbers for the nodes of a trie: leaves, other names, other nodes, each in the order of the old numbers.
private struct NodeNumbering {
    private(set) var numbers: [Int32]
    private(set) var leafCount: Int32 = 0
    private(set) var nameCount = 0

    init(_ trie: NameTrie) {
        var isInner = [Bool](repeating: false, count: trie.nodeCount)
        isInner[0] = true
        trie.forEachEdge { node, _, _ in isInner[Int(node)] = true }
        numbers = [Int32](repeating: 0, count: trie.nodeCount)
        var next: Int32 = 0
        func number(_ isWanted: (Int) -> Bool) {
            for node in numbers.indices where isWanted(node) {
                numbers[node] = next
                next += 1
            }
        }
        // A node without names below it ends one itself.
        number { !isInner[$0] }
        leafCount = next
        number { isInner[$0] && trie.isName(Int32($0)) }
        nameCount = Int(next)
        number { isInner[$0] && !trie.isName(Int32($0)) }
    }

    func values(of trie: NameTrie) -> (starts: [Int32], values: [Int32]) {
        var nodes = [Int32](repeating: 0, count: nameCount)
        for (node, number) in numbers.enumerated() where number < nameCount {
            nodes[Int(number)] = Int32(node)
        }
        var starts: [Int32] = []
        var values: [Int32] = []
        starts.reserveCapacity(nameCount + 1)
        values.reserveCapacity(trie.values.count)
        for node in nodes {
            starts.append(Int32(values.count))
            trie.forEachValue(at: node) { values.append($0) }
        }
        starts.append(Int32(values.count))
        return (starts, values)
    }
}
