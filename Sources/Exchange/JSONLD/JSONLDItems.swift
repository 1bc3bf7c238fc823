import Graph
import Ontology

/// The nodes of a JSON-LD graph and the order in which they stand.
struct JSONLDItems: Sendable {
    enum Item: Sendable {
        case edge(Int, iri: String)
        case node(Int)
        /// A statement, with its evidence after it.
        case statement(Int)
    }

    /// By IRI: `…/edge/`, `…/id/`, `…/statement/`; the evidence of a statement follows it (`#` is before all else).
    let order: [Item]
    private let graph: KnowledgeGraph
    private let vocabulary: Vocabulary
    private let values: JSONLDValues
    private let base: IRIBase
    /// The relations of each node: relation and target, sorted.
    private let relations: [[(relation: Relation, target: Int32)]]
    /// Ids of the articles that evidence may point to.
    private let articles: Set<String>
    private let measures: NodeMeasures

    init(of graph: KnowledgeGraph, vocabulary: Vocabulary, base: IRIBase, measures: NodeMeasures) {
        self.measures = measures
        self.graph = graph
        self.vocabulary = vocabulary
        self.base = base
        values = JSONLDValues(base: base)
        articles = Set(
            graph.nodes.indices.lazy.filter { graph.nodes.type(at: $0) == .article }.map(graph.nodes.id))
        let segments = graph.nodes.indices.map { IRIBase.encoded(graph.nodes.id(at: $0)) }
        relations = Self.relations(of: graph, segments)
        let edges = Self.looseEdges(of: graph, base: base).sorted { $0.iri.precedesInASCII($1.iri) }
        let nodes = graph.nodes.indices.sorted { segments[$0].precedesInASCII(segments[$1]) }
        let statements = graph.statements.indices.map { IRIBase.encoded(graph.statements.id(at: $0)) }
        order =
            edges.map { .edge($0.edge, iri: $0.iri) } + nodes.map(Item.node)
            + statements.indices.sorted { statements[$0].precedesInASCII(statements[$1]) }.map(Item.statement)
    }

    /// The items at some places of the order, with a comma before each but the first of all.
    func text(of places: Range<Int>) -> [UInt8] {
        var json = JSONWriter()
        for place in places {
            json.bytes.append(place == 0 ? "\n" : ",\n")
            append(order[place], to: &json)
        }
        return json.bytes
    }

    func append(_ item: Item, to json: inout JSONWriter) {
        switch item {
        case .node(let index): json.object { append(node: index, relations[index], to: &$0) }
        case .edge(let index, let iri): json.object { append(edge: graph.edges[index], iri, to: &$0) }
        case .statement(let index):
            let statement = graph.statements[index]
            let iri = base.statement(statement.id)
            let evidence = Self.evidenceIRIs(of: statement, iri)
            json.object { append(statement, iri, evidence, to: &$0) }
            for (piece, iri) in zip(statement.evidence, evidence) {
                json.bytes.append(",\n")
                json.object { append(piece, iri, to: &$0) }
            }
        }
    }

    private func append(
        node index: Int, _ relations: [(relation: Relation, target: Int32)], to object: inout JSONWriter
    ) {
        let node = graph.nodes[index]
        object.member("@id", node: node.id, of: base)
        object.member("@type", [node.type.rawValue, vocabulary[node.type].mappings[0]])
        appendText(node.nameZh, "name_zh", to: &object)
        appendText(node.nameEn, "name_en", to: &object)
        if !node.aliases.isEmpty {
            object.member("aliases", node.aliases) { values.appendLabel($0, to: &$1) }
        }
        object.member("mentions", node.mentions)
        appendDate(node.first, "first", to: &object)
        appendDate(node.last, "last", to: &object)
        values.append(properties(of: node, at: index), vocabulary.nodePropertiesByName, to: &object)
        var targets = relations[...]
        while let relation = targets.first?.relation {
            let end = targets.firstIndex { $0.relation != relation } ?? targets.endIndex
            object.member(
                vocabulary[relation].key,
                targets[..<end].map { base.node(graph.nodes[Int($0.target)].id) }
            )
            targets = targets[end...]
        }
    }

    private func properties(of node: Node, at index: Int) -> [Property] {
        if measures.columns.isEmpty { return node.properties }
        return node.properties.filter { !measures.names.contains($0.key) }
            + measures.columns.map { Property($0.name, $0.values[index]) }
    }

    private func append(
        _ statement: Statement,
        _ iri: String,
        _ evidence: [String],
        to object: inout JSONWriter
    ) {
        let isMembership = statement.relation == .holdsOffice
        object.member("@id", iri)
        object.member(
            "@type",
            [FrameClass.statement.rawValue] + FrameClass.statement.mappings
                + (isMembership ? ["org:Membership"] : [])
        )
        object.member("subject", node: statement.subject, of: base)
        object.member("predicate", vocabulary[statement.relation].iri)
        object.member("object", node: statement.object, of: base)
        if isMembership {
            object.member("member", node: statement.subject, of: base)
            object.member("organization", node: statement.object, of: base)
        }
        values.append(statement.qualifiers, vocabulary.qualifiersByName, to: &object)
        if let date = statement.date {
            object.member("earliest", date.earliest.description)
            object.member("latest", date.latest.description)
            object.member("date_role", date.role.rawValue)
        }
        object.member("certainty", statement.certainty.rawValue)
        let sources = Set(statement.evidence.map(\.article)).intersection(articles).map(base.node)
        if !sources.isEmpty { object.member("derived_from", sources.sorted { $0.precedesInASCII($1) }) }
        object.member("evidence", evidence)
    }

    private func append(_ evidence: Evidence, _ iri: String, to object: inout JSONWriter) {
        object.member("@id", iri)
        object.member("@type", [FrameClass.evidence.rawValue] + FrameClass.evidence.mappings)
        if articles.contains(evidence.article) {
            object.member("article", node: evidence.article, of: base)
        } else {
            object.member("article_id", evidence.article)
        }
        object.member("document", evidence.document)
        object.member("begin_index", evidence.start)
        object.member("end_index", evidence.end)
        object.member(evidence.language == .chinese ? "quote_zh" : "quote_en", evidence.quote)
        if !evidence.rule.isEmpty { object.member("rule", evidence.rule) }
    }

    private func append(edge: Edge, _ iri: String, to object: inout JSONWriter) {
        object.member("@id", iri)
        object.member("@type", [FrameClass.edge.rawValue] + FrameClass.edge.mappings)
        object.member("subject", base.node(graph.nodes[Int(edge.source)].id))
        object.member("predicate", vocabulary[edge.relation].iri)
        object.member("object", base.node(graph.nodes[Int(edge.target)].id))
        object.member("weight", edge.weight)
        appendDate(edge.start, "edge_start", to: &object)
        appendDate(edge.end, "edge_end", to: &object)
        object.member("certainty", edge.certainty.rawValue)
        appendText(edge.quoteZh, "quote_zh", to: &object)
        appendText(edge.quoteEn, "quote_en", to: &object)
        if !edge.articles.isEmpty { object.member("articles", edge.articles.map(base.node)) }
        values.append(edge.properties, vocabulary.qualifiersByName, to: &object)
    }

    private func appendText(_ text: String, _ key: String, to object: inout JSONWriter) {
        if !text.isEmpty { object.member(key, text) }
    }

    private func appendDate(_ text: String, _ key: String, to object: inout JSONWriter) {
        if !text.isEmpty { object.member(key) { values.append(text, .date, to: &$0) } }
    }

    /// `…#evidence-1`, with as many digits as the last one has, so that they sort by number.
    private static func evidenceIRIs(of statement: Statement, _ iri: String) -> [String] {
        let width = String(statement.evidence.count).utf8.count
        return statement.evidence.indices.map { index in
            let number = String(index + 1)
            return iri + "#evidence-" + String(repeating: "0", count: width - number.utf8.count) + number
        }
    }

    private static func relations(
        of graph: KnowledgeGraph,
        _ segments: [String]
    ) -> [[(relation: Relation, target: Int32)]] {
        var lists = [[(relation: Relation, target: Int32)]](repeating: [], count: graph.nodes.count)
        for edge in graph.edges.indices {
            let source = Int(graph.edges.sources[edge])
            lists[source].append((graph.edges.relation(at: edge), graph.edges.targets[edge]))
        }
        for node in lists.indices where lists[node].count > 1 {
            lists[node].sort { left, right in
                if left.relation != right.relation { return left.relation < right.relation }
                return segments[Int(left.target)].precedesInASCII(segments[Int(right.target)])
            }
            var last: (relation: Relation, target: Int32)?
            lists[node] = lists[node].filter { item in
                defer { last = item }
                return last.map { $0 != item } ?? true
            }
        }
        return lists
    }

    private static func looseEdges(of graph: KnowledgeGraph, base: IRIBase) -> [(edge: Int, iri: String)] {
        var taken: Set<String> = []
        let columns = graph.columns
        return graph.edges.indices.filter { graph.edges.statements(at: $0).isEmpty }.map { index in
            let iri = base.edge(columns.stableHash(ofEdge: index))
            var unique = iri
            var number = 2
            while !taken.insert(unique).inserted {
                unique = "\(iri)-\(number)"
                number += 1
            }
            return (index, unique)
        }
    }
}

extension String {
    /// The order of bytes, for text that is ASCII.
    func precedesInASCII(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
