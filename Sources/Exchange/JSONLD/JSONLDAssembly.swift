import Graph
import Ontology

/// Puts the items of a JSON-LD file together to a graph.
struct JSONLDAssembly {
    private let vocabulary: Vocabulary
    private let file: String
    private let relations: [String: Relation]
    private let predicates: [String: Relation]
    private var iris = JSONLDIRIs()
    private var nodes: [Node] = []
    private var statements: [(statement: Statement, evidence: [String], line: Int)] = []
    private var evidence: [String: Evidence] = [:]
    private var edges: [LooseEdges.Edge] = []
    private var triples: [LooseEdges.Triple] = []

    init(vocabulary: Vocabulary, file: String) {
        self.vocabulary = vocabulary
        self.file = file
        relations = Dictionary(uniqueKeysWithValues: vocabulary.relations.map { ($0.key, $0.relation) })
        predicates = Dictionary(uniqueKeysWithValues: vocabulary.relations.map { ($0.iri, $0.relation) })
    }

    mutating func add(_ object: JSONObject, line: Int) throws(ExchangeError) {
        var item = JSONLDItem(object, file: file, line: line)
        let iri = try item.text("@id")
        let types = try item.texts("@type")
        guard let type = types.first else {
            throw item.failure("no '@type'", expected: "a class of the vocabulary")
        }
        if let type = EntityType(rawValue: type) {
            try addNode(&item, iri, type)
        } else if let type = FrameClass(rawValue: type) {
            switch type {
            case .statement: try addStatement(&item, iri)
            case .evidence: try addEvidence(&item, iri)
            case .edge: try addEdge(&item, iri)
            }
        } else {
            throw item.failure("the class '\(type)'", expected: "a class of the vocabulary, such as Person")
        }
    }

    func reading() throws(ExchangeError) -> GraphReading {
        var complete: [Statement] = []
        complete.reserveCapacity(statements.count)
        for (statement, pieces, line) in statements {
            var statement = statement
            for piece in pieces {
                guard let found = evidence[piece] else {
                    throw .content(
                        file: file,
                        line: line,
                        found: "evidence <\(piece)> that the file does not have",
                        expected: "an item of class Evidence with this '@id'"
                    )
                }
                statement.evidence.append(found)
            }
            complete.append(statement)
        }
        let graph: KnowledgeGraph
        do throws(GraphError) {
            graph = try GraphBuilder(nodes: nodes, statements: complete).graph()
        } catch {
            throw .content(file: file, line: 1, found: error.description, expected: "each '@id' once")
        }
        let loose = LooseEdges(edges: edges, triples: triples)
        return GraphReading(graph: try loose.added(to: graph, file: file), base: iris.base)
    }

    private mutating func addNode(_ item: inout JSONLDItem, _ iri: String, _ type: EntityType)
        throws(ExchangeError)
    {
        var node = Node(id: try iris.id(of: iri, .node, item), type: type)
        node.nameZh = try item.textIfAny("name_zh")
        node.nameEn = try item.textIfAny("name_en")
        node.aliases = try item.texts("aliases")
        node.mentions = try item.integer("mentions")
        node.first = try item.textIfAny("first")
        node.last = try item.textIfAny("last")
        for member in item.rest {
            if let relation = relations[member.key] {
                for target in member.value.items {
                    guard let target = target.string else {
                        throw item.failure("\(target.kind) in '\(member.key)'", expected: "an IRI")
                    }
                    triples.append(
                        .init(
                            source: node.id,
                            relation: relation,
                            target: try iris.id(of: target, .node, item),
                            line: item.line
                        )
                    )
                }
            } else {
                node.properties += try properties(member, vocabulary.nodePropertiesByName, item)
            }
        }
        nodes.append(node)
    }

    private mutating func addStatement(_ item: inout JSONLDItem, _ iri: String) throws(ExchangeError) {
        var statement = Statement(
            id: try iris.id(of: iri, .statement, item),
            subject: try iris.id(of: item.text("subject"), .node, item),
            relation: try relation(&item),
            object: try iris.id(of: item.text("object"), .node, item),
            certainty: try certainty(&item),
            evidence: []
        )
        if item.has("earliest") || item.has("latest") || item.has("date_role") {
            let (earliest, latest) = (try item.text("earliest"), try item.text("latest"))
            let role = try item.text("date_role")
            guard let from = CalendarDate(iso: earliest), let to = CalendarDate(iso: latest),
                let role = DateRange.Role(rawValue: role)
            else {
                throw item.failure(
                    "the date \(earliest) to \(latest), \(role)",
                    expected: "two days that exist and one of asOf, during, until, deadline"
                )
            }
            statement.date = DateRange(earliest: from, latest: to, role: role)
        }
        let pieces = try item.texts("evidence")
        guard !pieces.isEmpty else {
            throw item.failure("a statement without evidence", expected: "at least one piece in 'evidence'")
        }
        // They follow from the rest.
        for key in ["derived_from", "member", "organization"] { _ = item.take(key) }
        for member in item.rest {
            statement.qualifiers += try properties(member, vocabulary.qualifiersByName, item)
        }
        statements.append((statement, pieces, item.line))
    }

    private mutating func addEvidence(_ item: inout JSONLDItem, _ iri: String) throws(ExchangeError) {
        let article =
            item.has("article")
            ? try iris.id(of: item.text("article"), .node, item) : try item.text("article_id")
        let language: Language = item.has("quote_zh") ? .chinese : .english
        let piece = Evidence(
            article: article,
            document: try item.text("document"),
            language: language,
            start: try item.integer("begin_index"),
            end: try item.integer("end_index"),
            quote: try item.text(language == .chinese ? "quote_zh" : "quote_en"),
            rule: try item.textIfAny("rule")
        )
        try item.expectNothingElse()
        guard evidence.updateValue(piece, forKey: iri) == nil else {
            throw item.failure("<\(iri)> twice", expected: "each '@id' once")
        }
    }

    private mutating func addEdge(_ item: inout JSONLDItem, _ iri: String) throws(ExchangeError) {
        var articles: [String] = []
        for article in try item.texts("articles") { articles.append(try iris.id(of: article, .node, item)) }
        var edge = LooseEdges.Edge(
            triple: .init(
                source: try iris.id(of: item.text("subject"), .node, item),
                relation: try relation(&item),
                target: try iris.id(of: item.text("object"), .node, item),
                line: item.line
            ),
            edge: Edge(
                source: 0,
                target: 0,
                relation: .met,
                weight: try item.integer("weight"),
                start: try item.textIfAny("edge_start"),
                end: try item.textIfAny("edge_end"),
                certainty: try certainty(&item),
                quoteZh: try item.textIfAny("quote_zh"),
                quoteEn: try item.textIfAny("quote_en"),
                articles: articles,
                statements: []
            )
        )
        for member in item.rest {
            edge.edge.properties += try properties(member, vocabulary.qualifiersByName, item)
        }
        edges.append(edge)
    }

    private func relation(_ item: inout JSONLDItem) throws(ExchangeError) -> Relation {
        let predicate = try item.text("predicate")
        guard let relation = predicates[predicate] else {
            throw item.failure("the predicate '\(predicate)'", expected: "a relation such as ann:holdsOffice")
        }
        return relation
    }

    private func certainty(_ item: inout JSONLDItem) throws(ExchangeError) -> Certainty {
        let text = try item.text("certainty")
        guard let certainty = Certainty(rawValue: text) else {
            throw item.failure(
                "the certainty '\(text)'",
                expected: "one of " + Certainty.allCases.map(\.rawValue).joined(separator: ", ")
            )
        }
        return certainty
    }

    /// The properties that a member of an item stands for.
    private mutating func properties(
        _ member: JSONMember,
        _ terms: [String: PropertyTerm],
        _ item: JSONLDItem
    ) throws(ExchangeError) -> [Property] {
        let openPrefix = Namespace.open.prefix + ":"
        var key = member.key
        if terms[key] == nil {
            guard key.hasPrefix(openPrefix), let decoded = IRIBase.decoded(key.dropFirst(openPrefix.count))
            else {
                throw item.failure("the key '\(key)'", expected: "a term of the context")
            }
            key = decoded
        }
        let kind = terms[member.key]?.value ?? .text
        var ids: [String] = []
        var properties: [Property] = []
        for value in member.value.items {
            if kind == .nodes, let iri = value.string {
                ids.append(try iris.id(of: iri, .node, item))
                continue
            }
            var text = try item.literal(value, of: member.key)
            if kind == .wikidata, value.string != nil { text = String(text.dropFirst("wd:".count)) }
            if kind == .node { text = try iris.id(of: text, .node, item) }
            properties.append(Property(key, text))
        }
        return ids.isEmpty ? properties : [Property(key, ids.joined(separator: "|"))] + properties
    }
}
