import Columns
import Graph
import Synchronization

extension ReadingTable {
    /// Fills a table with readings, some of them in a corrected form. With more than one thread the next readings are
    /// taken from their source, and their quotes numbered, while these are added.
    init(
        _ source: ReadingSource, _ articles: [ArticleIdentity.Distinct],
        corrected: [Int: EncodedReading] = [:], threads: Int
    ) throws {
        self.init(columns: try source.emptyColumns())
        let quotes = QuoteNumbers(exchange(&columns.quotes, with: StringPool()))
        let pieces = stride(from: 0, to: articles.count, by: Self.pieceSize).map {
            $0..<min($0 + Self.pieceSize, articles.count)
        }
        @Sendable func fetch(_ piece: Range<Int>) throws -> [NumberedReading] {
            let readings = try source.encodedReadings(at: articles[piece].map(\.reading))
            return try zip(piece, readings).map { number, reading in
                try source.decoding(articles[number].reading) { () throws(DamagedReading) in
                    try quotes.number(corrected[number] ?? reading)
                }
            }
        }
        var ahead: Ahead<[NumberedReading]>?
        // Whoever gives up still waits for what is being fetched: it reads the same store.
        defer { _ = try? ahead.take()?.get() }
        for (number, piece) in pieces.enumerated() {
            let readings = try ahead.take()?.get() ?? fetch(piece)
            if threads > 1, number + 1 < pieces.count { ahead = Ahead { try fetch(pieces[number + 1]) } }
            for (number, reading) in zip(piece, readings) {
                try source.decoding(articles[number].reading) { () throws(DamagedReading) in
                    try add(reading, as: articles[number].id)
                }
            }
        }
        columns.quotes = quotes.pool
    }

    /// How many readings are in memory at a time, and as many again that are fetched ahead.
    private static let pieceSize = 256
}

/// A reading with the numbers that its quotes have in the pool of the table.
struct NumberedReading: Sendable {
    let reading: EncodedReading
    let quotes: [Int32]
}

/// The pool of quotes while a table is filled: quotes are most of the bytes, and nothing else needs their numbers.
final class QuoteNumbers: Sendable {
    private let numbered: Mutex<StringPool>

    init(_ pool: consuming StringPool) { numbered = Mutex(pool) }

    var pool: StringPool { numbered.withLock { $0 } }

    func number(_ reading: EncodedReading) throws(DamagedReading) -> NumberedReading {
        let quotes = try reading.withDecoder { decoder throws(DamagedReading) in
            numbered.withLock { pool in decoder.quotes.map { pool.insert(decoder.bytes(of: $0)) } }
        }
        return NumberedReading(reading: reading, quotes: quotes)
    }
}
