import Graph
import Ontology

/// Statements that nothing else supports, of the rules that are least often borne out.
///
/// A rule is borne out by an edge that it and another rule, or two articles, speak for; how often this is so of its
/// statements, measured on the graph itself, tells how much to make of one that stands alone. No list of good and bad
/// rules is kept. Doubt is higher for what is only implied.
struct WeakStatements {
    private let graph: KnowledgeGraph

    init(_ graph: KnowledgeGraph) { self.graph = graph }

    private struct Standing {
        var borneOut = 0
        var all = 0

        /// Of few statements little is known: a half, until there are some.
        var share: Double { Double(borneOut + 2) / Double(all + 4) }
    }

    func items() -> [ReviewItem] {
        var standings: [String: Standing] = [:]
        var alone: [(statement: Statement, rule: String)] = []
        for edge in graph.edges.indices where Self.isJudged(graph.edges.relation(at: edge)) {
            let statements = graph.edges.statements(at: edge).map { graph[statement: $0] }
            let rules = Set(statements.map(\.rule)).filter { !$0.isEmpty }
            let isBorneOut =
                rules.count > 1 || Set(statements.compactMap { $0.evidence.first?.article }).count > 1
            for rule in rules {
                standings[rule, default: Standing()].all += 1
                if isBorneOut { standings[rule, default: Standing()].borneOut += 1 }
            }
            if !isBorneOut, let statement = statements.first, let rule = rules.first {
                alone.append((statement, rule))
            }
        }
        return alone.map { item($0.statement, $0.rule, standings[$0.rule] ?? Standing()) }
    }

    /// What names and heads alone say is not a matter of sentences.
    private static func isJudged(_ relation: Relation) -> Bool {
        switch relation {
        case .mentionedIn, .reportedBy, .hasFigure, .partOf, .locatedIn: false
        case .holdsOffice, .takesPartIn, .leads, .sentTo, .wentTo, .met, .spokeAt, .held: true
        }
    }

    private func item(_ statement: Statement, _ rule: String, _ standing: Standing) -> ReviewItem {
        let ends = [statement.subject, statement.object].map { id in
            graph.nodeIndex(id: id).map { graph[node: $0].name } ?? id
        }
        let title = statement.qualifier("office_zh")
        let what = title.isEmpty ? statement.relation.rawValue : "\(statement.relation.rawValue) \(title)"
        return ReviewItem(
            kind: .weakStatement, id: statement.id, name: "\(ends[0]) \(what) \(ends[1])",
            reason: "\(rule) alone says so (\(statement.certainty.rawValue)); "
                + "\(standing.borneOut) of its \(standing.all) are borne out",
            doubt: (1 - standing.share) * (statement.certainty == .explicit ? 0.4 : 0.6), reach: 1,
            evidence: Array(statement.evidence.prefix(2)))
    }
}

extension Statement {
    /// What read it.
    fileprivate var rule: String { evidence.first?.rule ?? "" }
}
