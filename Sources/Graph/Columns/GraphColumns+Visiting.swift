import Columns
import Ontology

extension GraphColumns {
    /// Names all columns to `visitor`, always in this order.
    package mutating func visit(with visitor: inout some ColumnVisitor) throws {
        try strings.visit("strings", with: &visitor)
        try visitNodes(&visitor)
        try visitStatements(&visitor)
        try visitEdges(&visitor)
        try quotes.visit("quotes", with: &visitor)
    }

    private mutating func visitNodes(_ visitor: inout some ColumnVisitor) throws {
        try visitor.visit("node.id", &nodes.id)
        try visitor.visit("node.type", &nodes.type)
        try visitor.visit("node.name_zh", &nodes.nameZh)
        try visitor.visit("node.name_en", &nodes.nameEn)
        try visitor.visit("node.mentions", &nodes.mentions)
        try visitor.visit("node.first", &nodes.first)
        try visitor.visit("node.last", &nodes.last)
        try nodes.aliases.visit("node.aliases", with: &visitor)
        try nodes.properties.visit("node.properties", with: &visitor)
    }

    private mutating func visitStatements(_ visitor: inout some ColumnVisitor) throws {
        try visitor.visit("statement.id", &statements.id)
        try visitor.visit("statement.subject", &statements.subject)
        try visitor.visit("statement.object", &statements.object)
        try visitor.visit("statement.relation", &statements.relation)
        try visitor.visit("statement.certainty", &statements.certainty)
        try visitor.visit("statement.earliest", &statements.earliest)
        try visitor.visit("statement.latest", &statements.latest)
        try visitor.visit("statement.date_role", &statements.dateRole)
        try statements.qualifiers.visit("statement.qualifiers", with: &visitor)
        try visitor.visit("statement.evidence", &statements.evidence)
        try visitor.visit("evidence.article", &evidence.article)
        try visitor.visit("evidence.document", &evidence.document)
        try visitor.visit("evidence.language", &evidence.language)
        try visitor.visit("evidence.start", &evidence.start)
        try visitor.visit("evidence.end", &evidence.end)
        try visitor.visit("evidence.rule", &evidence.rule)
        try visitor.visit("evidence.quote", &evidence.quote)
    }

    private mutating func visitEdges(_ visitor: inout some ColumnVisitor) throws {
        try visitor.visit("edge.source", &edges.source)
        try visitor.visit("edge.target", &edges.target)
        try visitor.visit("edge.relation", &edges.relation)
        try visitor.visit("edge.weight", &edges.weight)
        try visitor.visit("edge.start", &edges.start)
        try visitor.visit("edge.end", &edges.end)
        try visitor.visit("edge.certainty", &edges.certainty)
        try visitor.visit("edge.quote_zh", &edges.quoteZh)
        try visitor.visit("edge.quote_en", &edges.quoteEn)
        try edges.articles.visit("edge.articles", with: &visitor)
        try edges.statements.visit("edge.statements", with: &visitor)
        try edges.properties.visit("edge.properties", with: &visitor)
    }

    /// The name of the first column that is not that of a graph: too short, or pointing to what is not there. Nil for
    /// a sound graph, of which every row can be asked for. Goes once over all columns.
    package var unsoundColumn: String? {
        if !strings.isSound { return "strings" }
        if !quotes.isSound { return "quotes" }
        return unsoundNodeColumn ?? unsoundStatementColumn ?? unsoundEvidenceColumn ?? unsoundEdgeColumn
    }

    private var unsoundNodeColumn: String? {
        let count = nodes.id.count
        let texts = [
            "id": nodes.id, "name_zh": nodes.nameZh, "name_en": nodes.nameEn, "first": nodes.first,
            "last": nodes.last,
        ]
        for (name, column) in texts.sorted(by: { $0.key < $1.key })
        where !column.isSound(count: count, below: strings.count) { return "node.\(name)" }
        if nodes.mentions.count != count { return "node.mentions" }
        if !nodes.type.isSound(count: count, below: EntityType.codes.values.count) { return "node.type" }
        if !nodes.aliases.isSound(count: count, below: strings.count) { return "node.aliases" }
        return nodes.properties.isSoundPairs(count: count, below: strings.count) ? nil : "node.properties"
    }

    private var unsoundStatementColumn: String? {
        let count = statements.id.count
        if !statements.id.isSound(count: count, below: strings.count) { return "statement.id" }
        if !statements.subject.isSound(count: count, below: nodes.id.count) { return "statement.subject" }
        if !statements.object.isSound(count: count, below: nodes.id.count) { return "statement.object" }
        if !statements.relation.isSound(count: count, below: Relation.codes.values.count) {
            return "statement.relation"
        }
        if !statements.certainty.isSound(count: count, below: Certainty.codes.values.count) {
            return "statement.certainty"
        }
        if statements.earliest.count != count || statements.latest.count != count { return "statement.date" }
        let roles = DateRange.Role.codes.values.count
        let hasRoles = statements.dateRole.allSatisfy { $0 < roles || $0 == DateRange.Role.noCode }
        if statements.dateRole.count != count || !hasRoles { return "statement.date_role" }
        if !statements.qualifiers.isSoundPairs(count: count, below: strings.count) {
            return "statement.qualifiers"
        }
        return statements.evidence.areStarts(of: count, in: evidence.article.count)
            ? nil : "statement.evidence"
    }

    private var unsoundEvidenceColumn: String? {
        let count = evidence.article.count
        for (name, column) in [
            ("article", evidence.article), ("document", evidence.document), ("rule", evidence.rule),
        ] where !column.isSound(count: count, below: strings.count) { return "evidence.\(name)" }
        if !evidence.language.isSound(count: count, below: Language.codes.values.count) {
            return "evidence.language"
        }
        if evidence.start.count != count || evidence.end.count != count { return "evidence.start" }
        return evidence.quote.isSound(count: count, below: quotes.count) ? nil : "evidence.quote"
    }

    private var unsoundEdgeColumn: String? {
        let count = edges.source.count
        for (name, column, limit) in [
            ("source", edges.source, nodes.id.count), ("target", edges.target, nodes.id.count),
            ("start", edges.start, strings.count), ("end", edges.end, strings.count),
            ("quote_zh", edges.quoteZh, quotes.count), ("quote_en", edges.quoteEn, quotes.count),
        ] where !column.isSound(count: count, below: limit) { return "edge.\(name)" }
        if edges.weight.count != count { return "edge.weight" }
        if !edges.relation.isSound(count: count, below: Relation.codes.values.count) {
            return "edge.relation"
        }
        if !edges.certainty.isSound(count: count, below: Certainty.codes.values.count) {
            return "edge.certainty"
        }
        if !edges.articles.isSound(count: count, below: strings.count) { return "edge.articles" }
        if !edges.statements.isSound(count: count, below: statements.id.count) { return "edge.statements" }
        return edges.properties.isSoundPairs(count: count, below: strings.count) ? nil : "edge.properties"
    }
}

extension [Int32] {
    fileprivate func isSound(count: Int, below limit: Int) -> Bool {
        self.count == count && allSatisfy { $0 >= 0 && Int($0) < limit }
    }
}

extension [UInt8] {
    fileprivate func isSound(count: Int, below limit: Int) -> Bool {
        self.count == count && allSatisfy { Int($0) < limit }
    }
}

extension ListColumn {
    fileprivate func isSound(count: Int, below limit: Int) -> Bool {
        isSound(count: count) && values.allSatisfy { $0 >= 0 && Int($0) < limit }
    }

    /// Lists of keys and values in turn.
    fileprivate func isSoundPairs(count: Int, below limit: Int) -> Bool {
        isSound(count: count, below: limit) && starts.allSatisfy { $0 % 2 == 0 }
    }
}
