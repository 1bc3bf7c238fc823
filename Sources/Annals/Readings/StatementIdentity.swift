import Graph
import Linking

/// Gives statements their ids: a hash of subject, relation, object, title and the place of the first evidence.
///
/// The place is the article and the offset, not the path of its file, so that an archive can be moved. Subject and object
/// are those that the article alone gives: neither namesakes found later nor a historian's corrections change an id.
enum StatementIdentity {
    /// The id of a statement whose article could not keep its own.
    static func id(_ id: String, in article: String) -> String {
        "statement:" + EntityIdentity.hash("\(id)\u{1F}\(article)")
    }

    /// The statements of one article with their ids, in the order of the graph.
    static func identified(_ statements: [Statement]) -> [Statement] {
        var taken: Set<String> = []
        let named = statements.map { statement in
            var named = statement
            let first = statement.evidence[0]
            let office =
                statement.qualifiers.first { $0.key == "office_zh" || $0.key == "office_en" }?.value ?? ""
            let parts = [
                statement.subject, statement.relation.rawValue, statement.object, office, first.article,
                first.language.rawValue, String(first.start), String(first.end),
            ]
            var id = "statement:" + EntityIdentity.hash(parts.joined(separator: "\u{1F}"))
            while !taken.insert(id).inserted { id += "x" }
            named.id = id
            return named
        }
        return named.sorted(by: Statement.inReadingOrder)
    }
}
