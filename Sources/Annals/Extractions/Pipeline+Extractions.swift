import Archive
import Columns
import Exchange
import Store

extension Pipeline {
    /// Reads all inputs below `paths` and hands on what linking needs of each article, as lines of JSON, in the order
    /// of the inputs.
    ///
    /// A pure filter: what it says of an article depends on that article alone. Memory is bounded by what one input
    /// gives a thread, and of the first input by one article, so that standard input may be endless. Gives the inputs
    /// that could not be read, in order; throws what `write` throws.
    public func extractions(
        paths: [String], encoding: Encoding = .utf8, threads: Int,
        progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in },
        write: @escaping @Sendable (_ lines: [UInt8]) throws -> Void
    ) async throws -> [ArchiveError] {
        let source = ArchiveSource(
            paths: paths, folding: Folding(simplified: lexicon.simplified), encoding: encoding)
        let pieces = OrderedPieces(write)
        var rejected: [[ArchiveError]] = Array(repeating: [], count: source.inputs.count)
        progress(0, source.inputs.count)
        try await withThrowingTaskGroup(of: (Int, [ArchiveError]).self) { group in
            var (next, done) = (0, 0)
            func start() {
                while next < source.inputs.count, next - done < threads, next - pieces.current < threads * 16
                {
                    let index = next
                    next += 1
                    group.addTask { (index, extract(source.inputs[index], index, of: source, to: pieces)) }
                }
            }
            start()
            for try await (index, errors) in group {
                rejected[index] = errors
                done += 1
                try pieces.check()
                progress(done, source.inputs.count)
                start()
            }
        }
        return source.listingErrors + rejected.joined()
    }

    private func extract(
        _ input: ArchiveInput, _ index: Int, of source: ArchiveSource, to pieces: OrderedPieces
    ) -> [ArchiveError] {
        var errors: [ArchiveError] = []
        var json = JSONBuffer()
        source.forEachArticle(of: input) { result in
            switch result {
            case .success(let article):
                reader.read(article).write(to: &json, gazetteer: lexicon.gazetteer)
                json.endLine()
                pieces.write(json.take(), of: index)
            case .failure(let error): errors.append(error)
            }
        }
        pieces.finish(index)
        return errors
    }

    /// Puts into a store what `extractions` gave, in place of all that it had, and links it: the graph is that of
    /// `build` for the same articles, to the byte.
    ///
    /// `paths` are files (see `ExtractionFiles`). Lines that cannot be read are rejected, and the rest is built.
    public func update(
        _ store: ArchiveStore, extractions paths: [String], corrections: LinkingCorrections? = nil,
        threads: Int,
        progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> (update: ArchiveUpdate, rejected: [ExchangeError]) {
        var files: [MappedLines] = []
        for path in paths { files.append(try MappedLines(path: path)) }
        var lines: [MergedLines.Line] = []
        var merged = MergedLines(files)
        while let line = merged.next() { lines.append(line) }
        let decoded = await decode(ExtractionLines(lines), threads, progress)
        var rejected: [ExchangeError] = []
        var inputs: [StoredInput] = []
        for result in decoded.joined() {
            switch result {
            case .success(let reading): inputs.append(StoredInput(extraction: reading, number: inputs.count))
            case .failure(let error): rejected.append(error)
            }
        }
        return (try replaceAll(of: store, by: inputs, corrections, threads: threads), rejected)
    }

    private func decode(
        _ lines: ExtractionLines, _ threads: Int, _ progress: @Sendable (_ done: Int, _ total: Int) -> Void
    ) async -> [[Result<ArticleReading, ExchangeError>]] {
        let decoder = ArticleReadingDecoder(gazetteer: lexicon.gazetteer)
        let pieces = lines.pieces(of: 64)
        var results: [[Result<ArticleReading, ExchangeError>]] = Array(repeating: [], count: pieces.count)
        var done = 0
        progress(done, lines.count)
        await inParallel(pieces.count, threads: threads) { number in
            pieces[number].map { lines.reading(at: $0, decoder) }
        } take: { number, piece in
            results[number] = piece
            done += piece.count
            progress(done, lines.count)
        }
        return results
    }
}

/// The lines of some files, for several threads to read.
private struct ExtractionLines: @unchecked Sendable {
    // Unchecked: a line points into a file that it holds and that nobody writes to.
    private let lines: [MergedLines.Line]

    init(_ lines: [MergedLines.Line]) { self.lines = lines }

    var count: Int { lines.count }

    func pieces(of size: Int) -> [Range<Int>] {
        stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    }

    func reading(
        at index: Int, _ decoder: ArticleReadingDecoder
    ) -> Result<ArticleReading, ExchangeError> {
        let line = lines[index]
        return Result { () throws(ExchangeError) in
            try decoder.reading(
                line: line.bytes.assumingMemoryBound(to: UInt8.self), file: line.file.path,
                number: line.number)
        }
    }
}

extension StoredInput {
    /// A reading that was made elsewhere. Its path is none of a file, so that a build from articles reads them itself.
    fileprivate init(extraction reading: ArticleReading, number: Int) {
        let bytes = EncodedReading(reading).bytes
        var hash = ContentHash()
        bytes.withUnsafeBytes { hash.combine($0) }
        self.init(
            path: "extraction \(number): \(reading.document)", hash: hash.bytes, version: "extraction",
            isTold: false, readings: [StoredReading(reading, hash: hash.bytes)])
    }
}
