import Archive
import Extraction
import Foundation
import Linking
import Ontology
import Translation

/// What a check of a few words finds: the whole way from text to disagreements, for the tests.
enum Checking {
    static let lexicon: Lexicon? = {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try? Lexicon(directory: root.appendingPathComponent("ontology").path)
    }()

    /// "kind: said > translated > expected" of one kind, or of all, in the order in which they are told.
    static func of(_ chinese: String, _ english: String, only kind: Disagreement.Kind? = nil) -> [String] {
        check(chinese, english).findings.filter { kind == nil || $0.kind == kind }.map {
            "\($0.kind.rawValue): \($0.said) > \($0.translated) > \($0.expected)"
        }
    }

    /// A paragraph a line, in each language; read as a user's file is.
    static func check(_ chinese: String, _ english: String) -> ArticleCheck {
        let head = "Title: News\n\nAuthor:\nDate: 1958-05-10\nPage: 1\n\n"
        let body = english.split(separator: "\n").joined(separator: "\n\n")
        let original = chinese.split(separator: "\n").map { "    \($0)\n" }.joined()
        let source =
            head + body + "\n\n<hr />\n\nOriginal: \n\n\n### 新闻\n\n1958-05-10\n第1版()\n专栏：\n\n" + original
        return checks(of: source, document: "1958-05-10_test.txt")
    }

    static func checks(of source: String, document: String) -> ArticleCheck {
        guard let lexicon,
            case .success(let article)? = ArchiveReader(folding: Folding(simplified: lexicon.simplified))
                .articles(in: Array(source.utf8), document: document).first
        else { preconditionFailure("no ontology, or no article") }
        let extractions = article.parts.map { part in
            switch part.language {
            case .chinese: ChineseExtractor(lexicon: lexicon, tagger: nil).extract(from: part, of: article)
            case .english: EnglishExtractor(lexicon: lexicon).extract(from: part, of: article)
            }
        }
        let linked = ArticleLinker(lexicon: lexicon).link(article, extractions)
        return TranslationChecker(lexicon: lexicon).check(article, linked)
    }
}
