import Algorithms
import Columns
import Dispatch
import Graph
import Linking
import Ontology
import Synchronization

/// Makes the nodes of the graph from the entities, meetings, figures and articles of all readings.
struct NodeAssembly {
    private let lexicon: Lexicon
    private let romanization: NameRomanization
    private let corrections: NodeCorrections
    private let threads: Int

    init(lexicon: Lexicon, corrections: NodeCorrections, threads: Int) {
        self.lexicon = lexicon
        self.corrections = corrections
        self.threads = max(1, threads)
        romanization = NameRomanization(lexicon: lexicon)
    }

    /// A name of very many bearers (李书记) lists no more than these.
    private static let mostNamesakes = 10

    /// How many nodes are made before they are put into columns: as values they take much more.
    private static let wave = 16_384

    /// The nodes, in the byte order of their ids; nodes of one name and type name each other as `namesakes`.
    func nodes(of table: inout ReadingTable) -> NodeColumns {
        let parts = NodeParts(of: table)
        let ids = parts.ids(in: table.columns.strings)
        var nodes = exchange(&table.columns.nodes, with: NodeColumns())
        for first in stride(from: 0, to: ids.count, by: Self.wave) {
            let some = ids[first..<min(first + Self.wave, ids.count)]
            var entities = entities(some.filter(parts.isEntity), parts, in: table).makeIterator()
            for id in some {
                if parts.isEntity(id), let entity = entities.next() {
                    nodes.append(entity.node, texts: entity.ids(in: &table.columns.strings))
                } else if let article = parts.article(of: id) {
                    nodes.append(article, of: table.articleNodes)
                } else {
                    append(things: parts.things(of: id), of: &table, to: &nodes)
                }
            }
        }
        addNamesakes(to: &nodes, &table.columns.strings)
        return nodes
    }

    /// The nodes of some ids, in their order, made on all threads.
    private func entities(_ ids: [Int32], _ parts: NodeParts, in table: ReadingTable) -> [NumberedNode] {
        let pieces = Array(ids.evenlyChunked(in: threads))
        let made = Mutex([[NumberedNode]](repeating: [], count: threads))
        DispatchQueue.concurrentPerform(iterations: threads) { number in
            let nodes = pieces[number].map { id in
                let node = entity(id, parts.entities(of: id), in: table)
                return NumberedNode(corrections.corrected(node), table.columns.strings)
            }
            made.withLock { $0[number] = nodes }
        }
        return made.withLock { $0.flatMap { $0 } }
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
        let found = parts.map { table.entities[Int($0)] }
        let row = found.first { $0.row >= 0 }.map { lexicon.gazetteer[$0.row] }
        let zh = table.surfaces(found.lazy.map { $0.namesZh..<$0.namesEn })
        let en = table.surfaces(found.lazy.map { $0.namesEn..<$0.namesEnd })
        let names = NodeNames(
            type: found[0].type, isPartial: found[0].isPartial, row: row,
            canonical: table.texts(found.map(\.canonicalZh)).first ?? "", zh: zh, en: en, romanization)
        let dates = table.texts(found.map(\.date))
        return Node(
            id: table.columns.strings[id], type: found[0].type, nameZh: names.zh, nameEn: names.en,
            aliases: aliases(zh + en, besides: names), mentions: found.reduce(0) { $0 + Int($1.mentions) },
            first: dates.first ?? "", last: dates.last ?? "",
            properties: properties(
                row, kind: commonKind(of: found, table.columns.strings),
                homes: table.texts(found.map(\.home)),
                names.properties))
    }

    private func aliases(_ surfaces: [(key: String, value: Int)], besides names: NodeNames) -> [String] {
        surfaces.map(\.key).filter { $0 != names.zh && $0 != names.en && !$0.isEmpty }.uniqued()
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The class that most mentions have; of equals the lesser.
    private func commonKind(of parts: [ReadingTable.EntityRow], _ strings: StringPool) -> String {
        var counts: [Int32: Int32] = [:]
        for part in parts { counts[part.kind, default: 0] += part.mentions }
        var common = (kind: "", count: Int32(0))
        for (id, count) in counts where count >= common.count {
            let kind = strings[id]
            let isMore = count > common.count || common.kind.isEmpty || kind < common.kind
            if !kind.isEmpty, isMore { common = (kind, count) }
        }
        return common.kind
    }

    /// What the gazetteer says of the thing, with the status of that row: background, never said by an article.
    private func properties(
        _ row: GazetteerRow?, kind: String, homes: [String], _ own: [Property]
    ) -> [Property] {
        var properties =
            own + [
                Property("class", row?.kind ?? kind),
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

    /// Only entities have namesakes: articles and things of one name are not taken for each other.
    private func addNamesakes(to nodes: inout NodeColumns, _ strings: inout StringPool) {
        let extracted = EntityType.extracted.map(\.code)
        let names = nodes.id.indices.filter { extracted.contains(nodes.type[$0]) }
            .map { NodeName(of: $0, in: nodes, strings) }.sorted()
        var namesakes: [Int: [Int32]] = [:]
        for same in names.chunked(by: { $0.isNamesake(of: $1) }) where same.count > 1 {
            for name in same {
                namesakes[name.row] = same.lazy.filter { $0.row != name.row }.prefix(Self.mostNamesakes)
                    .map { nodes.id[$0.row] }
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

/// A node with the ids of its texts, as far as a pool has them: what threads can look up side by side.
private struct NumberedNode {
    let node: Node
    private var ids: [Int32] = []
    private var missing: [(place: Int, text: String)] = []

    init(_ node: Node, _ strings: StringPool) {
        self.node = node
        for (place, text) in node.texts.enumerated() {
            let id = strings.id(of: text)
            ids.append(id ?? -1)
            if id == nil { missing.append((place, text)) }
        }
    }

    /// The ids of all its texts, which the pool has from now on.
    func ids(in strings: inout StringPool) -> [Int32] {
        var ids = ids
        for (place, text) in missing { ids[place] = strings.insert(text) }
        return ids
    }
}

/// What makes nodes namesakes: one type and one name.
private struct NodeName: Comparable {
    let type: UInt8
    let name: Int32
    let row: Int

    init(of row: Int, in nodes: NodeColumns, _ strings: StringPool) {
        self.row = row
        type = nodes.type[row]
        let names = [nodes.nameZh[row], nodes.nameEn[row]]
        name = names.first { strings.withBytes(of: $0) { !$0.isEmpty } } ?? nodes.id[row]
    }

    func isNamesake(of other: NodeName) -> Bool { type == other.type && name == other.name }

    static func < (left: NodeName, right: NodeName) -> Bool {
        (left.type, left.name, left.row) < (right.type, right.name, right.row)
    }
}

extension ReadingTable {
    // Loops, for what a closure captures here is copied for every node.

    /// The surfaces at some places of `names`, each once, with how often they are used.
    fileprivate func surfaces(_ places: some Sequence<Range<Int32>>) -> [(key: String, value: Int)] {
        var all: [(text: Int32, count: Int32)] = []
        for range in places { all += names[range.asPlaces] }
        all.sort { $0.text < $1.text }
        var surfaces: [(key: String, value: Int)] = []
        for same in all.chunked(by: { $0.text == $1.text }) {
            let count = same.reduce(0) { $0 + Int($1.count) }
            surfaces.append((columns.strings[same[same.startIndex].text], count))
        }
        return surfaces
    }

    /// What ids stand for, each once, in the order of their bytes, without the empty text.
    fileprivate func texts(_ ids: [Int32]) -> [String] {
        var texts: [String] = []
        for id in columns.strings.sorted(Array(Set(ids)))
        where columns.strings.withBytes(of: id, { !$0.isEmpty }) {
            texts.append(columns.strings[id])
        }
        return texts
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
