import Archive
import Extraction
import Foundation
import Graph
import Linking
import Ontology
import Patterns
import Statements

/// What the statements of a few words are: the whole way from text to statements, for the tests.
enum Reading {
    private static let ontology = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("ontology").path
    static let lexicon = try? Lexicon(directory: ontology)
    static let patterns = try? PatternBook(directory: ontology)

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
        let (article, linked, said) = readAll(chinese, english: english)
        return (article, linked, said.statements)
    }

    /// As `read`, with the meetings and figures that the statements speak of.
    static func readAll(_ chinese: String, english: String? = nil)
        -> (article: Article, linked: LinkedArticle, said: ArticleStatements)
    {
        let head = "Title: T\n\nAuthor:\nDate: 1958-05-01\nPage: 1\n\n"
        let source =
            head + (english ?? "") + "\n\n<hr />\n\nOriginal: \n\n\n### 题\n\n1958-05-01\n第1版()\n专栏：\n\n    "
            + chinese + "\n"
        guard let lexicon, let patterns,
            case .success(let article)? = ArchiveReader().articles(
                in: Array(source.utf8), document: "1958-05-01_test.txt"
            ).first
        else { return (empty, LinkedArticle(entities: [], mentions: [], titles: []), ArticleStatements()) }
        let extractions = article.parts.map { part in
            switch part.language {
            case .chinese: ChineseExtractor(lexicon: lexicon, tagger: nil).extract(from: part, of: article)
            case .english: EnglishExtractor(lexicon: lexicon).extract(from: part, of: article)
            }
        }
        let linked = ArticleLinker(lexicon: lexicon).link(article, extractions)
        let extractor = StatementExtractor(lexicon: lexicon, patterns: patterns)
        return (article, linked, extractor.statements(in: article, linked))
    }

    private static let empty = Article(
        id: "", document: "", date: nil, text: SourceText(scalars: [], folded: []), parts: [])
}
