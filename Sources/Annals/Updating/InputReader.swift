import Archive
import Columns
import Graph
import Store

/// Reads inputs as far as the store does not know them: nothing of a file whose bytes are as they were, and of a changed
/// file the articles that differ.
struct InputReader: Sendable {
    let source: ArchiveSource
    let article: ArticleReader
    let store: ArchiveStore
    /// By path.
    let known: [String: StoredInput]
    let version: String
    let trustsStamps: Bool

    /// An input whose stamp says that it is as it was when this version read it.
    func unchanged(_ input: ArchiveInput) -> StoredInput? {
        guard trustsStamps, let stamp = input.stamp?.description, let old = lastRead(input),
            old.stamp == stamp, !old.isTold
        else { return nil }
        return old
    }

    /// An input as this version read it.
    private func lastRead(_ input: ArchiveInput) -> StoredInput? {
        known[input.document].flatMap { $0.version == version ? $0 : nil }
    }

    struct Outcome: Sendable {
        /// The input as it is now; nil where there is nothing of it.
        var input: StoredInput?
        /// Whether the store has to take it.
        var isChanged: Bool
        var rejected: [ArchiveError] = []
        /// How many articles were extracted.
        var extracted = 0
    }

    func read(_ input: ArchiveInput) throws -> Outcome {
        let path = input.document
        let old = lastRead(input)
        let hash = ContentHash(ofFile: path)?.bytes
        if var old, let hash, old.hash == hash, !old.isTold {
            old.stamp = input.stamp?.description
            return Outcome(input: old, isChanged: false)
        }
        let readings = old == nil ? [:] : try store.readings(ofInput: path)
        var outcome = Outcome(input: nil, isChanged: true)
        var found: [StoredReading] = []
        source.forEachArticle(of: input) { result in
            switch result {
            case .success(let article):
                let hash = article.contentHash.bytes
                if let known = readings[hash] {
                    found.append(known)
                } else {
                    found.append(StoredReading(self.article.read(article), hash: hash))
                    outcome.extracted += 1
                }
            case .failure(let error): outcome.rejected.append(error)
            }
        }
        // An input without an article is not kept: the store has what gave something.
        guard !found.isEmpty else { return outcome }
        outcome.input = StoredInput(
            path: path, hash: hash ?? Self.hash(of: found), version: version,
            isTold: !outcome.rejected.isEmpty, stamp: input.stamp?.description, readings: found)
        outcome.isChanged = outcome.extracted > 0 || found.count != readings.count || old?.hash != hash
        return outcome
    }

    /// Of what cannot be read twice, such as standard input.
    private static func hash(of readings: [StoredReading]) -> [UInt8] {
        var hash = ContentHash()
        for reading in readings { reading.hash.withUnsafeBytes { hash.combine($0) } }
        return hash.bytes
    }
}

extension StoredReading {
    init(_ reading: ArticleReading, hash: [UInt8]) {
        self.init(
            hash: hash, article: reading.article.id, document: reading.document,
            date: reading.date?.description ?? "", fingerprint: reading.fingerprint,
            bytes: EncodedReading(reading).bytes)
    }
}

extension Article {
    /// Of all that a reading depends on: what the head says, and the text with its parts.
    fileprivate var contentHash: ContentHash {
        var hash = ContentHash()
        for text in [document, id, date?.description ?? "", author ?? "", paper ?? ""] { hash.combine(text) }
        hash.combine(page ?? -1)
        for part in parts {
            hash.combine(part.span.start)
            hash.combine(part.span.end)
        }
        text.scalars.withUnsafeBytes { hash.combine($0) }
        return hash
    }
}
