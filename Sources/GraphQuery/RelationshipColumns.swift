import Columns
import Cypher
import Graph
import Ontology

extension PropertyGraph {
    /// Adds a relationship for each statement, and one for each edge that has none, to a graph that has the nodes.
    mutating func addRelationships(_ columns: GraphColumns, bareEdges: [Int32], _ reader: PropertyReader) {
        let (statements, edges) = (columns.statements, columns.edges)
        let names = Relation.codes.values.map(\.rawValue)
        addRelationships(
            types: names, codes: statements.relation, sources: statements.subject, targets: statements.object)
        if !bareEdges.isEmpty {
            addRelationships(
                types: names, codes: bareEdges.map { edges.relation[Int($0)] },
                sources: bareEdges.map { edges.source[Int($0)] },
                targets: bareEdges.map { edges.target[Int($0)] })
        }
        let shown = ShownRelationships(columns, bareEdges: bareEdges, reader)
        let fields = shown.fields
        for (key, column) in fields { setProperty(key, ofRelationships: column) }
        for key in shown.otherKeys {
            let name = columns.strings[key]
            if fields.contains(where: { $0.key == name }) { continue }
            setProperty(name, ofRelationships: shown.property(key, name))
        }
    }
}

/// The properties of relationships: first come those of statements, then those of edges without any.
private struct ShownRelationships {
    let columns: GraphColumns
    let bareEdges: [Int32]
    let reader: PropertyReader
    let rows: Int

    init(_ columns: GraphColumns, bareEdges: [Int32], _ reader: PropertyReader) {
        self.columns = columns
        self.bareEdges = bareEdges
        self.reader = reader
        rows = columns.statements.id.count + bareEdges.count
    }

    /// The properties that every relationship has by the fields of its statement.
    var fields: [(key: String, column: SharedColumn)] {
        let (reader, empty) = (reader, reader.empty)
        return [
            (
                "id",
                texts { columns, row in
                    columns.statements.id[row]
                } edge: { _, _ in
                    empty
                }
            ),
            ("date", days(\.earliest, edge: \.start)),
            ("date_latest", days(\.latest, edge: \.end)),
            (
                "date_role",
                values {
                    .text($0.date($1)?.role.rawValue)
                } edge: { _, _ in
                    .null
                }
            ),
            (
                "certainty",
                values {
                    .text(Certainty(code: $0.statements.certainty[$1]).rawValue)
                } edge: {
                    .text(Certainty(code: $0.edges.certainty[$1]).rawValue)
                }
            ),
            ("quote_zh", quotes(.chinese, edge: \.quoteZh)),
            ("quote_en", quotes(.english, edge: \.quoteEn)),
            (
                "document",
                texts { columns, row in
                    columns.statements.evidence(of: row).first.map { columns.evidence.document[$0] } ?? empty
                } edge: { _, _ in
                    empty
                }
            ),
            (
                "articles",
                values {
                    reader.list($0.articles(ofStatement: $1)[...])
                } edge: {
                    reader.list($0.edges.articles[$1])
                }
            ),
        ]
    }

    /// The keys of all other properties, in the order in which they come up.
    var otherKeys: [Int32] {
        var keys = KnownKeys(count: columns.strings.count)
        columns.statements.qualifiers.gatherKeys(&keys)
        columns.edges.properties.gatherKeys(&keys)
        return keys.keys
    }

    func property(_ key: Int32, _ name: String) -> SharedColumn {
        let empty = reader.empty
        return reader.column(
            of: name, rows: rows,
            row {
                $0.statements.qualifiers.text(of: key, at: $1) ?? empty
            } edge: {
                $0.edges.properties.text(of: key, at: $1) ?? empty
            })
    }

    /// How something is read of a row of statements or of edges.
    private typealias Reading<Result> = @Sendable (GraphColumns, Int) -> Result

    /// Reads what stands in a row: of its statement, or of its edge.
    private func row<Result>(_ statement: @escaping Reading<Result>, edge: @escaping Reading<Result>)
        -> @Sendable (Int) -> Result
    {
        let (columns, bareEdges) = (columns, bareEdges)
        let count = columns.statements.id.count
        return { $0 < count ? statement(columns, $0) : edge(columns, Int(bareEdges[$0 - count])) }
    }

    private func texts(_ statement: @escaping Reading<Int32>, edge: @escaping Reading<Int32>) -> SharedColumn
    {
        reader.texts(rows: rows, row(statement, edge: edge))
    }

    private func values(_ statement: @escaping Reading<Value>, edge: @escaping Reading<Value>) -> SharedColumn
    {
        SharedColumn(rows: rows, read: row(statement, edge: edge))
    }

    /// A day of the dates of statements; edges have it as text.
    private func days(
        _ day: KeyPath<StatementColumns, [Int32]> & Sendable,
        edge text: KeyPath<EdgeColumns, [Int32]> & Sendable
    ) -> SharedColumn {
        let reader = reader
        return values {
            $0.date($1) == nil ? .null : PropertyReader.day($0.statements[keyPath: day][$1])
        } edge: {
            reader.day(text: $0.edges[keyPath: text][$1])
        }
    }

    /// The first quote in a language.
    private func quotes(
        _ language: Language, edge quote: KeyPath<EdgeColumns, [Int32]> & Sendable
    ) -> SharedColumn {
        let code = language.code
        return values { columns, row in
            let evidence = columns.statements.evidence(of: row).first {
                columns.evidence.language[$0] == code
            }
            return .text(evidence.map { columns.quotes[columns.evidence.quote[$0]] })
        } edge: {
            .text($0.quotes[$0.edges[keyPath: quote][$1]])
        }
    }
}

extension GraphColumns {
    /// Ids of the articles of the evidence of a statement, each once, in the order of the evidence.
    fileprivate func articles(ofStatement row: Int) -> [Int32] {
        var articles: [Int32] = []
        for item in statements.evidence(of: row) where !articles.contains(evidence.article[item]) {
            articles.append(evidence.article[item])
        }
        return articles
    }
}

extension Value {
    /// `null` for text that is not there or empty.
    fileprivate static func text(_ text: String?) -> Value {
        guard let text, !text.isEmpty else { return .null }
        return .string(text)
    }
}
