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
    static func settle(_ readings: inout [ArticleReading]) {
        var bearers: [String: [Bearer]] = [:]
        for (index, reading) in readings.enumerated() {
            for entity in reading.entities where entity.type == .person && entity.row == nil {
                bearers[entity.id, default: []].append(
                    Bearer(reading: index, home: entity.home, date: reading.date?.description ?? "9999"))
            }
        }
        var renamed: [Int: [String: String]] = [:]
        for (id, all) in bearers {
            let homes = Set(all.map(\.home)).subtracting([""])
            guard homes.count > 1 else { continue }
            let articles = readings
            let first = all.filter { !$0.home.isEmpty }.min {
                ($0.date, articles[$0.reading].article.id, $0.home) < (
                    $1.date, articles[$1.reading].article.id, $1.home
                )
            }
            for bearer in all where bearer.home != first?.home {
                renamed[bearer.reading, default: [:]][id] = id + "-" + EntityIdentity.hash(bearer.home)
            }
        }
        for (index, ids) in renamed { readings[index].rename(ids) }
    }

    private struct Bearer {
        let reading: Int
        let home: String
        let date: String
    }
}

extension ArticleReading {
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
