/// Reads documents from bytes, in whichever form they are.
///
///     ArchiveReader(folding: folding).articles(in: bytes, document: "seeds/002.txt")
public struct ArchiveReader: Sendable {
    public let folding: Folding
    public let encoding: Encoding
    /// The most bytes that one document, or one JSON line, may have. The default of 16 MB is fifty times the longest
    /// article known.
    public let byteLimit: Int

    public init(folding: Folding = Folding(), encoding: Encoding = .utf8, byteLimit: Int = 16 << 20) {
        self.folding = folding
        self.encoding = encoding
        self.byteLimit = byteLimit
    }

    /// The articles of `bytes`, with what is wrong before the article that it concerns.
    public func articles(in bytes: [UInt8], document: String) -> [Result<Article, ArchiveError>] {
        articles(in: bytes, document: document, unwraps: true)
    }

    /// `unwraps`: whether lines of JSON may hold whole files.
    func articles(in bytes: [UInt8], document: String, unwraps: Bool) -> [Result<Article, ArchiveError>] {
        if JSONLinesReader.reads(document, startingWith: bytes) {
            var results: [Result<Article, ArchiveError>] = []
            var reader = JSONLinesReader(document: document, reader: self, unwraps: unwraps)
            reader.feed(bytes) { results.append($0) }
            reader.finish { results.append($0) }
            return results
        }
        if bytes.count > byteLimit { return [.failure(.tooLarge(document: document, limit: byteLimit))] }
        do throws(ArchiveError) {
            let text = try SourceText(decoding: bytes, as: encoding, document: document, folding: folding)
            return Archive.articles(in: text, document: document)
        } catch {
            return [.failure(error)]
        }
    }

    /// Reads `stream` to its end, or as far as it must to know that it is no article.
    func read(
        _ stream: ByteStream,
        document: String,
        _ body: (Result<Article, ArchiveError>) -> Void
    ) throws(ArchiveError) {
        var bytes: [UInt8] = []
        var isOpen = true
        while isOpen, bytes.count < Self.pieceSize, !JSONLinesReader.reads(document, startingWith: bytes) {
            isOpen = try stream.read(upTo: Self.pieceSize, into: &bytes)
        }
        guard JSONLinesReader.reads(document, startingWith: bytes) else {
            while isOpen, bytes.count <= byteLimit {
                isOpen = try stream.read(upTo: Self.pieceSize, into: &bytes)
            }
            articles(in: bytes, document: document).forEach(body)
            return
        }
        var reader = JSONLinesReader(document: document, reader: self, unwraps: true)
        reader.feed(bytes, body)
        while isOpen {
            bytes.removeAll(keepingCapacity: true)
            isOpen = try stream.read(upTo: Self.pieceSize, into: &bytes)
            reader.feed(bytes, body)
        }
        reader.finish(body)
    }

    private static let pieceSize = 1 << 18
}
