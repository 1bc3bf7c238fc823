import Graph
import Linking

/// Gives statements their ids: a hash of subject, relation, object, title and the place of the first evidence.
///
/// The place is the article and the offset, not the path of its file, so that an archive can be moved. Subject and object
/// are those that the article alone gives: neither namesakes found later nor a historian's corrections change an id.
enum StatementIdentity {
    /// The id of a statement whose article could not keep its own.
    static func id(_ id: String, in article: String) -> String {
        "statement:" + EntityIdentity.hash(id, article)
    }

    /// The statements of one article with their ids, in the order of the graph.
    static func identified(_ statements: [Statement]) -> [Statement] {
        var taken: Set<String> = []
        let ids = statements.map { statement in
            var id = "statement:" + hash(of: statement)
            while !taken.insert(id).inserted { id += "x" }
            return id
        }
        let starts = statements.map { $0.evidence[0].start }
        // Places are sorted, not the statements themselves: these are many texts each.
        let order = statements.indices.sorted { left, right in
            starts[left] != starts[right]
                ? starts[left] < starts[right] : ids[left].precedesInBytes(ids[right])
        }
        return order.map { place in
            var statement = statements[place]
            statement.id = ids[place]
            return statement
        }
    }

    private static func hash(of statement: Statement) -> String {
        let first = statement.evidence[0]
        let office = statement.qualifiers.first { $0.key == "office_zh" || $0.key == "office_en" }
        return EntityIdentity.hash(
            statement.subject, statement.relation.rawValue, statement.object, office?.value ?? "",
            first.article, first.language.rawValue, String(first.start), String(first.end))
    }
}
