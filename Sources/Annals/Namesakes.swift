import Graph
import Ontology
import Store

/// Joins a person without a known province to the one namesake whose province is known.
///
/// Where several are known, the person stays apart: which of them is meant is not said.
enum Namesakes {
    static func join(_ readings: inout [ArticleReading]) {
        var homes: [String: [String: String]] = [:]
        for reading in readings {
            for entity in reading.entities where entity.type == .person && entity.row == nil {
                guard let name = entity.namesZh.keys.min() else { continue }
                homes[name, default: [:]][entity.home] = entity.id
            }
        }
        var renamed: [String: String] = [:]
        for known in homes.values where known.count == 2 {
            guard let loose = known[""], let home = known.first(where: { $0.key != "" }) else { continue }
            renamed[loose] = home.value
        }
        if renamed.isEmpty { return }
        for index in readings.indices { readings[index].rename(renamed) }
    }
}

extension ArticleReading {
    fileprivate mutating func rename(_ ids: [String: String]) {
        for index in entities.indices { entities[index].id = ids[entities[index].id] ?? entities[index].id }
        for index in mentions.indices { mentions[index].entity = ids[mentions[index].entity] ?? mentions[index].entity }
        for index in statements.indices {
            statements[index].subject = ids[statements[index].subject] ?? statements[index].subject
            statements[index].object = ids[statements[index].object] ?? statements[index].object
        }
    }
}
