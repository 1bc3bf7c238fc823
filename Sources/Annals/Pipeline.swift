import Archive
import Corrections
import Graph
import Linking
import Ontology
import Patterns
import Store
import Tagging

/// What one run over an archive gives.
public struct BuildResult: Sendable {
    public var graph: KnowledgeGraph
    /// Inputs that could not be read, in order; everything good is in the graph all the same.
    public var rejected: [ArchiveError]
    /// What is wrong with the ledger, and its corrections that nothing in the archive answers to, by line.
    public var ledgerErrors: [LedgerError]
    let readings: [EncodedReading]
    /// By article: ids of its reading with those of the graph.
    let renamed: [String: [String: String]]

    /// The mentions behind the graph, in order of document, then offset. Made anew each time.
    public func mentions() throws -> MentionList {
        let headers = try readings.map { try $0.header() }
        let ids = ArticleIdentity(of: headers).ids
        return MentionList(
            try readings.indices.map { index in
                let mentions = try readings[index].withDecoder { decoder throws(DamagedReading) in
                    try decoder.mentions()
                }
                var article = ArticleMentions(document: headers[index].document, mentions)
                article.rename(renamed[ids[index]] ?? [:])
                return article
            })
    }
}

/// What one run over an archive gives without its graph.
public struct ExtractResult: Sendable {
    /// In order of document, then offset.
    public var mentions: MentionList
    /// Inputs that could not be read, in order.
    public var rejected: [ArchiveError]
}

/// The way of an article from file to graph.
///
///     let lexicon = try Lexicon(directory: "ontology")
///     let model = try TaggerModel(path: "ontology/tagger/annals.tagger")
///     let patterns = try PatternBook(directory: "ontology")
///     let pipeline = Pipeline(
///         lexicon: lexicon, patterns: patterns, tagger: Tagger(model: model, lexicon: lexicon))
///     let result = try await pipeline.build(paths: ["seeds"], threads: 2)
///
/// Same input, same result, whatever the threads and the order of the paths. Memory is bounded by the graph and
/// one article a thread.
public struct Pipeline: Sendable {
    let lexicon: Lexicon
    let reader: ArticleReader

    /// Without a tagger the rules of the grammars alone find Chinese names.
    public init(lexicon: Lexicon, patterns: PatternBook, tagger: Tagger?) {
        self.lexicon = lexicon
        reader = ArticleReader(lexicon: lexicon, patterns: patterns, tagger: tagger)
    }

    /// Reads all inputs below `paths` (files, folders, `-`) and builds their graph.
    ///
    /// `progress` is called with the inputs done and their number, in order. Throws only where the graph itself
    /// cannot be built, which is a fault of the program.
    public func build(
        paths: [String], encoding: Encoding = .utf8, corrections: LinkingCorrections? = nil, threads: Int,
        progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> BuildResult {
        let (readings, rejected) = await read(paths, encoding, threads, progress) {
            EncodedReading(reader.read($0))
        }
        let linked = try LinkedArchive(
            ReadingSource(readings), corrections: corrections, lexicon: lexicon, threads: threads)
        return BuildResult(
            graph: linked.graph, rejected: rejected, ledgerErrors: linked.ledgerErrors, readings: readings,
            renamed: linked.renamed)
    }

    /// Reads all inputs below `paths` and gives their mentions: those of `build`, for a third of its time and memory.
    public func mentions(
        paths: [String], encoding: Encoding = .utf8, threads: Int,
        progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async -> ExtractResult {
        var (extracts, rejected) = await read(paths, encoding, threads, progress, reader.extract)
        extracts.sort { $0.origin < $1.origin }
        Namesakes.settle(&extracts)
        return ExtractResult(mentions: MentionList(extracts.map(\.mentions)), rejected: rejected)
    }

    /// Reads all inputs below `paths` and tells for each span that might be a name what was weighed, in order of
    /// document, then offset.
    public func explanations(
        paths: [String], encoding: Encoding = .utf8, threads: Int
    ) async -> (names: [NameExplanation], rejected: [ArchiveError]) {
        let (readings, rejected) = await read(paths, encoding, threads, { _, _ in }, reader.explain)
        let names = readings.joined().sorted { left, right in
            left.document != right.document
                ? left.document.utf8.lexicographicallyPrecedes(right.document.utf8)
                : (left.start, left.end, left.type.rawValue) < (right.start, right.end, right.type.rawValue)
        }
        return (names, rejected)
    }

    /// Applies `body` to every article, on so many threads; what it gives comes in the order of the inputs.
    func read<Reading: Sendable>(
        _ paths: [String], _ encoding: Encoding, _ threads: Int,
        _ progress: @Sendable (_ done: Int, _ total: Int) -> Void,
        _ body: @escaping @Sendable (Article) -> Reading
    ) async -> (readings: [Reading], rejected: [ArchiveError]) {
        let source = ArchiveSource(
            paths: paths, folding: Folding(simplified: lexicon.simplified), encoding: encoding)
        var results: [[Result<Reading, ArchiveError>]] = Array(repeating: [], count: source.inputs.count)
        var done = 0
        progress(done, source.inputs.count)
        await inParallel(source.inputs.count, threads: threads) { number in
            var results: [Result<Reading, ArchiveError>] = []
            source.forEachArticle(of: source.inputs[number]) { results.append($0.map(body)) }
            return results
        } take: { number, result in
            results[number] = result
            done += 1
            progress(done, source.inputs.count)
        }
        var (readings, rejected): ([Reading], [ArchiveError]) = ([], source.listingErrors)
        for result in results.joined() {
            switch result {
            case .success(let reading): readings.append(reading)
            case .failure(let error): rejected.append(error)
            }
        }
        return (readings, rejected)
    }
}
