import Exchange
import Store

/// The files that a build leaves: the graph for drawing programs, for linked-data stores, and for annals itself.
///
///     let vocabulary = try Vocabulary(directory: "ontology")
///     try BuildOutputs(result, vocabulary: vocabulary).write(to: ReplacedFiles(in: "exports"))
public struct BuildOutputs {
    private let result: BuildResult
    private let vocabulary: Vocabulary
    private let multi: Bool

    /// `multi` writes one edge for each statement to the GraphML file.
    public init(_ result: BuildResult, vocabulary: Vocabulary, multi: Bool = false) {
        self.result = result
        self.vocabulary = vocabulary
        self.multi = multi
    }

    /// Writes them all or none; gives their names.
    public func write(to folder: ReplacedFiles) throws(FileError) -> [String] {
        let files: [(name: String, content: ReplacedFiles.Content)] = [
            (
                "annals.graphml",
                { path in
                    let writer = GraphMLWriter(options: .init(multi: multi))
                    try WrittenFile(path: path).write { try writer.write(result.graph, to: &$0) }
                }
            ),
            (
                "annals.jsonld",
                { path in
                    let writer = JSONLDWriter(vocabulary: vocabulary)
                    try WrittenFile(path: path).write { try writer.write(result.graph, to: &$0) }
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
