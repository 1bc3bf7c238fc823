import Foundation
import Graph
import Store

/// Whether a store is whole: its file, what each article gave, and the graph linked from that.
///
///     for problem in try StoreCheck("exports/annals.sqlite").problems { print(problem) }
public struct StoreCheck: Sendable {
    public private(set) var problems: [String]
    public private(set) var articles = 0

    /// Reads all of the store. Throws `StoreError` where it is no store.
    public init(_ path: String) throws {
        let store = try ArchiveStore(reading: path)
        problems = try store.damages()
        try checkReadings(of: store)
        try checkGraph(of: store)
    }

    private mutating func checkReadings(of store: ArchiveStore) throws {
        try store.forEachReading(at: try store.places()) { place, bytes in
            articles += 1
            do {
                let reading = EncodedReading(bytes: bytes)
                _ = try reading.reading()
                guard try reading.header() != ReadingHeader(place) else { return }
                problems.append("what \(place.document) gave is another article's; build again to mend it")
            } catch let error as DamagedReading {
                problems.append("what \(place.document) gave cannot be read (byte \(error.position))")
            }
        }
    }

    private mutating func checkGraph(of store: ArchiveStore) throws {
        guard articles > 0 else { return }
        do {
            let hash = try store.graphColumns().contentHash.description
            if try store.fact("graph") != hash { problems.append("the graph is not the one that was linked") }
        } catch StoreError.damaged(_, let detail) {
            problems.append("the graph: \(detail)")
        } catch StoreError.missing {
            problems.append("there is no graph yet: the last build was broken off; build again to go on")
        }
    }
}
