import Archive
import Extraction
import Foundation
import Graph
import Linking
import Ontology
import Statements

/// What the statements of a few words are: the whole way from text to statements, for the tests.
enum Reading {
    static let lexicon: Lexicon? = {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try? Lexicon(directory: root.appendingPathComponent("ontology").path)
    }()

    /// Statements of one relation as "subject > object" (and " : office" with its status), sorted.
    static func of(_ relation: Relation, _ chinese: String, english: String? = nil) -> [String] {
        let (article, linked, statements) = read(chinese, english: english)
        return statements.filter { $0.relation == relation }.map { statement in
            func name(_ node: LocalStatement.Node) -> String {
                guard case .entity(let index) = node else { return article.id }
                let entity = linked.entities[index]
                return entity.nameZh.isEmpty ? entity.nameEn : entity.nameZh
            }
            let office = statement.qualifiers.filter { ["office_zh", "status"].contains($0.key) }.map(\.value)
            let tail = office.isEmpty ? "" : " : " + office.joined(separator: " ")
            return "\(name(statement.subject)) > \(name(statement.object))\(tail)"
        }.sorted()
    }

    /// The article with its Chinese body (and its English one), read as a user's file is.
    static func read(_ chinese: String, english: String? = nil)
        -> (article: Article, linked: LinkedArticle, statements: [LocalStatement])
    {
        let head = "Title: T\n\nAuthor:\nDate: 1958-05-01\nPage: 1\n\n"
        let source =
            head + (english ?? "") + "\n\n<hr />\n\nOriginal: \n\n\n### 题\n\n1958-05-01\n第1版()\n专栏：\n\n    "
            + chinese + "\n"
        guard let lexicon,
            case .success(let article)? = ArchiveReader().articles(
                in: Array(source.utf8), document: "1958-05-01_test.txt"
            ).first
        else { return (empty, LinkedArticle(entities: [], mentions: [], titles: []), []) }
        let extractions = article.parts.map { part in
            switch part.language {
            case .chinese: ChineseExtractor(lexicon: lexicon, tagger: nil).extract(from: part, of: article)
            case .english: EnglishExtractor(lexicon: lexicon).extract(from: part, of: article)
            }
        }
        let linked = ArticleLinker(lexicon: lexicon).link(article, extractions)
        return (article, linked, StatementExtractor(lexicon: lexicon).statements(in: article, linked).statements)
    }

    private static let empty = Article(
        id: "", document: "", date: nil, text: SourceText(scalars: [], folded: []), parts: [])
}
