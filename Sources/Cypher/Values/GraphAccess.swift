/// What values of nodes and relationships need from the graph that they are rows of.
///
/// All of it errors with `EntityNotFound` for a row that has been deleted.
public protocol GraphAccess {
    func labels(ofNode row: Int32) throws(CypherError) -> [String]
    func type(ofRelationship row: Int32) throws(CypherError) -> String
    func endpoints(ofRelationship row: Int32) throws(CypherError) -> (source: Int32, target: Int32)
    func properties(ofNode row: Int32) throws(CypherError) -> ValueMap
    func properties(ofRelationship row: Int32) throws(CypherError) -> ValueMap
    /// One property; null where the node has none of that name.
    func property(_ name: String, ofNode row: Int32) throws(CypherError) -> Value
    /// One property; null where the relationship has none of that name.
    func property(_ name: String, ofRelationship row: Int32) throws(CypherError) -> Value
}

/// No graph at all: for expressions over constants.
public struct NoGraph: GraphAccess, Sendable {
    public init() {}

    public func labels(ofNode row: Int32) throws(CypherError) -> [String] { throw Self.noEntity }
    public func type(ofRelationship row: Int32) throws(CypherError) -> String { throw Self.noEntity }
    public func endpoints(
        ofRelationship row: Int32
    ) throws(CypherError) -> (source: Int32, target: Int32) { throw Self.noEntity }
    public func properties(ofNode row: Int32) throws(CypherError) -> ValueMap { throw Self.noEntity }
    public func properties(ofRelationship row: Int32) throws(CypherError) -> ValueMap { throw Self.noEntity }
    public func property(_ name: String, ofNode row: Int32) throws(CypherError) -> Value {
        throw Self.noEntity
    }
    public func property(_ name: String, ofRelationship row: Int32) throws(CypherError) -> Value {
        throw Self.noEntity
    }

    private static let noEntity = CypherError(
        .entityNotFound, .deletedEntityAccess, "there is no graph to find the entity in")
}
