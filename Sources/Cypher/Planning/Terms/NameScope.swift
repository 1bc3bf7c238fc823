/// Which names mean what in one place of a query.
struct NameScope: Sendable {
    enum Place: Sendable, Hashable {
        case slot(Int)
        case local(Int)

        var term: Term {
            switch self {
            case .slot(let slot): .slot(slot)
            case .local(let local): .local(local)
            }
        }
    }

    private var places: [String: Place] = [:]
    /// How many slots rows have here.
    private(set) var width = 0
    private var depth = 0

    init() {}

    /// The first slots in the order of the names.
    init(_ names: [String]) { for name in names { _ = addSlot(name) } }

    subscript(name: String) -> Place? { places[name] }

    /// Names that a query can say, in alphabetical order; those the planner made up begin with a blank.
    var visibleNames: [String] { places.keys.filter { !$0.hasPrefix(" ") }.sorted() }

    var names: Dictionary<String, Place>.Keys { places.keys }

    mutating func addSlot(_ name: String) -> Int {
        places[name] = .slot(width)
        width += 1
        return width - 1
    }

    /// A slot without a name.
    mutating func addSlot() -> Int {
        width += 1
        return width - 1
    }

    mutating func name(_ name: String, _ slot: Int) { places[name] = .slot(slot) }

    mutating func addLocal(_ name: String) -> Int {
        places[name] = .local(depth)
        depth += 1
        return depth - 1
    }

    func slot(_ name: String) -> Int? {
        if case .slot(let slot) = places[name] { return slot }
        return nil
    }
}
