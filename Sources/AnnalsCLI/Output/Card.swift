import Graph
import Ontology

/// What `annals show` prints of a node: its names, then relation by relation who stands at the other end, with the
/// sentences that say so.
struct Card {
    private let graph: KnowledgeGraph
    private let adjacency: Adjacency
    private let style: Style

    init(_ graph: KnowledgeGraph, style: Style) {
        self.graph = graph
        self.style = style
        adjacency = Adjacency(graph)
    }

    /// `name` is what was asked for, `alsoNamed` who else is called so.
    func text(of index: Int32, alsoNamed: [Int32], name: String) -> String {
        let node = graph[node: index]
        let steps = adjacency.neighbors(of: index, in: graph, over: Set(Relation.allCases))
        var lines = head(of: node)
        for relation in Relation.allCases where relation != .mentionedIn {
            for forward in [true, false] {
                let edges = steps.filter {
                    $0.forward == forward && graph[edge: $0.edge].relation == relation
                }
                lines += section(relation, forward: forward, edges)
            }
        }
        lines += mentions(steps.filter { graph[edge: $0.edge].relation == .mentionedIn })
        if !alsoNamed.isEmpty {
            lines += [
                "",
                style.faint(printable("Also called \(name): "))
                    + alsoNamed.map(reference).joined(separator: "; "),
            ]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func head(of node: Node) -> [String] {
        let names = [node.nameZh, node.nameEn].filter { !$0.isEmpty }
        let title = printable((names.isEmpty ? [node.id] : names).joined(separator: "  "))
        var lines = [style.bold(title), "\(node.type.rawValue)  \(style.faint(printable(node.id)))"]
        func fact(_ label: String, _ value: String) {
            if !value.isEmpty { lines.append("  " + style.faint(label) + " " + printable(value)) }
        }
        fact("also", node.aliases.joined(separator: "; "))
        fact("mentions", node.mentions > 0 ? String(node.mentions) : "")
        let dates = node.first == node.last ? node.first : "\(node.first) to \(node.last)"
        fact(node.type == .article ? "date" : "in articles of", dates)
        for property in node.properties { fact(property.label(of: node.type), property.value) }
        return lines
    }

    private func section(_ relation: Relation, forward: Bool, _ steps: [Step]) -> [String] {
        guard !steps.isEmpty else { return [] }
        var lines = ["", style.bold(relation.heading(forward: forward))]
        for step in steps {
            let edge = graph[edge: step.edge]
            if edge.statements.isEmpty { lines += entry(edge, about: step.node) }
            for statement in edge.statements { lines += entry(graph[statement: statement], about: step.node) }
        }
        return lines
    }

    /// One statement: what it says on the first line, below it where it says so.
    private func entry(_ statement: Statement, about other: Int32) -> [String] {
        var parts = [reference(other)]
        let office = [statement.qualifier("office_zh"), statement.qualifier("office_en")].filter {
            !$0.isEmpty
        }
        if let title = office.first {
            parts.insert(printable(office.count > 1 ? "\(title) (\(office[1]))" : title), at: 0)
        }
        for qualifier in statement.qualifiers where !qualifier.key.hasPrefix("office_") {
            parts.append(printable("\(qualifier.key) \(qualifier.value)"))
        }
        if let date = statement.date { parts.append(date.phrase) }
        let head = "  " + parts.joined(separator: ", ") + style.faint("  [\(statement.certainty.rawValue)]")
        return [head] + statement.evidence.flatMap(quote)
    }

    /// An edge without its statements, as a plain GraphML file has it.
    private func entry(_ edge: Edge, about other: Int32) -> [String] {
        let dates = edge.start == edge.end ? edge.start : "\(edge.start) to \(edge.end)"
        let parts = [reference(other), printable(dates)].filter { !$0.isEmpty }
        return ["  " + parts.joined(separator: ", ") + style.faint("  [\(edge.certainty.rawValue)]")]
            + [edge.quoteZh, edge.quoteEn].filter { !$0.isEmpty }.map { "      " + printable($0) }
    }

    private func quote(_ evidence: Evidence) -> [String] {
        let date = graph.nodeIndex(id: evidence.article).map { graph[node: $0].first } ?? ""
        let source = [date, "\(evidence.document):\(evidence.start)-\(evidence.end)"].filter { !$0.isEmpty }
        return [
            "      " + printable(evidence.quote),
            "      "
                + style.faint(printable("\(evidence.language.rawValue), " + source.joined(separator: ", "))),
        ]
    }

    /// The articles of a thing, or the things of an article: a line each, without sentences.
    private func mentions(_ steps: [Step]) -> [String] {
        guard let first = steps.first else { return [] }
        let lines = steps.map { step -> String in
            let node = graph[node: step.node]
            let count = graph[edge: step.edge].statements.lazy
                .map { graph[statement: $0].qualifier("count") }.first { !$0.isEmpty }
            let times = count.map { $0 == "1" ? "once" : "\($0) times" } ?? ""
            let facts = node.type == .article ? [node.first, times] : [node.type.rawValue, times]
            return "  " + ([reference(step.node)] + facts).filter { !$0.isEmpty }.joined(separator: ", ")
        }
        return ["", style.bold(Relation.mentionedIn.heading(forward: first.forward))] + lines
    }

    /// A node by its names; an article, whose headlines are long, by one.
    private func reference(_ index: Int32) -> String {
        let node = graph[node: index]
        let isShort = node.nameEn.isEmpty || node.nameEn == node.name || node.type == .article
        let english = isShort ? "" : " (\(node.nameEn))"
        return style.cyan(printable(node.name)) + printable(english)
    }

    private func printable(_ text: String) -> String { DisplayWidth.printable(text) }
}

extension Property {
    /// What a card calls the property: of people, the years are those of their lives.
    fileprivate func label(of type: EntityType) -> String {
        switch (type, key) {
        case (.person, "start"): "born"
        case (.person, "end"): "died"
        default: String(key.map { $0 == "_" ? " " : $0 })
        }
    }
}
