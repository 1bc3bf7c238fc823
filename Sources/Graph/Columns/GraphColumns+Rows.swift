import Columns
import Ontology

// The values of a graph, made of its columns when somebody asks for them.

extension GraphColumns {
    @inline(__always) package func node(_ row: Int) -> Node { nodes.node(row, strings) }

    @inline(__always) package func statement(_ row: Int) -> Statement {
        Statement(
            id: strings[statements.id[row]], subject: strings[nodes.id[Int(statements.subject[row])]],
            relation: Relation(code: statements.relation[row]),
            object: strings[nodes.id[Int(statements.object[row])]],
            qualifiers: properties(statements.qualifiers[row]), date: date(row),
            certainty: Certainty(code: statements.certainty[row]),
            evidence: statements.evidence(of: row).map(evidence))
    }

    @inline(__always) package func evidence(_ row: Int) -> Evidence {
        Evidence(
            article: strings[evidence.article[row]], document: strings[evidence.document[row]],
            language: Language(code: evidence.language[row]), start: Int(evidence.start[row]),
            end: Int(evidence.end[row]), quote: quotes[evidence.quote[row]],
            rule: strings[evidence.rule[row]])
    }

    @inline(__always) package func edge(_ row: Int) -> Edge {
        Edge(
            source: edges.source[row], target: edges.target[row],
            relation: Relation(code: edges.relation[row]),
            weight: Int(edges.weight[row]), start: strings[edges.start[row]], end: strings[edges.end[row]],
            certainty: Certainty(code: edges.certainty[row]), quoteZh: quotes[edges.quoteZh[row]],
            quoteEn: quotes[edges.quoteEn[row]], articles: edges.articles[row].map { strings[$0] },
            statements: Array(edges.statements[row]), properties: properties(edges.properties[row]))
    }

    @inline(__always) package func date(_ row: Int) -> DateRange? {
        guard statements.dateRole[row] != DateRange.Role.noCode else { return nil }
        return DateRange(
            earliest: CalendarDate(dayNumber: Int(statements.earliest[row])),
            latest: CalendarDate(dayNumber: Int(statements.latest[row])),
            role: DateRange.Role(code: statements.dateRole[row]))
    }

    private func properties(_ texts: ArraySlice<Int32>) -> [Property] { Property.list(texts, strings) }
}

extension NodeColumns {
    package func node(_ row: Int, _ strings: StringPool) -> Node {
        Node(
            id: strings[id[row]], type: EntityType(code: type[row]), nameZh: strings[nameZh[row]],
            nameEn: strings[nameEn[row]], aliases: aliases[row].map { strings[$0] },
            mentions: Int(mentions[row]), first: strings[first[row]], last: strings[last[row]],
            properties: Property.list(properties[row], strings))
    }
}

extension Property {
    /// Keys and values in turn.
    fileprivate static func list(_ texts: ArraySlice<Int32>, _ strings: StringPool) -> [Property] {
        stride(from: texts.startIndex, to: texts.endIndex, by: 2).map {
            Property(strings[texts[$0]], strings[texts[$0 + 1]])
        }
    }
}
