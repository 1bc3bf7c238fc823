import Graph
import Ontology
import Store

/// Readings that lie somewhere: in memory, or in a store, from which no more than one at a time is taken.
struct ReadingSource {
    /// In any order.
    let headers: [ReadingHeader]
    /// Makes an empty graph, with room for that of the readings where it is known how large that is.
    let emptyColumns: () throws -> GraphColumns
    private let walk: ([Int], (Int, EncodedReading) throws -> Void) throws -> Void

    init(_ readings: [EncodedReading]) throws {
        headers = try readings.map { try $0.header() }
        emptyColumns = { GraphColumns() }
        walk = { places, body in
            for (number, place) in places.enumerated() { try body(number, readings[place]) }
        }
    }

    init(_ store: ArchiveStore) throws {
        let stored = try store.places()
        headers = stored.map(ReadingHeader.init)
        emptyColumns = { try store.emptyColumns() }
        walk = { places, body in
            var number = 0
            try store.forEachReading(at: places.lazy.map { stored[$0] }) { place, bytes in
                do {
                    try body(number, EncodedReading(bytes: bytes))
                } catch let error as DamagedReading {
                    throw StoreError.damaged(
                        path: store.path, detail: "what \(place.document) gave, at byte \(error.position)")
                }
                number += 1
            }
        }
    }

    /// Hands on the readings at some places of `headers`, each with its number among them.
    func forEach(_ places: [Int], _ body: (Int, EncodedReading) throws -> Void) throws {
        try walk(places, body)
    }

    func readings(at places: [Int]) throws -> [ArticleReading] {
        var readings: [ArticleReading] = []
        try forEach(places) { readings.append(try $1.reading()) }
        return readings
    }
}

extension ReadingHeader {
    init(_ place: ReadingPlace) {
        self.init(
            article: place.article, document: place.document, date: CalendarDate(iso: place.date),
            fingerprint: place.fingerprint)
    }
}
