/// The variables that a place in a query sees, each with its static type.
struct Scope {
    /// In the order of their definition.
    private(set) var names: [String] = []
    private var types: [String: StaticType] = [:]

    init() {}

    init(_ variables: [(name: String, type: StaticType)]) {
        for (name, type) in variables { define(name, type) }
    }

    var isEmpty: Bool { names.isEmpty }

    subscript(name: String) -> StaticType? { types[name] }

    mutating func define(_ name: String, _ type: StaticType) {
        if types.updateValue(type, forKey: name) == nil { names.append(name) }
    }

    /// This scope with one variable more, which hides another of its name.
    func with(_ name: String, _ type: StaticType) -> Scope {
        var scope = self
        scope.define(name, type)
        return scope
    }
}
