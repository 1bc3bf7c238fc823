import Exchange

/// Merges files of extractions into one that is sorted and has each line once.
///
///     try ExtractionMerge(ExtractionFiles(["part-*"]).paths).write(to: &sink)
///
/// Merging is a union of sets: associative, commutative, and the same line twice counts once. So parts may be merged
/// in any order, on any machine, and merges merged again.
public struct ExtractionMerge: Sendable {
    private let files: [MappedLines]

    /// Opens the files; none is read yet.
    public init(_ paths: [String]) throws(FileError) {
        var files: [MappedLines] = []
        for path in paths { files.append(try MappedLines(path: path)) }
        self.files = files
    }

    /// Writes the union in pieces; gives the number of lines, and the lines that are no extractions, which are left out.
    public func write(to sink: inout some ByteSink) throws -> (lines: Int, rejected: [ExchangeError]) {
        var merged = MergedLines(files)
        var (lines, rejected): (Int, [ExchangeError]) = (0, [])
        var piece: [UInt8] = []
        while let line = merged.next() {
            guard line.bytes.starts(with: Self.start) else {
                rejected.append(
                    .content(
                        file: line.file.path, line: line.number, found: "a line that is no extraction",
                        expected: "what `annals extract --for-linking` writes"))
                continue
            }
            lines += 1
            piece.append(contentsOf: line.bytes)
            piece.append(0x0A)
            if piece.count >= Self.pieceSize { try send(&piece, to: &sink) }
        }
        try send(&piece, to: &sink)
        return (lines, rejected)
    }

    private func send(_ piece: inout [UInt8], to sink: inout some ByteSink) throws {
        try piece.withUnsafeBytes { try sink.write($0) }
        piece.removeAll(keepingCapacity: true)
    }

    private static let start = Array("{\"document\":".utf8)
    private static let pieceSize = 1 << 17
}
