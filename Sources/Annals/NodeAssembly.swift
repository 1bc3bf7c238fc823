import Graph
import Linking
import Ontology

/// Makes the nodes of the graph from the entities of all articles.
struct NodeAssembly {
    private let lexicon: Lexicon
    private var parts: [String: [(entity: NamedEntity, date: String)]] = [:]
    private var mentions: [String: Int] = [:]

    init(lexicon: Lexicon) { self.lexicon = lexicon }

    mutating func add(_ reading: ArticleReading) {
        let date = reading.date?.description ?? ""
        for entity in reading.entities { parts[entity.id, default: []].append((entity, date)) }
        for mention in reading.mentions { mentions[mention.entity, default: 0] += 1 }
    }

    /// The nodes, sorted by id; nodes of one name and type name each other as `namesakes`.
    func nodes() -> [Node] {
        var nodes = parts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map(node)
        var byName: [String: [Int]] = [:]
        for (index, node) in nodes.enumerated() where node.type == .person {
            byName[node.name, default: []].append(index)
        }
        for same in byName.values where same.count > 1 {
            for index in same {
                let others = same.filter { $0 != index }.map { nodes[$0].id }.sorted()
                nodes[index].properties.append(Property("namesakes", others.joined(separator: "|")))
                nodes[index].properties.sort { $0.key < $1.key }
            }
        }
        return nodes
    }

    private func node(_ id: String) -> Node {
        let found = parts[id, default: []]
        let row = found.lazy.compactMap(\.entity.row).first.map { lexicon.gazetteer[$0] }
        var zh: [String: Int] = [:]
        var en: [String: Int] = [:]
        for (entity, _) in found {
            zh.merge(entity.namesZh) { $0 + $1 }
            en.merge(entity.namesEn) { $0 + $1 }
        }
        let canonical = found.map(\.entity.canonicalZh).filter { !$0.isEmpty }.min() ?? ""
        let nameZh = row?.nameZh ?? (canonical.isEmpty ? best(zh) : canonical)
        let nameEn = row.map(\.nameEn).flatMap { $0.isEmpty ? nil : $0 } ?? best(en)
        let aliases = Set(zh.keys).union(en.keys).subtracting([nameZh, nameEn, ""])
        let dates = found.map(\.date).filter { !$0.isEmpty }
        return Node(
            id: id, type: found[0].entity.type, nameZh: nameZh, nameEn: nameEn,
            aliases: aliases.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, mentions: mentions[id] ?? 0,
            first: dates.min() ?? "", last: dates.max() ?? "", properties: properties(row, found.map(\.entity)))
    }

    /// What the gazetteer says of the thing, with the status of that row: background, never said by an article.
    private func properties(_ row: GazetteerRow?, _ entities: [NamedEntity]) -> [Property] {
        let kinds = entities.map(\.kind).filter { !$0.isEmpty }
        let homes = Set(entities.map(\.home)).subtracting([""]).sorted()
        var properties = [
            Property("class", row?.kind ?? kinds.min() ?? ""), Property("home", homes.joined(separator: "|")),
        ]
        if let row {
            properties += [
                Property("parent", row.parent), Property("start", row.start), Property("end", row.end),
                Property("wikidata", row.value("wikidata")), Property("lat", row.value("lat")),
                Property("lon", row.value("lon")), Property("gazetteer_source", row.value("source")),
                Property("gazetteer_status", row.value("status")),
            ]
        }
        return properties.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
    }

    private func best(_ names: [String: Int]) -> String {
        names.max { left, right in
            left.value != right.value ? left.value < right.value
                : left.key.unicodeScalars.count != right.key.unicodeScalars.count
                    ? left.key.unicodeScalars.count < right.key.unicodeScalars.count : left.key > right.key
        }?.key ?? ""
    }
}
