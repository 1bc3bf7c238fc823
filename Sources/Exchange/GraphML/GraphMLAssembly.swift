import Graph
import Ontology

/// Puts the elements of a GraphML file together to a graph.
struct GraphMLAssembly {
    private let reader: GraphMLReader
    private let file: String
    /// Whether Annals wrote the file: then the ids in it are encoded.
    private let isOwn: Bool
    private var nodeValues: GraphMLValues
    private var edgeValues: GraphMLValues
    private var base: IRIBase?
    private var nodes: [Node] = []
    /// Ids of the file to ids of nodes.
    private var ids: [String: String] = [:]
    private var seenIDs: Set<String> = []
    private var statements: [Statement] = []
    private var edges: [LooseEdges.Edge] = []
    private var findings: [Finding] = []
    private var noted: Set<String> = []

    init(reader: GraphMLReader, file: String, keys: [GraphMLKey]) {
        self.reader = reader
        self.file = file
        let known = Set(keys.map(\.id))
        isOwn = known.isSuperset(of: (GraphMLColumn.node + GraphMLColumn.edge).map(\.id))
        nodeValues = GraphMLValues(keys: keys, side: .node)
        edgeValues = GraphMLValues(keys: keys, side: .edge)
    }

    mutating func addNode(_ element: GraphMLElement) throws(ExchangeError) {
        nodeValues.load(element)
        let id = isOwn ? decoded(element.id, prefix: "n_") : element.id
        guard ids.updateValue(id, forKey: element.id) == nil, seenIDs.insert(id).inserted else {
            throw .content(
                file: file,
                line: element.line,
                found: "the node id '\(element.id)' a second time",
                expected: "each id once"
            )
        }
        let (label, name) = (nodeValues.take("label"), nodeValues.take("name"))
        var node = Node(id: id, type: reader.unknownType)
        let type = nodeValues.take("type")
        let known = EntityType.allCases.first { $0.rawValue.lowercased() == type.lowercased() }
        node.nameZh = nodeValues.take("label_zh")
        node.nameEn = nodeValues.take("label_en")
        node.aliases = TextList.split(nodeValues.take("aliases"))
        node.mentions = Int(nodeValues.take("mentions")) ?? 0
        node.first = nodeValues.take("first")
        node.last = nodeValues.take("last")
        let uri = nodeValues.take("uri")
        for drawn in ["size", "r", "g", "b", "x", "y"] { _ = nodeValues.take(drawn) }
        node.properties = nodeValues.properties()
        if let known {
            node.type = known
        } else {
            if !type.isEmpty { node.properties.insertSorted(Property("original_type", type)) }
            note("unknown-type", element.line, "the type '\(type)'", "read as \(reader.unknownType.rawValue)")
        }
        if isOwn {
            if base == nil, uri.hasSuffix("id/" + IRIBase.encoded(id)) {
                base = try? IRIBase(String(uri.dropLast(("id/" + IRIBase.encoded(id)).count)))
            }
        } else if node.nameZh.isEmpty, node.nameEn.isEmpty {
            let shown = label.isEmpty ? name : label
            let isChinese = shown.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
            if isChinese { node.nameZh = shown } else { node.nameEn = shown }
        }
        nodes.append(node)
    }

    mutating func addEdge(_ element: GraphMLElement) throws(ExchangeError) {
        edgeValues.load(element)
        let (label, interaction) = (edgeValues.take("label"), edgeValues.take("interaction"))
        var relationName = edgeValues.take("relation")
        if relationName.isEmpty { relationName = label.isEmpty ? interaction : label }
        let known =
            Relation(rawValue: relationName)
            ?? Relation(rawValue: relationName.uppercased().replacing(" ", with: "_"))
        let triple = LooseEdges.Triple(
            source: try end(element.source, element),
            relation: known ?? reader.unknownRelation,
            target: try end(element.target, element),
            line: element.line
        )
        _ = edgeValues.take("uri")
        let statement = edgeValues.take("statement")
        if isOwn, !statement.isEmpty {
            statements.append(try self.statement(element, triple, id: statement))
            return
        }
        var edge = Edge(
            source: 0,
            target: 0,
            relation: triple.relation,
            weight: weight(edgeValues.take("weight")),
            start: edgeValues.take("start"),
            end: edgeValues.take("end"),
            certainty: Certainty(rawValue: edgeValues.take("certainty")) ?? .background,
            quoteZh: edgeValues.take("quote_zh"),
            quoteEn: edgeValues.take("quote_en"),
            articles: TextList.split(edgeValues.take("articles")),
            statements: []
        )
        if isOwn { for column in GraphMLColumn.statement { _ = edgeValues.take(column.name) } }
        edge.properties = edgeValues.properties()
        if known == nil {
            if !relationName.isEmpty {
                edge.properties.insertSorted(Property("original_relation", relationName))
            }
            note(
                "unknown-relation",
                element.line,
                "the relation '\(relationName)'",
                "read as \(reader.unknownRelation.rawValue)"
            )
        }
        edges.append(LooseEdges.Edge(triple: triple, edge: edge))
    }

    func reading(notes: [Finding]) throws(ExchangeError) -> GraphReading {
        let graph: KnowledgeGraph
        do throws(GraphError) {
            graph = try GraphBuilder(nodes: nodes, statements: statements).graph()
        } catch {
            throw .content(file: file, line: 1, found: error.description, expected: "each statement once")
        }
        return GraphReading(
            graph: try LooseEdges(edges: edges, triples: []).added(to: graph, file: file),
            base: base,
            isMulti: !statements.isEmpty,
            findings: notes + findings
        )
    }

    private mutating func statement(
        _ element: GraphMLElement,
        _ triple: LooseEdges.Triple,
        id column: String
    ) throws(ExchangeError) -> Statement {
        let (start, end, role) = (
            edgeValues.take("start"), edgeValues.take("end"), edgeValues.take("date_role")
        )
        var date: DateRange?
        if !role.isEmpty {
            guard let earliest = CalendarDate(iso: start), let latest = CalendarDate(iso: end),
                let role = DateRange.Role(rawValue: role)
            else { throw failure(element, "the date \(start) to \(end), \(role)", "two days and a role") }
            date = DateRange(earliest: earliest, latest: latest, role: role)
        }
        let certainty = edgeValues.take("certainty")
        guard let certainty = Certainty(rawValue: certainty) else {
            throw failure(
                element,
                "the certainty '\(certainty)'",
                "explicit, implied, metadata or background"
            )
        }
        let evidence = try evidence(element)
        for column in ["weight", "articles"] { _ = edgeValues.take(column) }
        // The edge's id holds what the column may not: characters that XML forbids.
        let id = element.id.hasPrefix("e_") ? XMLName.decoded(element.id.dropFirst(2)) ?? column : column
        return Statement(
            id: id,
            subject: triple.source,
            relation: triple.relation,
            object: triple.target,
            qualifiers: edgeValues.properties(),
            date: date,
            certainty: certainty,
            evidence: evidence
        )
    }

    private mutating func evidence(_ element: GraphMLElement) throws(ExchangeError) -> [Evidence] {
        var quotes: [Language: ArraySlice<String>] = [
            .chinese: TextList.split(edgeValues.take("quote_zh"))[...],
            .english: TextList.split(edgeValues.take("quote_en"))[...],
        ]
        var evidence: [Evidence] = []
        for cell in TextList.split(edgeValues.take("evidence")) {
            guard var piece = EvidencePlace.evidence(cell), let quote = quotes[piece.language]?.popFirst()
            else {
                throw failure(element, "the evidence '\(cell)'", "'zh 12-40 article document' and its quote")
            }
            piece.quote = quote
            evidence.append(piece)
        }
        let rules = TextList.split(edgeValues.take("rule"))
        for (index, rule) in rules.enumerated() where rules.count == evidence.count {
            evidence[index].rule = rule
        }
        guard !evidence.isEmpty, quotes.values.allSatisfy(\.isEmpty) else {
            throw failure(element, "quotes and evidence that do not match", "one place for each quote")
        }
        return evidence
    }

    private func end(_ id: String, _ element: GraphMLElement) throws(ExchangeError) -> String {
        guard let node = ids[id] else {
            throw failure(element, "an edge to '\(id)', which is no node", "a node with this id")
        }
        return node
    }

    private func failure(_ element: GraphMLElement, _ found: String, _ expected: String) -> ExchangeError {
        .content(file: file, line: element.line, found: found, expected: expected)
    }

    private func decoded(_ id: String, prefix: String) -> String {
        id.hasPrefix(prefix) ? XMLName.decoded(id.dropFirst(prefix.count)) ?? id : id
    }

    private func weight(_ text: String) -> Int {
        guard let weight = Double(text), weight.magnitude < 1e15 else { return 1 }
        return Int(weight.rounded())
    }

    private mutating func note(_ code: String, _ line: Int, _ message: String, _ fix: String) {
        guard noted.insert(code + message).inserted, noted.count <= 20 else { return }
        findings.append(
            Finding(file: file, line: line, severity: .warning, code: code, message: message, fix: fix)
        )
    }
}

extension [Property] {
    /// Inserts where the order of the keys wants it.
    fileprivate mutating func insertSorted(_ property: Property) {
        insert(property, at: firstIndex { property.key < $0.key } ?? endIndex)
    }
}
