import Graph
import Linking

/// Gives statements their ids: a hash of subject, relation, object, title and the place of the first evidence.
///
/// The place is the article and the offset, not the path of its file, so that an archive can be moved. Ids are given
/// before namesakes are told apart and corrections applied, so that neither changes them.
enum StatementIdentity {
    static func identified(_ statements: [Statement]) -> [Statement] {
        var taken: Set<String> = []
        return statements.map { statement in
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
    }
}
