import Graph
import Ontology

/// What one article gives to the graph, as bytes: small enough to keep for every article of an archive, and quick to link.
///
/// The form is private to one version of the program. Numbers are of variable length (LEB128, seven bits a byte, lowest
/// first); texts and quotes stand once each in two tables at the start, and all else names them by their places there.
struct EncodedReading: Sendable, Hashable {
    var bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    init(_ reading: ArticleReading) {
        var encoder = ReadingEncoder()
        encoder.append(reading)
        bytes = encoder.bytes
    }

    /// The reading itself. Throws `DamagedReading` for bytes that no annals wrote.
    func reading() throws(DamagedReading) -> ArticleReading {
        try withDecoder { decoder throws(DamagedReading) in try decoder.reading() }
    }

    /// Whose reading it is.
    func header() throws(DamagedReading) -> ReadingHeader {
        try withDecoder { decoder throws(DamagedReading) in
            let header = try decoder.header()
            return ReadingHeader(
                article: decoder.text(header.article), document: decoder.text(header.document),
                date: header.date.map { CalendarDate(dayNumber: Int($0)) },
                fingerprint: decoder.text(header.fingerprint))
        }
    }

    func withDecoder<Result>(
        _ body: (inout ReadingDecoder) throws(DamagedReading) -> Result
    ) throws(DamagedReading) -> Result {
        // Typed errors do not pass through `withUnsafeBytes`.
        let result: Swift.Result<Result, DamagedReading> = bytes.withUnsafeBytes { buffer in
            do throws(DamagedReading) {
                var decoder = try ReadingDecoder(buffer)
                return .success(try body(&decoder))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}

/// What tells one article from another before anything else is read.
struct ReadingHeader: Sendable, Hashable {
    /// The id of the article's node, as its document alone gives it.
    var article: String
    var document: String
    var date: CalendarDate?
    var fingerprint: String
}

/// Bytes that are no reading.
struct DamagedReading: Error, Hashable {
    /// How many bytes were read before the damage was seen.
    var position: Int
}
