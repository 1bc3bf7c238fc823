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

extension ReadingTable {
    /// Gives persons whom their provinces tell apart ids of their own. Gives the ids that changed, by article.
    mutating func settleNamesakes() -> [Int: [String: String]] {
        let doubtful = personsOfSeveralHomes()
        guard !doubtful.isEmpty else { return [:] }
        var numbers: [Int] = []
        var persons: [(origin: Namesakes.Origin, persons: [Namesakes.Person])] = []
        for (number, article) in articles.enumerated() {
            let found = entities[article.entities.asPlaces].filter {
                $0.isUnlistedPerson && doubtful.contains($0.id)
            }
            guard !found.isEmpty else { continue }
            numbers.append(number)
            persons.append((origin(of: article), found.map(person)))
        }
        var changed: [Int: [String: String]] = [:]
        for (place, ids) in Namesakes.newIDs(for: persons) {
            rename(ids, in: numbers[place])
            changed[numbers[place]] = ids
        }
        return changed
    }

    /// Ids of the persons whom articles put in more than one province.
    private func personsOfSeveralHomes() -> Set<Int32> {
        guard let nowhere = columns.strings.id(of: "") else { return [] }
        var homes: [Int32: Int32] = [:]
        var several: Set<Int32> = []
        for entity in entities where entity.isUnlistedPerson && entity.home != nowhere {
            if homes[entity.id, default: entity.home] != entity.home { several.insert(entity.id) }
            homes[entity.id] = entity.home
        }
        return several
    }

    private func origin(of article: ArticleRow) -> Namesakes.Origin {
        Namesakes.Origin(
            article: columns.strings[article.id], document: columns.strings[article.document],
            date: CalendarDate(iso: columns.strings[article.date]))
    }

    private func person(_ entity: EntityRow) -> Namesakes.Person {
        Namesakes.Person(id: columns.strings[entity.id], home: columns.strings[entity.home])
    }

    /// Gives nodes other ids, everywhere in one article.
    mutating func rename(_ ids: [String: String], in article: Int) {
        var numbers: [Int32: Int32] = [:]
        for (old, new) in ids {
            if let known = columns.strings.id(of: old) { numbers[known] = columns.strings.insert(new) }
        }
        for row in articles[article].entities.asPlaces {
            entities[row].id = numbers[entities[row].id] ?? entities[row].id
        }
        for row in articles[article].statements.asPlaces {
            let (subject, object) = (columns.statements.subject[row], columns.statements.object[row])
            columns.statements.subject[row] = numbers[subject] ?? subject
            columns.statements.object[row] = numbers[object] ?? object
        }
    }
}

extension ReadingTable.EntityRow {
    fileprivate var isUnlistedPerson: Bool { type == .person && row < 0 }
}

extension Range<Int32> {
    var asPlaces: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}
