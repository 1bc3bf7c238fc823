import Archive
import Graph
import Linking
import Ontology
import Store

/// What one run over an archive gives.
public struct BuildResult: Sendable {
    public var graph: KnowledgeGraph
    /// In order of document, then offset.
    public var mentions: [MentionRecord]
    /// Inputs that could not be read, in order; everything good is in the graph all the same.
    public var rejected: [ArchiveError]
}

/// The way of an article from file to graph.
///
///     let pipeline = Pipeline(lexicon: try Lexicon(directory: "ontology"))
///     let result = try await pipeline.build(paths: ["seeds"], threads: 2)
///
/// Same input, same result, whatever the threads and the order of the paths. Memory is bounded by the graph and
/// one article a thread.
public struct Pipeline: Sendable {
    private let lexicon: Lexicon
    private let reader: ArticleReader

    public init(lexicon: Lexicon) {
        self.lexicon = lexicon
        reader = ArticleReader(lexicon: lexicon)
    }

    /// Reads all inputs below `paths` (files, folders, `-`) and builds their graph.
    ///
    /// `progress` is called with the inputs done and their number, in order. Throws only where the graph itself
    /// cannot be built, which is a fault of the program.
    public func build(
        paths: [String], encoding: Encoding = .utf8, threads: Int,
        progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> BuildResult {
        let source = ArchiveSource(
            paths: paths, folding: Folding(simplified: lexicon.simplified), encoding: encoding)
        var readings: [[Result<ArticleReading, ArchiveError>]] = Array(
            repeating: [], count: source.inputs.count)
        await withTaskGroup(of: (Int, [Result<ArticleReading, ArchiveError>]).self) { group in
            var next = 0
            func start() {
                guard next < source.inputs.count else { return }
                let index = next
                next += 1
                group.addTask { (index, read(source.inputs[index], of: source)) }
            }
            for _ in 0..<max(1, threads) { start() }
            var done = 0
            for await (index, result) in group {
                readings[index] = result
                done += 1
                progress(done, source.inputs.count)
                start()
            }
        }
        return try assemble(readings.flatMap { $0 }, rejected: source.listingErrors)
    }

    private func read(_ input: ArchiveInput, of source: ArchiveSource) -> [Result<
        ArticleReading, ArchiveError
    >] {
        var results: [Result<ArticleReading, ArchiveError>] = []
        source.forEachArticle(of: input) { result in results.append(result.map(reader.read)) }
        return results
    }

    private func assemble(_ results: [Result<ArticleReading, ArchiveError>], rejected listing: [ArchiveError])
        throws
        -> BuildResult
    {
        var rejected = listing
        var readings: [ArticleReading] = []
        for result in results {
            switch result {
            case .success(let reading): readings.append(reading)
            case .failure(let error): rejected.append(error)
            }
        }
        // The order decides nothing that is written but the first of equal things.
        readings.sort { ($0.article.id, $0.document) < ($1.article.id, $1.document) }
        Namesakes.settle(&readings)
        let distinct = ArticleIdentity.distinct(readings)
        var assembly = NodeAssembly(lexicon: lexicon)
        for reading in distinct { assembly.add(reading) }
        let statements = distinct.flatMap { StatementIdentity.identified($0.statements) }
        let articles = distinct.map(\.article)
        let graph = try GraphBuilder(nodes: assembly.nodes() + articles, statements: statements).graph()
        let mentions = readings.flatMap(\.mentions).sorted { left, right in
            left.document != right.document
                ? left.document.utf8.lexicographicallyPrecedes(right.document.utf8)
                : (left.start, left.end) < (right.start, right.end)
        }
        return BuildResult(graph: graph, mentions: mentions, rejected: rejected)
    }
}
