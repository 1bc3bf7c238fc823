import Archive
import Columns
import Corrections
import Graph
import Store

/// What one build over a store did.
public struct ArchiveUpdate: Sendable {
    /// Inputs that could not be read, in order.
    public var rejected: [ArchiveError]
    /// How many articles the store has.
    public var articles: Int
    /// How many of them were extracted in this build.
    public var extracted: Int
    /// The new graph; nil where nothing has changed, so that the store's graph is the one.
    public var graph: KnowledgeGraph?
    /// Names the graph: the same for the same articles, read and linked in the same way.
    public var state: String
    /// What is wrong with the ledger, and its corrections that nothing in the archive answers to, by line.
    public var ledgerErrors: [LedgerError] = []
}

extension Pipeline {
    /// Brings a store up to date with all inputs of a listing: extracts the articles that are new or changed, takes away
    /// those that are gone, and links the graph anew where anything differs. The graph is that of `build`.
    ///
    /// `version` names the rules, tables and model; articles that another version read are read again. What is done is
    /// kept every few seconds, so that a build that is broken off goes on from there. A file of the same `FileStamp` is
    /// not opened, unless stamps are not to be trusted. Throws `StoreError`.
    public func update(
        _ store: ArchiveStore, _ listing: InputListing, encoding: Encoding = .utf8,
        corrections: LinkingCorrections? = nil, threads: Int, version: String, trustingStamps: Bool = true,
        progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> ArchiveUpdate {
        let source = ArchiveSource(
            listing, folding: Folding(simplified: lexicon.simplified), encoding: encoding)
        let known = try store.inputs()
        let reader = InputReader(
            source: source, article: self.reader, store: store, known: known,
            version: "\(version) \(encoding)", trustsStamps: trustingStamps)
        var present: [String: StoredInput] = [:]
        var inputs: [ArchiveInput] = []
        for input in source.inputs {
            if let same = reader.unchanged(input) { present[same.path] = same } else { inputs.append(input) }
        }
        var (done, extracted) = (present.count, 0)
        progress(done, source.inputs.count)
        var writer = InputWriter(store)
        var restamped: [StoredInput] = []
        var rejected: [[ArchiveError]] = Array(repeating: [], count: inputs.count)
        try await inParallel(inputs.count, threads: threads) { [inputs] in
            try reader.read(inputs[$0])
        } take: { index, outcome in
            if let input = outcome.input {
                present[input.path] = input.withoutReadings
                if outcome.isChanged {
                    try writer.add(input)
                } else if input.stamp != known[input.path]?.stamp {
                    restamped.append(input)
                }
            }
            rejected[index] = outcome.rejected
            extracted += outcome.extracted
            done += 1
            progress(done, source.inputs.count)
        }
        var update = ArchiveUpdate(
            rejected: source.listingErrors + rejected.joined(), articles: 0, extracted: extracted,
            state: Self.state(of: present, corrections))
        // Where nothing can be read, what is there stays.
        guard !present.isEmpty else { return update }
        try writer.finish(removing: known.keys.filter { present[$0] == nil }.sorted())
        try store.restamp(restamped)
        update.articles = try store.articleCount()
        try link(store, corrections, threads, &update)
        return update
    }

    /// Puts inputs in place of all that a store has, and links them where they differ.
    func replaceAll(
        of store: ArchiveStore, by inputs: [StoredInput], _ corrections: LinkingCorrections?, threads: Int
    ) throws -> ArchiveUpdate {
        let paths = Set(inputs.map(\.path))
        var writer = InputWriter(store)
        for input in inputs { try writer.add(input) }
        try writer.finish(removing: store.inputs().keys.filter { !paths.contains($0) }.sorted())
        let all = Dictionary(inputs.map { ($0.path, $0) }) { first, _ in first }
        var update = ArchiveUpdate(
            rejected: [], articles: try store.articleCount(), extracted: inputs.count,
            state: Self.state(of: all, corrections))
        try link(store, corrections, threads, &update)
        return update
    }

    /// Links what a store has, unless its graph is that of this state already. Where something is wrong with the
    /// ledger, it is linked each time, to say so.
    private func link(
        _ store: ArchiveStore, _ corrections: LinkingCorrections?, _ threads: Int,
        _ update: inout ArchiveUpdate
    ) throws {
        guard update.articles > 0, try store.fact("state") != update.state else { return }
        let linked = try LinkedArchive(
            ReadingSource(store), corrections: corrections, lexicon: lexicon, threads: threads)
        let mark = linked.ledgerErrors.isEmpty ? update.state : update.state + " with errors in the ledger"
        try store.publish(linked.graph, facts: ["state": mark], renamed: linked.renamed)
        update.graph = linked.graph
        update.ledgerErrors = linked.ledgerErrors
    }

    /// What the graph depends on: every input with what read it.
    private static func state(of inputs: [String: StoredInput], _ corrections: LinkingCorrections?) -> String
    {
        var hash = ContentHash()
        if let corrections { corrections.corrections.combine(into: &hash) }
        for (path, input) in inputs.sorted(by: { $0.key < $1.key }) {
            hash.combine(path)
            input.hash.withUnsafeBytes { hash.combine($0) }
            hash.combine(input.version)
        }
        return hash.description
    }
}

extension StoredInput {
    fileprivate var withoutReadings: StoredInput {
        StoredInput(path: path, hash: hash, version: version, isTold: isTold, stamp: stamp)
    }
}

/// Collects inputs and puts them into the store some at a time: a change of the store costs more than an article.
private struct InputWriter {
    private let store: ArchiveStore
    private var waiting: [StoredInput] = []
    private var size = 0

    init(_ store: ArchiveStore) { self.store = store }

    mutating func add(_ input: StoredInput) throws(StoreError) {
        size += input.readings.reduce(0) { $0 + $1.bytes.count }
        waiting.append(input)
        if size >= 2 << 20 || waiting.count >= 256 { try flush() }
    }

    mutating func finish(removing gone: [String]) throws(StoreError) {
        try flush()
        try store.remove(gone)
    }

    private mutating func flush() throws(StoreError) {
        guard !waiting.isEmpty else { return }
        try store.replace(waiting)
        waiting = []
        size = 0
    }
}

extension Corrections {
    fileprivate func combine(into hash: inout ContentHash) {
        for entry in entries { hash.combine("\(entry)") }
        for error in errors { hash.combine("\(error)") }
    }
}
