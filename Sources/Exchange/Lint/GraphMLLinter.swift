/// Finds in a GraphML file what the readers of others trip over.
///
///     for finding in GraphMLLinter().findings(in: bytes, file: "a.graphml") { print(finding) }
///
/// What trips whom was tried with NetworkX, igraph, graph-tool, Tulip, NetworKit, JGraphT and the XSD, or reported for
/// Gephi, yEd and Cytoscape. In the order of the file; of each kind of finding at most ten, then how many more.
/// Linear. No finding for what `GraphMLWriter` writes.
public struct GraphMLLinter: Sendable {
    public init() {}

    public func findings(in bytes: [UInt8], file: String) -> [Finding] {
        let handler = GraphMLLintHandler(file: file)
        do {
            try XMLEventReader.read(bytes, file: file, handler: handler)
            handler.finish()
        } catch {
            handler.log.add(error)
        }
        return handler.log.findings
    }
}
