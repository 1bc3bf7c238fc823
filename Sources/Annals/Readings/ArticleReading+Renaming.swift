import Graph

extension ArticleReading {
    /// Gives nodes other ids, everywhere in the reading.
    mutating func rename(_ ids: [String: String]) {
        guard !ids.isEmpty else { return }
        for index in entities.indices { entities[index].id = ids[entities[index].id] ?? entities[index].id }
        for index in mentions.indices {
            mentions[index].entity = ids[mentions[index].entity] ?? mentions[index].entity
        }
        for index in statements.indices {
            statements[index].subject = ids[statements[index].subject] ?? statements[index].subject
            statements[index].object = ids[statements[index].object] ?? statements[index].object
        }
    }

    /// Gives the article another id, and its statements those that tell them apart from another article's of this id.
    mutating func identify(as id: String) {
        let old = article.id
        guard id != old else { return }
        article.id = id
        for index in statements.indices {
            statements[index].id = StatementIdentity.id(statements[index].id, in: id)
            if statements[index].subject == old { statements[index].subject = id }
            if statements[index].object == old { statements[index].object = id }
            for item in statements[index].evidence.indices { statements[index].evidence[item].article = id }
        }
    }
}
