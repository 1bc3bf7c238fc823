import GRDB
import Graph
import Ontology

/// Fills the tables of a new file, each in the order of the graph.
struct GraphWriter {
    let database: Database

    func write(_ graph: KnowledgeGraph, mentions: [MentionRecord]) throws {
        try writeArticles(graph)
        try writeNodes(graph.nodes)
        try writeStatements(graph.statements)
        try writeEdges(graph.edges)
        try writeMentions(mentions)
    }

    private func writeArticles(_ graph: KnowledgeGraph) throws {
        let articles = try Insertion(database, into: "article", columns: 7)
        for (key, node) in graph.nodes.enumerated() where node.type == .article {
            try articles.insert(
                .integer(key),
                .text(node.id),
                .text(node.property("document")),
                .text(node.first),
                .text(node.property("content_hash")),
                .text(node.nameZh),
                .text(node.nameEn)
            )
        }
    }

    private func writeNodes(_ nodes: NodeList) throws {
        let rows = try Insertion(database, into: "node", columns: 8)
        let aliases = try Insertion(database, into: "node_alias", columns: 3)
        let properties = try Insertion(database, into: "node_property", columns: 4)
        for (key, node) in nodes.enumerated() {
            try rows.insert(
                .integer(key),
                .text(node.id),
                .text(node.type.rawValue),
                .text(node.nameZh),
                .text(node.nameEn),
                .integer(node.mentions),
                .text(node.first),
                .text(node.last)
            )
            for (position, alias) in node.aliases.enumerated() {
                try aliases.insert(.integer(key), .integer(position), .text(alias))
            }
            try write(node.properties, of: key, into: properties)
        }
    }

    private func writeStatements(_ statements: StatementList) throws {
        let rows = try Insertion(database, into: "statement", columns: 9)
        let qualifiers = try Insertion(database, into: "statement_qualifier", columns: 4)
        let evidence = try Insertion(database, into: "evidence", columns: 9)
        for (key, statement) in statements.enumerated() {
            let date = statement.date
            try rows.insert(
                .integer(key),
                .text(statement.id),
                .text(statement.subject),
                .text(statement.relation.rawValue),
                .text(statement.object),
                .text(statement.certainty.rawValue),
                date.map { .text($0.earliest.description) } ?? .null,
                date.map { .text($0.latest.description) } ?? .null,
                date.map { .text($0.role.rawValue) } ?? .null
            )
            try write(statement.qualifiers, of: key, into: qualifiers)
            for (position, item) in statement.evidence.enumerated() {
                try evidence.insert(
                    .integer(key),
                    .integer(position),
                    .text(item.article),
                    .text(item.document),
                    .text(item.language.rawValue),
                    .integer(item.start),
                    .integer(item.end),
                    .text(item.quote),
                    .text(item.rule)
                )
            }
        }
    }

    private func writeEdges(_ edges: EdgeList) throws {
        let rows = try Insertion(database, into: "edge", columns: 10)
        let articles = try Insertion(database, into: "edge_article", columns: 3)
        let statements = try Insertion(database, into: "edge_statement", columns: 3)
        for (key, edge) in edges.enumerated() {
            try rows.insert(
                .integer(key),
                .integer(Int(edge.source)),
                .integer(Int(edge.target)),
                .text(edge.relation.rawValue),
                .integer(edge.weight),
                .text(edge.start),
                .text(edge.end),
                .text(edge.certainty.rawValue),
                .text(edge.quoteZh),
                .text(edge.quoteEn)
            )
            for (position, article) in edge.articles.enumerated() {
                try articles.insert(.integer(key), .integer(position), .text(article))
            }
            for (position, statement) in edge.statements.enumerated() {
                try statements.insert(.integer(key), .integer(position), .integer(Int(statement)))
            }
        }
    }

    private func writeMentions(_ mentions: [MentionRecord]) throws {
        let rows = try Insertion(database, into: "mention", columns: 11)
        for (key, mention) in mentions.enumerated() {
            try rows.insert(
                .integer(key),
                .text(mention.document),
                .text(mention.language.rawValue),
                .integer(mention.start),
                .integer(mention.end),
                .text(mention.text),
                .text(mention.type.rawValue),
                .text(mention.entity),
                .text(mention.form),
                .text(mention.rule),
                .real(mention.confidence)
            )
        }
    }

    private func write(_ properties: [Property], of owner: Int, into rows: Insertion) throws {
        for (position, property) in properties.enumerated() {
            try rows.insert(.integer(owner), .integer(position), .text(property.key), .text(property.value))
        }
    }
}
