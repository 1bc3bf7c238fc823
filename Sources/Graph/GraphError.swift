/// A graph that cannot be built: a fault of the step that made its parts, never of the input.
public enum GraphError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A statement names a node that was not given.
    case unknownNode(id: String, statement: String)
    /// Two different nodes carry one id.
    case duplicateNode(id: String)
    /// Two different statements carry one id.
    case duplicateStatement(id: String)

    public var description: String {
        switch self {
        case .unknownNode(let id, let statement):
            "statement \(statement) names the node \(id), which the graph does not have"
        case .duplicateNode(let id):
            "two different nodes have the id \(id)"
        case .duplicateStatement(let id):
            "two different statements have the id \(id)"
        }
    }
}
