import Graph
import Store

extension ArchiveStore {
    /// All mentions behind the graph, in order of document, then offset.
    func mentions() throws -> MentionList { try mentions { _ in true } }

    /// The mentions of a node, in order of document, then offset.
    func mentions(of node: String, in graph: KnowledgeGraph) throws -> [MentionRecord] {
        let articles = articles(of: node, in: graph)
        return try mentions { articles.contains($0) }.filter { $0.entity == node }
    }

    /// What the readings of some articles mention, under the ids that linking gave.
    private func mentions(ofArticles isWanted: (String) -> Bool) throws -> MentionList {
        let places = try places()
        let ids = ArticleIdentity(of: places.map(ReadingHeader.init)).ids
        let renamed = try renamed()
        let wanted = places.indices.filter { isWanted(ids[$0]) }
        var number = 0
        var found: [ArticleMentions] = []
        try forEachReading(at: wanted.lazy.map { places[$0] }) { place, bytes in
            let mentions = try EncodedReading(bytes: bytes).withDecoder { decoder throws(DamagedReading) in
                try decoder.mentions()
            }
            var article = ArticleMentions(document: place.document, mentions)
            article.rename(renamed[ids[wanted[number]]] ?? [:])
            found.append(article)
            number += 1
        }
        return MentionList(found)
    }

    private func articles(of node: String, in graph: KnowledgeGraph) -> Set<String> {
        guard let row = graph.nodeIndex(id: node) else { return [] }
        let edges = graph.edges.indices.filter {
            graph.edges.sources[$0] == row && graph.edges.relation(at: $0) == .mentionedIn
        }
        return Set(edges.map { graph.nodes.id(at: Int(graph.edges.targets[$0])) })
    }
}
