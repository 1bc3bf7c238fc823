import Exchange
import Store

/// The files that a build leaves: the graph for drawing programs, for linked-data stores, and for annals itself.
///
///     try BuildOutputs(result, multi: false).write(to: ReplacedFiles(in: "exports"))
public struct BuildOutputs {
    private let result: BuildResult
    private let multi: Bool

    /// `multi` writes one edge for each statement to the GraphML file.
    public init(_ result: BuildResult, multi: Bool) {
        self.result = result
        self.multi = multi
    }

    /// Writes them all or none; gives their names.
    public func write(to folder: ReplacedFiles) throws(FileError) -> [String] {
        let files: [(name: String, content: ReplacedFiles.Content)] = [
            (
                "annals.graphml",
                { path in
                    let writer = GraphMLWriter(options: .init(multi: multi))
                    try NewFile(path: path).write { try writer.write(result.graph, to: &$0) }
                }
            ),
            (
                GraphFile.storeName,
                { path in try GraphStore.write(result.graph, mentions: result.mentions, to: path) }
            ),
        ]
        try folder.write(files)
        return files.map(\.name)
    }
}
