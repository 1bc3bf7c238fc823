import Columns
import Graph
import Linking
import Ontology

/// Makes the nodes of the graph from the entities, meetings, figures and articles of all readings.
struct NodeAssembly {
    private let lexicon: Lexicon
    private let romanization: NameRomanization
    private let corrections: NodeCorrections

    init(lexicon: Lexicon, corrections: NodeCorrections) {
        self.lexicon = lexicon
        self.corrections = corrections
        romanization = NameRomanization(lexicon: lexicon)
    }

    /// A name of very many bearers (李书记) lists no more than these.
    private static let mostNamesakes = 10

    /// The nodes, in the byte order of their ids; nodes of one name and type name each other as `namesakes`.
    func nodes(of table: inout ReadingTable) -> NodeColumns {
        let parts = NodeParts(of: table)
        var nodes = NodeColumns()
        for id in parts.ids(in: table.columns.strings) {
            if let article = parts.article(of: id) {
                nodes.append(article, of: table.articleNodes)
            } else if !parts.things(of: id).isEmpty {
                append(things: parts.things(of: id), of: &table, to: &nodes)
            } else {
                let node = entity(id, parts.entities(of: id), in: table)
                nodes.append(corrections.corrected(node), &table.columns.strings)
            }
        }
        addNamesakes(to: &nodes, &table.columns.strings)
        return nodes
    }

    private func append(things: ArraySlice<Int32>, of table: inout ReadingTable, to nodes: inout NodeColumns)
    {
        if things.count == 1, let row = things.first,
            !corrections.concern(table.things.id[Int(row)], table.columns.strings)
        {
            return nodes.append(Int(row), of: table.things)
        }
        let rows = things.map { table.things.node(Int($0), table.columns.strings) }
        let joined = rows.dropFirst().reduce(rows[0]) { $0.joined($1) }
        nodes.append(corrections.corrected(joined), &table.columns.strings)
    }

    private func entity(_ id: Int32, _ parts: ArraySlice<Int32>, in table: ReadingTable) -> Node {
        let strings = table.columns.strings
        let found = parts.map { table.entities[Int($0)] }
        let row = found.first { $0.row >= 0 }.map { lexicon.gazetteer[$0.row] }
        var zh: [String: Int] = [:]
        var en: [String: Int] = [:]
        for part in found {
            for name in table.names[Int(part.namesZh)..<Int(part.namesEn)] {
                zh[strings[name.text], default: 0] += Int(name.count)
            }
            for name in table.names[Int(part.namesEn)..<Int(part.namesEnd)] {
                en[strings[name.text], default: 0] += Int(name.count)
            }
        }
        let names = NodeNames(
            type: found[0].type, isPartial: found[0].isPartial, row: row,
            canonical: found.map { strings[$0.canonicalZh] }.filter { !$0.isEmpty }.min() ?? "",
            zh: zh, en: en, romanization)
        let aliases = Set(zh.keys).union(en.keys).subtracting([names.zh, names.en, ""])
        let dates = found.lazy.map { strings[$0.date] }.filter { !$0.isEmpty }
        return Node(
            id: strings[id], type: found[0].type, nameZh: names.zh, nameEn: names.en,
            aliases: aliases.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
            mentions: found.reduce(0) { $0 + Int($1.mentions) },
            first: dates.min() ?? "", last: dates.max() ?? "",
            properties: properties(
                row, kind: commonKind(of: found, strings), homes: found.map { strings[$0.home] },
                names.properties))
    }

    /// The class that most mentions have; of equals the lesser.
    private func commonKind(of parts: [ReadingTable.EntityRow], _ strings: StringPool) -> String {
        var counts: [String: Int32] = [:]
        for part in parts { counts[strings[part.kind], default: 0] += part.mentions }
        counts[""] = nil
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    }

    /// What the gazetteer says of the thing, with the status of that row: background, never said by an article.
    private func properties(
        _ row: GazetteerRow?, kind: String, homes: [String], _ own: [Property]
    ) -> [Property] {
        var properties =
            own + [
                Property("class", row?.kind ?? kind),
                Property("home", Set(homes).subtracting([""]).sorted().joined(separator: "|")),
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

    /// Only entities have namesakes: articles and things of one name are not taken for each other.
    private func addNamesakes(to nodes: inout NodeColumns, _ strings: inout StringPool) {
        var byName: [NodeName: [Int]] = [:]
        for row in nodes.id.indices where EntityType.extracted.contains(EntityType(code: nodes.type[row])) {
            byName[NodeName(of: row, in: nodes, strings), default: []].append(row)
        }
        var namesakes: [Int: [Int32]] = [:]
        for same in byName.values where same.count > 1 {
            for row in same {
                namesakes[row] = same.lazy.filter { $0 != row }.prefix(Self.mostNamesakes).map {
                    nodes.id[$0]
                }
            }
        }
        guard !namesakes.isEmpty else { return }
        var properties = ListColumn()
        for row in nodes.id.indices {
            guard let others = namesakes[row] else {
                properties.append(nodes.properties[row])
                continue
            }
            let property = Property("namesakes", others.map { strings[$0] }.joined(separator: "|"))
            let all = nodes.node(row, strings).properties + [property]
            properties.append(strings.insert(all.sorted { $0.key < $1.key }))
        }
        nodes.properties = properties
    }
}

/// What makes nodes namesakes: one type and one name.
private struct NodeName: Hashable {
    let type: UInt8
    let name: Int32

    init(of row: Int, in nodes: NodeColumns, _ strings: StringPool) {
        type = nodes.type[row]
        let names = [nodes.nameZh[row], nodes.nameEn[row]]
        name = names.first { strings.withBytes(of: $0) { !$0.isEmpty } } ?? nodes.id[row]
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
