import Ontology

/// What a ledger says of a node itself.
public struct NodeOverrides: Sendable {
    /// A value and the line that says it.
    public struct Value<Wrapped: Sendable & Equatable>: Sendable {
        public let value: Wrapped
        let line: Int
    }

    public internal(set) var type: Value<EntityType>?
    public internal(set) var nameZh: Value<String>?
    public internal(set) var nameEn: Value<String>?
    public internal(set) var aliases: [String] = []
}
