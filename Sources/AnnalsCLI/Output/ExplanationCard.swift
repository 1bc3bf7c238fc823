import Annals
import Graph
import Ontology

/// What `annals explain` prints: what made a node, or the sentences and rules behind statements.
struct ExplanationCard {
    var style: Style

    func text(of explanation: NodeExplanation) -> String {
        let node = explanation.node
        var lines = [
            style.bold(printable(node.name)), "\(node.type.rawValue)  \(style.faint(printable(node.id)))",
            "  " + style.faint("one thing by") + " " + printable(explanation.identity),
        ]
        if let row = explanation.row {
            lines.append(
                "  " + style.faint("row")
                    + printable(" \(row.file):\(row.line), \(row.source) (\(row.status))"))
        }
        lines += ["", style.bold("Names")]
        for form in explanation.forms {
            lines.append(
                "  " + style.cyan(printable(form.text))
                    + " (\(form.language.rawValue)), \(times(form.count)): "
                    + printable(form.joinedBy))
            let rules = form.rules.map { "\($0.rule) \($0.count)" }.joined(separator: ", ")
            lines.append("      " + style.faint(printable("found by \(rules)")))
            lines.append("      " + style.faint(printable("at \(form.examples.joined(separator: ", "))")))
        }
        if explanation.forms.isEmpty {
            lines.append("  none is kept in this file, or the node has no mentions")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    func text(of statements: [Statement], in graph: KnowledgeGraph) -> String {
        func name(_ id: String) -> String {
            printable(graph.nodeIndex(id: id).map { graph[node: $0].name } ?? id)
        }
        var lines: [String] = []
        for statement in statements {
            lines.append(
                style.cyan(name(statement.subject)) + " \(statement.relation.rawValue) "
                    + style.cyan(name(statement.object)) + style.faint("  \(statement.id)"))
            let facts =
                statement.qualifiers.map { "\($0.key) \($0.value)" }
                + [statement.date?.phrase, statement.certainty.rawValue].compactMap { $0 }
            lines.append("  " + printable(facts.joined(separator: ", ")))
            for item in statement.evidence {
                lines.append("      " + printable(item.quote))
                let rule = item.rule.isEmpty ? "rule not kept" : "rule \(item.rule)"
                let place = "\(item.language.rawValue), \(item.document):\(item.start)-\(item.end)"
                lines.append("      " + style.faint(printable("\(rule), \(place)")))
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }

    private func printable(_ text: String) -> String { DisplayWidth.printable(text) }
}
