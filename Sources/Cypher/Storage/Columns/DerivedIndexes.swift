import Synchronization

/// What is worked out from a graph when first asked for: adjacency, nodes by label, rows by value of a property.
///
/// Shared by copies of a graph until one of them changes, which then keeps up one of its own; safe to use from several
/// threads.
final class DerivedIndexes: Sendable {
    struct State: Sendable {
        var adjacency: [AdjacencyKey: AdjacencyRows] = [:]
        var nodesByLabel: [Int32: [Int32]] = [:]
        var relationshipsByType: [Int32: [Int32]] = [:]
        var values: [ValueKey: ValueIndex] = [:]
        var ends: [EndStatistics]?
    }

    struct AdjacencyKey: Hashable {
        /// -1 for all types.
        var type: Int32
        var isOutgoing: Bool
    }

    struct ValueKey: Hashable {
        /// -1 for all labels.
        var label: Int32
        var key: Int32
    }

    private let state: Mutex<State>
    /// What searches for paths have written on, for the next ones.
    private let scratches = Mutex<[SearchScratch]>([])

    init(_ state: State = State()) { self.state = Mutex(state) }

    /// The same, to be changed apart.
    func copy() -> DerivedIndexes { DerivedIndexes(state.withLock { $0 }) }

    func change(_ body: (inout State) -> Void) { state.withLock { body(&$0) } }

    /// Whether anything was worked out.
    var isUsed: Bool {
        state.withLock { state in
            !state.adjacency.isEmpty || !state.nodesByLabel.isEmpty || !state.relationshipsByType.isEmpty
                || !state.values.isEmpty || state.ends != nil
        }
    }

    /// The entry of a key, made by `make` if it is not there. Two threads may make the same one; one of them stays.
    func entry<Key: Hashable, Entry: Sendable>(
        _ entries: WritableKeyPath<State, [Key: Entry]> & Sendable, _ key: Key, _ make: () -> Entry
    ) -> Entry where Key: Sendable {
        if let known = state.withLock({ $0[keyPath: entries][key] }) { return known }
        let made = make()
        return state.withLock { state in
            if let known = state[keyPath: entries][key] { return known }
            state[keyPath: entries][key] = made
            return made
        }
    }

    func takeScratch() -> SearchScratch { scratches.withLock { $0.popLast() } ?? SearchScratch() }

    func giveBack(_ scratch: SearchScratch) { scratches.withLock { $0.append(scratch) } }

    func ends(_ make: () -> [EndStatistics]) -> [EndStatistics] {
        if let known = state.withLock({ $0.ends }) { return known }
        let made = make()
        state.withLock { $0.ends = made }
        return made
    }
}

/// What the ends of all relationships of one type have in common.
public struct EndStatistics: Sendable {
    public var count = 0
    /// Labels that every source has, and every target; ascending.
    public var sourceLabels: [Int32] = []
    public var targetLabels: [Int32] = []
}
