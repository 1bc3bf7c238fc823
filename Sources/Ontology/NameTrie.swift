/// A set of names with values, matched against Unicode scalars.
///
///     var trie = NameTrie(capacity: 8)
///     trie.insert("太原".unicodeScalars.map(\.value), value: 7)
///     trie.forEachMatch(in: text, at: 4, limit: text.count) { end, value in … }
///
/// A trie whose edges lie in one open-addressing table keyed by (node, scalar): building is one pass, without the
/// search of a double array, so that the tables can be read anew at every start; a step is one probe on average.
public struct NameTrie: Sendable {
    /// One edge a slot: node and scalar (the key) in the high 42 bits, the target node in the low 21; 0 is empty.
    @usableFromInline var edges: [UInt64]
    @usableFromInline var mask: Int
    @usableFromInline var edgeCount = 0
    /// First value of a node, or -1; then along `nextValue`.
    @usableFromInline var firstValue: [Int32] = [-1]
    @usableFromInline var values: [Int32] = []
    @usableFromInline var nextValue: [Int32] = []
    /// Nodes of names without a value.
    private var bareNames: Set<Int32> = []

    /// `capacity` is the number of scalars expected over all names.
    public init(capacity: Int) {
        var size = 1024
        while size * 3 < capacity * 4 { size *= 2 }
        edges = [UInt64](repeating: 0, count: size)
        mask = size - 1
    }

    /// Adds a name; one name may have several values, which matching gives in the order of their insertion.
    @inlinable
    public mutating func insert(_ name: some Sequence<UInt32>, value: Int32) {
        var node: Int32 = 0
        for scalar in name { node = child(of: node, by: scalar) }
        guard node != 0 else { return }
        let added = Int32(values.count)
        values.append(value)
        nextValue.append(-1)
        guard firstValue[Int(node)] >= 0 else {
            firstValue[Int(node)] = added
            return
        }
        var last = firstValue[Int(node)]
        while nextValue[Int(last)] >= 0 { last = nextValue[Int(last)] }
        nextValue[Int(last)] = added
    }

    /// Adds a name without a value: matching passes over it, and a `FrozenNameTrie` gives it a number.
    public mutating func insert(bare name: some Sequence<UInt32>) {
        var node: Int32 = 0
        for scalar in name { node = child(of: node, by: scalar) }
        if node != 0 { bareNames.insert(node) }
    }

    /// The node reached from `node` by `scalar`, or -1. The root is 0.
    @inlinable
    public func step(from node: Int32, by scalar: UInt32) -> Int32 {
        let key = Self.key(node, scalar)
        var slot = Self.slot(key, mask)
        while true {
            let found = edges[slot]
            if found >> 21 == key { return Int32(truncatingIfNeeded: found & Self.nodeMask) }
            if found == 0 { return -1 }
            slot = (slot + 1) & mask
        }
    }

    /// Calls `body` with the end and each value of every name that starts at `start`, shortest name first.
    @inlinable
    public func forEachMatch(
        in scalars: [UInt32], at start: Int, limit: Int, _ body: (_ end: Int, _ value: Int32) -> Void
    ) {
        var node: Int32 = 0
        var index = start
        while index < limit {
            node = step(from: node, by: scalars[index])
            if node < 0 { return }
            index += 1
            forEachValue(at: node) { body(index, $0) }
        }
    }

    /// Whether any name with a value starts at `start`.
    @inlinable
    public func hasName(in scalars: [UInt32], at start: Int, limit: Int) -> Bool {
        var node: Int32 = 0
        var index = start
        while index < limit {
            node = step(from: node, by: scalars[index])
            if node < 0 { return false }
            if firstValue[Int(node)] >= 0 { return true }
            index += 1
        }
        return false
    }

    /// Calls `body` with each value of the name that ends at `node`, in the order of their insertion.
    @inlinable
    public func forEachValue(at node: Int32, _ body: (Int32) -> Void) {
        var entry = firstValue[Int(node)]
        while entry >= 0 {
            body(values[Int(entry)])
            entry = nextValue[Int(entry)]
        }
    }

    /// The values of exactly this name.
    @inlinable
    public func values(of name: some Sequence<UInt32>) -> [Int32] {
        var node: Int32 = 0
        for scalar in name {
            node = step(from: node, by: scalar)
            if node < 0 { return [] }
        }
        var found: [Int32] = []
        forEachValue(at: node) { found.append($0) }
        return found
    }

    // MARK: What a `FrozenNameTrie` is made from

    var nodeCount: Int { firstValue.count }

    /// The most names that are one the beginning of the next.
    var mostNamesOnOnePath: Int {
        // A node is made after the one above it, so that its number is higher.
        var above = [Int32](repeating: 0, count: nodeCount)
        forEachEdge { node, _, target in above[Int(target)] = node }
        var names = [Int](repeating: 0, count: nodeCount)
        for node in 1..<max(nodeCount, 1) {
            names[node] = names[Int(above[node])] + (isName(Int32(node)) ? 1 : 0)
        }
        return names.max() ?? 0
    }

    /// Whether a name ends at `node`.
    func isName(_ node: Int32) -> Bool { firstValue[Int(node)] >= 0 || bareNames.contains(node) }

    /// Calls `body` with every edge, in no order.
    func forEachEdge(_ body: (_ node: Int32, _ scalar: UInt32, _ target: Int32) -> Void) {
        for edge in edges where edge != 0 {
            body(
                Int32(truncatingIfNeeded: edge >> 42), UInt32(truncatingIfNeeded: edge >> 21 & Self.nodeMask),
                Int32(truncatingIfNeeded: edge & Self.nodeMask))
        }
    }

    @usableFromInline static let nodeMask: UInt64 = 0x1F_FFFF

    /// No key is 0: a node's edge by U+0000 is not kept apart, and names hold none.
    @inlinable
    static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 { UInt64(node) << 21 | UInt64(scalar) }

    /// Fibonacci hashing: multiply by 2^64 over the golden ratio, take the high bits.
    @inlinable
    static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

    @inlinable
    static func slot(_ key: UInt64, _ mask: Int) -> Int { Int(truncatingIfNeeded: hash(key) >> 32) & mask }

    @usableFromInline
    mutating func child(of node: Int32, by scalar: UInt32) -> Int32 {
        if edgeCount * 4 > mask * 3 { grow() }
        let key = Self.key(node, scalar)
        var slot = Self.slot(key, mask)
        while edges[slot] != 0 {
            if edges[slot] >> 21 == key { return Int32(truncatingIfNeeded: edges[slot] & Self.nodeMask) }
            slot = (slot + 1) & mask
        }
        let made = Int32(firstValue.count)
        precondition(UInt64(made) <= Self.nodeMask, "a trie holds two million nodes")
        firstValue.append(-1)
        edges[slot] = key << 21 | UInt64(made)
        edgeCount += 1
        return made
    }

    private mutating func grow() {
        let old = edges
        edges = [UInt64](repeating: 0, count: old.count * 2)
        mask = edges.count - 1
        for edge in old where edge != 0 {
            var slot = Self.slot(edge >> 21, mask)
            while edges[slot] != 0 { slot = (slot + 1) & mask }
            edges[slot] = edge
        }
    }
}
