import Graph

/// What a reader made of a file.
public struct GraphReading: Sendable {
    public var graph: KnowledgeGraph
    /// Below which the IRIs of the file lie; nil where it has none.
    public var base: IRIBase?
    /// Whether each edge of the file was one statement.
    public var isMulti: Bool
    /// What was taken otherwise than it was written, or left out.
    public var findings: [Finding]

    public init(graph: KnowledgeGraph, base: IRIBase? = nil, isMulti: Bool = false, findings: [Finding] = [])
    {
        self.graph = graph
        self.base = base
        self.isMulti = isMulti
        self.findings = findings
    }
}
