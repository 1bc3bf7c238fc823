import Graph
import Ontology
import Store

/// Readings that lie somewhere: in memory, or in a store, from which only those are taken that are asked for.
struct ReadingSource: Sendable {
    /// In any order.
    let headers: [ReadingHeader]
    /// Makes an empty graph, with room for that of the readings where it is known how large that is.
    let emptyColumns: @Sendable () throws -> GraphColumns
    private let fetch: @Sendable (_ places: [Int]) throws -> [EncodedReading]
    /// Of the store; nil for readings in memory.
    private let path: String?

    init(_ readings: [EncodedReading]) throws {
        headers = try readings.map { try $0.header() }
        emptyColumns = { GraphColumns() }
        fetch = { places in places.map { readings[$0] } }
        path = nil
    }

    init(_ store: ArchiveStore) throws {
        let stored = try store.places()
        headers = stored.map(ReadingHeader.init)
        emptyColumns = { try store.emptyColumns() }
        fetch = { places in
            var readings: [EncodedReading] = []
            try store.forEachReading(at: places.lazy.map { stored[$0] }) {
                readings.append(EncodedReading(bytes: $1))
            }
            return readings
        }
        path = store.path
    }

    /// The readings at some places of `headers`.
    func encodedReadings(at places: [Int]) throws -> [EncodedReading] { try fetch(places) }

    func readings(at places: [Int]) throws -> [ArticleReading] {
        try zip(places, encodedReadings(at: places)).map { place, reading in
            try decoding(place) { () throws(DamagedReading) in try reading.reading() }
        }
    }

    /// Says whose reading is damaged where `body` finds that the one at a place is.
    func decoding<Value>(_ place: Int, _ body: () throws(DamagedReading) -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            guard let path else { throw error }
            throw StoreError.damaged(
                path: path, detail: "what \(headers[place].document) gave, at byte \(error.position)")
        }
    }
}

extension ReadingHeader {
    init(_ place: ReadingPlace) {
        self.init(
            article: place.article, document: place.document, date: CalendarDate(iso: place.date),
            fingerprint: place.fingerprint)
    }
}
