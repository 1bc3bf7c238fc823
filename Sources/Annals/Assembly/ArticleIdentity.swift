import Graph

/// Makes the ids of articles unique.
///
/// Files of one name in two folders have one id. Where their text is the same, they are one article, which the graph
/// holds once. Where it differs, the earliest (date, then text) keeps the id, and the others add a hash of their text:
/// not of their path, so that a moved archive keeps its ids.
struct ArticleIdentity {
    /// The readings that the graph holds, by their places in `headers`, with unique ids, in order of id.
    private(set) var distinct: [Distinct] = []
    struct Distinct {
        let reading: Int
        let id: String
    }

    /// The id under which the graph has each reading.
    private(set) var ids: [String]

    init(of headers: [ReadingHeader]) {
        ids = headers.map(\.article)
        let order = headers.indices.sorted { Self.isBefore(headers[$0], headers[$1]) }
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, ids[order[end]] == ids[order[start]] { end += 1 }
            tellApart(order[start..<end], headers)
            start = end
        }
        distinct.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    }

    /// Readings of one id, in order.
    private mutating func tellApart(_ same: ArraySlice<Int>, _ headers: [ReadingHeader]) {
        let first = headers[same[same.startIndex]]
        var texts: Set<String> = []
        for reading in same {
            let text = headers[reading].fingerprint
            if text != first.fingerprint { ids[reading] = "\(first.article)-\(text)" }
            if texts.insert(text).inserted { distinct.append(Distinct(reading: reading, id: ids[reading])) }
        }
    }

    private static func isBefore(_ left: ReadingHeader, _ right: ReadingHeader) -> Bool {
        if left.article != right.article {
            return left.article.utf8.lexicographicallyPrecedes(right.article.utf8)
        }
        return (left.date?.description ?? "9999", left.fingerprint, left.document)
            < (right.date?.description ?? "9999", right.fingerprint, right.document)
    }
}
