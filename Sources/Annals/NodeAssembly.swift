import Graph
import Linking
import Ontology

/// Makes the nodes of the graph from the entities, meetings and figures of all articles.
struct NodeAssembly {
    private let lexicon: Lexicon
    private let romanization: NameRomanization
    private let corrections: NodeCorrections
    private var parts: [String: [(entity: NamedEntity, date: String)]] = [:]
    private var mentions: [String: Int] = [:]
    private var things: [String: Node] = [:]

    init(lexicon: Lexicon, corrections: NodeCorrections) {
        self.lexicon = lexicon
        self.corrections = corrections
        romanization = NameRomanization(lexicon: lexicon)
    }

    mutating func add(_ reading: ArticleReading) {
        let date = reading.date?.description ?? ""
        for entity in reading.entities { parts[entity.id, default: []].append((entity, date)) }
        for mention in reading.mentions { mentions[mention.entity, default: 0] += 1 }
        for thing in reading.things { things[thing.id] = things[thing.id].map { $0.joined(thing) } ?? thing }
    }

    /// A name of very many bearers (李书记) lists no more than these.
    private static let mostNamesakes = 10

    /// The nodes, sorted by id; nodes of one name and type name each other as `namesakes`.
    func nodes() -> [Node] {
        var nodes = parts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .map { corrections.corrected(node($0)) }
        var byName: [[String]: [Int]] = [:]
        for (index, node) in nodes.enumerated() {
            byName[[node.type.rawValue, node.name], default: []].append(index)
        }
        for same in byName.values where same.count > 1 {
            for index in same {
                let others = same.lazy.filter { $0 != index }.prefix(Self.mostNamesakes).map { nodes[$0].id }
                nodes[index].properties.append(Property("namesakes", others.joined(separator: "|")))
                nodes[index].properties.sort { $0.key < $1.key }
            }
        }
        return (nodes + things.values.map(corrections.corrected)).sorted {
            $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
        }
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
        let names = NodeNames(
            type: found[0].entity.type, isPartial: found[0].entity.isPartial, row: row,
            canonical: found.map(\.entity.canonicalZh).filter { !$0.isEmpty }.min() ?? "",
            zh: zh, en: en, romanization)
        let aliases = Set(zh.keys).union(en.keys).subtracting([names.zh, names.en, ""])
        let dates = found.map(\.date).filter { !$0.isEmpty }
        return Node(
            id: id, type: found[0].entity.type, nameZh: names.zh, nameEn: names.en,
            aliases: aliases.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
            mentions: mentions[id] ?? 0,
            first: dates.min() ?? "", last: dates.max() ?? "",
            properties: properties(row, found.map(\.entity), names.properties))
    }

    /// What the gazetteer says of the thing, with the status of that row: background, never said by an article.
    private func properties(_ row: GazetteerRow?, _ entities: [NamedEntity], _ own: [Property]) -> [Property]
    {
        let kinds = entities.map(\.kind).filter { !$0.isEmpty }
        let homes = Set(entities.map(\.home)).subtracting([""]).sorted()
        var properties =
            own + [
                Property("class", row?.kind ?? kinds.min() ?? ""),
                Property("home", homes.joined(separator: "|")),
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
}

extension Node {
    /// The node of a thing that two articles bring in. Of what they do not agree on the lesser stays, so that the
    /// order of articles decides nothing.
    fileprivate func joined(_ other: Node) -> Node {
        func lesser(_ a: String, _ b: String) -> String { a.isEmpty || !b.isEmpty && b < a ? b : a }
        var node = self
        node.nameZh = lesser(nameZh, other.nameZh)
        node.nameEn = lesser(nameEn, other.nameEn)
        let known = Set([nameZh, nameEn, other.nameZh, other.nameEn] + aliases + other.aliases)
        node.aliases = known.subtracting([node.nameZh, node.nameEn, ""])
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        node.mentions += other.mentions
        node.first = lesser(first, other.first)
        node.last = max(last, other.last)
        var values: [String: String] = [:]
        for property in properties + other.properties {
            values[property.key] = lesser(values[property.key] ?? "", property.value)
        }
        node.properties = values.map { Property($0.key, $0.value) }.sorted { $0.key < $1.key }
        return node
    }
}
