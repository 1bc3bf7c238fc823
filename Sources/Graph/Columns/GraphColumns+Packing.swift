import Columns
import Ontology

// Values put into columns, each at the end.

extension GraphColumns {
    package mutating func append(_ node: Node) { nodes.append(node, &strings) }

    /// `subject` and `object` are the rows of its nodes.
    package mutating func append(_ statement: Statement, subject: Int32, object: Int32) {
        statements.id.append(strings.insert(statement.id))
        statements.subject.append(subject)
        statements.object.append(object)
        statements.relation.append(statement.relation.code)
        statements.certainty.append(statement.certainty.code)
        statements.earliest.append(Int32(clamping: statement.date?.earliest.dayNumber ?? 0))
        statements.latest.append(Int32(clamping: statement.date?.latest.dayNumber ?? 0))
        statements.dateRole.append(statement.date?.role.code ?? DateRange.Role.noCode)
        statements.qualifiers.append(ids(statement.qualifiers))
        for item in statement.evidence { append(item) }
        statements.evidence.append(Int32(evidence.start.count))
    }

    package mutating func append(_ edge: Edge) {
        edges.source.append(edge.source)
        edges.target.append(edge.target)
        edges.relation.append(edge.relation.code)
        edges.weight.append(Int32(clamping: edge.weight))
        edges.start.append(strings.insert(edge.start))
        edges.end.append(strings.insert(edge.end))
        edges.certainty.append(edge.certainty.code)
        edges.quoteZh.append(quotes.insert(edge.quoteZh))
        edges.quoteEn.append(quotes.insert(edge.quoteEn))
        edges.articles.append(edge.articles.map { strings.insert($0) })
        edges.statements.append(edge.statements)
        edges.properties.append(ids(edge.properties))
    }

    private mutating func append(_ item: Evidence) {
        evidence.article.append(strings.insert(item.article))
        evidence.document.append(strings.insert(item.document))
        evidence.language.append(item.language.code)
        evidence.start.append(Int32(clamping: item.start))
        evidence.end.append(Int32(clamping: item.end))
        evidence.rule.append(strings.insert(item.rule))
        evidence.quote.append(quotes.insert(item.quote))
    }

    private mutating func ids(_ properties: [Property]) -> [Int32] { strings.insert(properties) }
}

extension NodeColumns {
    package mutating func append(_ node: Node, _ strings: inout StringPool) {
        append(node, texts: node.texts.map { strings.insert($0) })
    }

    /// Adds a node whose `texts` have these ids.
    package mutating func append(_ node: Node, texts ids: [Int32]) {
        let lists = ids.dropFirst(5)
        id.append(ids[0])
        type.append(node.type.code)
        nameZh.append(ids[1])
        nameEn.append(ids[2])
        mentions.append(Int32(clamping: node.mentions))
        first.append(ids[3])
        last.append(ids[4])
        aliases.append(lists.prefix(node.aliases.count))
        properties.append(lists.dropFirst(node.aliases.count))
    }

    /// Adds a row of other nodes whose texts are in the same pool.
    package mutating func append(_ row: Int, of other: NodeColumns) {
        id.append(other.id[row])
        type.append(other.type[row])
        nameZh.append(other.nameZh[row])
        nameEn.append(other.nameEn[row])
        mentions.append(other.mentions[row])
        first.append(other.first[row])
        last.append(other.last[row])
        aliases.append(other.aliases[row])
        properties.append(other.properties[row])
    }
}

extension Node {
    /// All texts of the node: id, names, days, aliases, then keys and values of properties in turn.
    package var texts: [String] {
        [id, nameZh, nameEn, first, last] + aliases + properties.flatMap { [$0.key, $0.value] }
    }
}

extension StringPool {
    /// The ids of keys and values in turn.
    package mutating func insert(_ properties: [Property]) -> [Int32] {
        var ids: [Int32] = []
        ids.reserveCapacity(properties.count * 2)
        for property in properties {
            ids.append(insert(property.key))
            ids.append(insert(property.value))
        }
        return ids
    }
}
