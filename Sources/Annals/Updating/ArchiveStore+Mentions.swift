import Graph
import Store

extension ArchiveStore {
    /// The mentions of a node, in order of document, then offset: those that the readings of its articles have, under
    /// the id that linking gave them.
    func mentions(of node: String, in graph: KnowledgeGraph) throws -> [MentionRecord] {
        let places = try places()
        let ids = ArticleIdentity(of: places.map(ReadingHeader.init)).ids
        let articles = articles(of: node, in: graph)
        let renamed = try renamed()
        var ofPlace: [ReadingPlace: String] = [:]
        for (place, id) in zip(places, ids) where articles.contains(id) { ofPlace[place] = id }
        var found: [ArticleMentions] = []
        try forEachReading(at: places.filter { ofPlace[$0] != nil }) { place, bytes in
            let mentions = try EncodedReading(bytes: bytes).withDecoder { decoder throws(DamagedReading) in
                try decoder.mentions()
            }
            var article = ArticleMentions(document: place.document, mentions)
            article.rename(renamed[ofPlace[place] ?? ""] ?? [:])
            found.append(article)
        }
        return MentionList(found).filter { $0.entity == node }
    }

    private func articles(of node: String, in graph: KnowledgeGraph) -> Set<String> {
        guard let row = graph.nodeIndex(id: node) else { return [] }
        let edges = graph.edges.indices.filter {
            graph.edges.sources[$0] == row && graph.edges.relation(at: $0) == .mentionedIn
        }
        return Set(edges.map { graph.nodes.id(at: Int(graph.edges.targets[$0])) })
    }
}
