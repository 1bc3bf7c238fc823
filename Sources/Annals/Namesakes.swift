import Graph
import Linking
import Ontology
import Store

/// Tells persons of one name apart by the province that each article puts them in.
///
/// The province is that of the office a person holds, else that of the article's dateline; foreign names and articles
/// from the capital have none. Where all articles agree, or only one province is known, there is one person, under the id of
/// the name alone. Where provinces differ, the one named earliest (date, then article) keeps that id, the others get
/// ids of name and province, and those whom no article places get an id of their own: which of them is meant is not
/// said.
///
/// So a later article leaves all ids as they were, but for persons without a province when it brings the second one,
/// and an earlier article may take the plain id for its own.
enum Namesakes {
    /// An article in which persons are named.
    struct Origin: Sendable {
        /// The id of the article's node.
        let article: String
        let document: String
        let date: CalendarDate?

        /// The order in which articles are gone through; it decides nothing but the first of equal things.
        static func < (left: Origin, right: Origin) -> Bool {
            (left.article, left.document) < (right.article, right.document)
        }
    }

    /// A person whom no gazetteer knows, in one article.
    struct Person: Sendable {
        let id: String
        /// The province in which the article has them; "" where unknown.
        let home: String
    }

    /// The ids that change, for each article by its index.
    static func newIDs(for articles: [(origin: Origin, persons: [Person])]) -> [Int: [String: String]] {
        var bearers: [String: [Bearer]] = [:]
        for (index, article) in articles.enumerated() {
            let date = article.origin.date?.description ?? "9999"
            for person in article.persons {
                bearers[person.id, default: []].append(Bearer(article: index, home: person.home, date: date))
            }
        }
        var renamed: [Int: [String: String]] = [:]
        for (id, all) in bearers {
            let homes = Set(all.map(\.home)).subtracting([""])
            guard homes.count > 1 else { continue }
            let first = all.filter { !$0.home.isEmpty }.min {
                ($0.date, articles[$0.article].origin.article, $0.home) < (
                    $1.date, articles[$1.article].origin.article, $1.home
                )
            }
            for bearer in all where bearer.home != first?.home {
                renamed[bearer.article, default: [:]][id] = id + "-" + EntityIdentity.hash(bearer.home)
            }
        }
        return renamed
    }

    static func settle(_ readings: inout [ArticleReading]) {
        let ids = newIDs(for: readings.map { ($0.origin, $0.persons) })
        for (index, ids) in ids { readings[index].rename(ids) }
    }

    static func settle(_ extracts: inout [ArticleExtract]) {
        let ids = newIDs(for: extracts.map { ($0.origin, $0.persons) })
        for (index, ids) in ids { extracts[index].mentions.rename(ids) }
    }

    private struct Bearer {
        let article: Int
        let home: String
        let date: String
    }
}

extension ArticleReading {
    fileprivate var origin: Namesakes.Origin {
        Namesakes.Origin(article: article.id, document: document, date: date)
    }

    fileprivate var persons: [Namesakes.Person] {
        entities.filter { $0.type == .person && $0.row == nil }.map {
            Namesakes.Person(id: $0.id, home: $0.home)
        }
    }

    /// Gives nodes other ids, everywhere in the reading.
    mutating func rename(_ ids: [String: String]) {
        for index in entities.indices { entities[index].id = ids[entities[index].id] ?? entities[index].id }
        for index in mentions.indices {
            mentions[index].entity = ids[mentions[index].entity] ?? mentions[index].entity
        }
        for index in statements.indices {
            statements[index].subject = ids[statements[index].subject] ?? statements[index].subject
            statements[index].object = ids[statements[index].object] ?? statements[index].object
        }
    }
}
