import Graph

/// Steps over edges as rows: the edge, and the node where it leads.
struct StepRows {
    private let graph: KnowledgeGraph

    init(_ graph: KnowledgeGraph) { self.graph = graph }

    var columns: [Column<Step>] {
        [
            Column("direction") { .text($0.forward ? "→" : "←") },
            Column("relation") { .text(edge($0).relation.rawValue) },
            Column("name") { .text(node($0).name) },
            Column("name_en") { .text(node($0).nameEn) },
            Column("type") { .text(node($0).type.rawValue) },
            Column("articles", numeric: true) { .number(edge($0).weight) },
            Column("start") { .text(edge($0).start) },
            Column("end") { .text(edge($0).end) },
            Column("certainty") { .text(edge($0).certainty.rawValue) },
            Column("id") { .text(node($0).id) },
            Column("quote_zh", onlyForPrograms: true) { .text(edge($0).quoteZh) },
            Column("quote_en", onlyForPrograms: true) { .text(edge($0).quoteEn) },
        ]
    }

    private func edge(_ step: Step) -> Edge { graph[edge: step.edge] }
    private func node(_ step: Step) -> Node { graph[node: step.node] }
}
