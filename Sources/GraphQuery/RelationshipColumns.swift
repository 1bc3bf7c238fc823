import Cypher
import Graph
import Ontology

/// The properties that every relationship has by the fields of its statement, in the order of their columns.
private enum StatementField: Int, CaseIterable {
    case id, date, dateLatest, dateRole, certainty, quoteZh, quoteEn, document, articles

    var key: String {
        switch self {
        case .dateLatest: "date_latest"
        case .dateRole: "date_role"
        case .quoteZh: "quote_zh"
        case .quoteEn: "quote_en"
        case .id, .date, .certainty, .document, .articles: "\(self)"
        }
    }
}

extension PropertyGraph {
    /// Adds a relationship for each statement, and one for each edge that has none, to a graph that has the nodes.
    mutating func addRelationships(
        _ knowledge: KnowledgeGraph, bareEdges: [Int32], _ reader: PropertyReader
    ) {
        let (subjects, objects) = (knowledge.statements.subjects, knowledge.statements.objects)
        addRelationships(
            knowledge.statements.indices.lazy.map { index in
                (subjects[index], knowledge.statements.relation(at: index).rawValue, objects[index])
            })
        addRelationships(
            bareEdges.lazy.map { index in
                let edge = knowledge[edge: index]
                return (edge.source, edge.relation.rawValue, edge.target)
            })
        var gathered = GatheredProperties(StatementField.allCases.map(\.key))
        for (row, statement) in knowledge.statements.enumerated() {
            gathered.append(statement, at: Int32(row), reader)
        }
        for (place, index) in bareEdges.enumerated() {
            gathered.append(knowledge[edge: index], at: Int32(knowledge.statements.count + place), reader)
        }
        for (key, values) in gathered.columns { setProperty(key, ofRelationships: values) }
    }
}

extension GatheredProperties {
    fileprivate mutating func append(_ statement: Statement, at row: Int32, _ reader: PropertyReader) {
        func put(_ field: StatementField, _ value: Value) { append(value, at: row, place: field.rawValue) }
        put(.id, .string(statement.id))
        if let date = statement.date {
            put(.date, PropertyReader.day(date.earliest))
            put(.dateLatest, PropertyReader.day(date.latest))
            put(.dateRole, .string(date.role.rawValue))
        }
        put(.certainty, .string(statement.certainty.rawValue))
        put(.quoteZh, PropertyReader.text(statement.quote(.chinese)))
        put(.quoteEn, PropertyReader.text(statement.quote(.english)))
        put(.document, PropertyReader.text(statement.evidence.first?.document ?? ""))
        put(.articles, PropertyReader.list(statement.articles))
        append(statement.qualifiers, at: row, reader)
    }

    fileprivate mutating func append(_ edge: Edge, at row: Int32, _ reader: PropertyReader) {
        func put(_ field: StatementField, _ value: Value) { append(value, at: row, place: field.rawValue) }
        put(.date, PropertyReader.day(edge.start))
        put(.dateLatest, PropertyReader.day(edge.end))
        put(.certainty, .string(edge.certainty.rawValue))
        put(.quoteZh, PropertyReader.text(edge.quoteZh))
        put(.quoteEn, PropertyReader.text(edge.quoteEn))
        put(.articles, PropertyReader.list(edge.articles))
        append(edge.properties, at: row, reader)
    }

    private mutating func append(_ properties: [Property], at row: Int32, _ reader: PropertyReader) {
        for property in properties {
            let value = reader.value(of: property.key, property.value)
            append(value, at: row, key: property.key, after: StatementField.allCases.count)
        }
    }
}

extension Statement {
    /// The first quote of a language; empty where there is none.
    fileprivate func quote(_ language: Language) -> String {
        evidence.first { $0.language == language }?.quote ?? ""
    }

    /// Ids of the articles of its evidence, each once, in the order of the evidence.
    fileprivate var articles: [String] {
        var articles: [String] = []
        for item in evidence where !articles.contains(item.article) { articles.append(item.article) }
        return articles
    }
}
