#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif
import Ontology

/// Reads JSON lines as they come in, one article a line.
///
///     {"id": "002", "date": "1957-12-13", "title": "…", "language": "zh", "text": "…"}
///
/// Only `text` must be there. The article's document is `path#id`; its offsets are those of the decoded `text`. A
/// title that does not open the text is appended to it behind a line break, so that its spans have a place too.
///
///     {"document": "1957/a.txt", "content": "…"}
///
/// holds a whole file in any form: what is read is as if that file had been. A bad line is reported and passed over. Memory: one line.
struct JSONLinesReader {
    private let document: String
    private let reader: ArchiveReader
    /// Whether a line may hold a whole file; a file that is in a line itself may not.
    private let unwraps: Bool
    private var pending: [UInt8] = []
    private var line = 0
    private var isSkipping = false
    private var hasHandedOn = false

    /// `reader` says how text is read, also that of the files in lines.
    init(document: String, reader: ArchiveReader, unwraps: Bool) {
        self.document = document
        self.reader = reader
        self.unwraps = unwraps
    }

    /// Whether `document` is JSON lines: by its name, or because an object opens it and a key, or its end, follows.
    static func reads(_ document: String, startingWith bytes: [UInt8]) -> Bool {
        if document.hasSuffix(".jsonl") || document.hasSuffix(".ndjson") { return true }
        var rest = bytes[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        func skipBlanks() { rest = rest.drop { isBlank($0) || $0 == 0x0A } }
        skipBlanks()
        guard rest.first == UInt8(ascii: "{") else { return false }
        rest = rest.dropFirst()
        skipBlanks()
        return rest.first == UInt8(ascii: "\"") || rest.first == UInt8(ascii: "}")
    }

    /// Takes the next bytes and hands on the articles of the lines that they complete.
    mutating func feed(_ bytes: [UInt8], _ body: (Result<Article, ArchiveError>) -> Void) {
        var start = 0
        while let end = newline(in: bytes, from: start) {
            take(bytes[start..<end], body)
            close(body)
            start = end + 1
        }
        take(bytes[start...], body)
    }

    /// Hands on the article of a last line without a line break.
    mutating func finish(_ body: (Result<Article, ArchiveError>) -> Void) {
        close(body)
        if !hasHandedOn { body(.failure(.empty(document: document))) }
    }

    private func newline(in bytes: [UInt8], from start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        return bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, let found = memchr(base + start, 0x0A, buffer.count - start)
            else {
                return nil
            }
            return UnsafeRawPointer(found) - base
        }
    }

    private mutating func take(_ bytes: ArraySlice<UInt8>, _ body: (Result<Article, ArchiveError>) -> Void) {
        if isSkipping { return }
        if pending.count + bytes.count > reader.byteLimit {
            isSkipping = true
            hasHandedOn = true
            pending = []
            body(.failure(.lineTooLong(document: document, line: line + 1, limit: reader.byteLimit)))
            return
        }
        pending += bytes
    }

    private mutating func close(_ body: (Result<Article, ArchiveError>) -> Void) {
        line += 1
        defer {
            pending.removeAll(keepingCapacity: true)
            isSkipping = false
        }
        if line == 1, pending.starts(with: [0xEF, 0xBB, 0xBF]) { pending.removeFirst(3) }
        guard !isSkipping, pending.contains(where: { !Self.isBlank($0) }) else { return }
        hasHandedOn = true
        do throws(ArchiveError) {
            let record = try record()
            if let file = record.file {
                try articles(in: file).forEach(body)
            } else {
                JSONArticle(record: record, document: document, line: line, folding: reader.folding).results()
                    .forEach(body)
            }
        } catch {
            body(.failure(error))
        }
    }

    private func articles(
        in file: JSONRecord.WrappedFile
    ) throws(ArchiveError) -> [Result<Article, ArchiveError>] {
        guard unwraps else {
            throw .badJSON(document: document, line: line, column: 1, problem: .missingKey("text"))
        }
        // The line has been decoded: what it holds is UTF-8 by now, whatever the encoding of the stream.
        let inside = ArchiveReader(folding: reader.folding, byteLimit: reader.byteLimit)
        let bytes = Array(String(scalars: file.content[...]).utf8)
        return inside.articles(in: bytes, document: file.document, unwraps: false)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

    private func record() throws(ArchiveError) -> JSONRecord {
        var bytes = pending
        if reader.encoding == .gb18030 {
            do throws(UTF8Decoder.Malformed) {
                bytes = try GB18030Decoder.utf8(pending)
            } catch {
                throw .badJSON(
                    document: document,
                    line: line,
                    column: error.offset + 1,
                    problem: .badGB18030(error.byte)
                )
            }
        }
        let read = bytes.withUnsafeBufferPointer { buffer in
            Result { () throws(JSONScanner.Fault) in try JSONRecord(line: buffer) }
        }
        switch read {
        case .success(let record): return record
        case .failure(let fault):
            // Characters, not bytes: continuation bytes do not count.
            let column = bytes[..<min(fault.position, bytes.count)].count { $0 & 0xC0 != 0x80 } + 1
            throw .badJSON(document: document, line: line, column: column, problem: fault.problem)
        }
    }
}
