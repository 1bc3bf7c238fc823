import Graph

/// Makes the ids of articles unique.
///
/// Files of one name in two folders have one id. Where their text is the same, they are one article, which the graph
/// holds once. Where it differs, the earliest (date, then text) keeps the id, and the others add a hash of their text:
/// not of their path, so that a moved archive keeps its ids.
enum ArticleIdentity {
    /// The readings that the graph holds, with unique ids, in order of id; `readings` keep all mentions.
    static func distinct(_ readings: [ArticleReading]) -> [ArticleReading] {
        var distinct: [ArticleReading] = []
        for same in Dictionary(grouping: readings, by: \.article.id).values {
            var texts: Set<String> = []
            for var reading in same.sorted(by: isBefore) where texts.insert(reading.fingerprint).inserted {
                if texts.count > 1 { reading.identify(as: "\(reading.article.id)-\(reading.fingerprint)") }
                distinct.append(reading)
            }
        }
        return distinct.sorted { $0.article.id.utf8.lexicographicallyPrecedes($1.article.id.utf8) }
    }

    private static func isBefore(_ left: ArticleReading, _ right: ArticleReading) -> Bool {
        (left.date?.description ?? "9999", left.fingerprint, left.document)
            < (right.date?.description ?? "9999", right.fingerprint, right.document)
    }
}

extension ArticleReading {
    fileprivate mutating func identify(as id: String) {
        let old = article.id
        article.id = id
        for index in statements.indices {
            if statements[index].subject == old { statements[index].subject = id }
            if statements[index].object == old { statements[index].object = id }
            for item in statements[index].evidence.indices { statements[index].evidence[item].article = id }
        }
        statements = StatementIdentity.identified(statements)
    }
}
