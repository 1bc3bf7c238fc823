import Archive
import Extraction
import Foundation
import Ontology
import Testing

@testable import Linking

/// What the linker makes of a Chinese and an English text, for the tests.
struct Linked {
    let article: LinkedArticle
    let lexicon: Lexicon

    private static let lexicon: Lexicon? = {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try? Lexicon(directory: root.appendingPathComponent("ontology").path)
    }()

    /// A text may hold several sentences; sentences of the two languages at the same place are pairs. nil where the
    /// ontology does not load.
    init?(_ chinese: [String], _ english: [String] = [], year: Int = 1957) {
        guard let lexicon = Self.lexicon else { return nil }
        var scalars: [UInt32] = []
        func part(_ language: Language, _ sentences: [String]) -> LanguagePart {
            var spans: [Span] = []
            for sentence in sentences {
                let start = scalars.count
                scalars += sentence.unicodeScalars.map(\.value)
                spans.append(Span(start, scalars.count))
                scalars.append(0x20)
            }
            let span = Span(spans[0].start, spans[spans.count - 1].end)
            return LanguagePart(
                language: language, span: span, headline: nil, dateline: nil,
                paragraphs: [Paragraph(kind: .body, span: span, sentences: spans)])
        }
        var parts: [LanguagePart] = []
        if !english.isEmpty { parts.append(part(.english, english)) }
        if !chinese.isEmpty { parts.append(part(.chinese, chinese)) }
        let both = parts.count == 2
        let article = Article(
            id: "test", document: "test", date: CalendarDate(year: year, month: 12, day: 12),
            text: SourceText(scalars: scalars, folded: scalars), parts: parts,
            pairs: both ? [ParagraphPair(chinese: 0..<1, english: 0..<1)] : [],
            sentencePairs: both
                ? zip(parts[1].paragraphs[0].sentences, parts[0].paragraphs[0].sentences)
                    .map { SentencePair(chinese: [$0], english: [$1]) } : [])
        let extractions = parts.map { part in
            part.language == .chinese
                ? ChineseExtractor(lexicon: lexicon, tagger: nil).extract(from: part, of: article)
                : EnglishExtractor(lexicon: lexicon).extract(from: part, of: article)
        }
        self.article = ArticleLinker(lexicon: lexicon).link(article, extractions)
        self.lexicon = lexicon
    }

    /// The entity of the first mention of this text, names inside names included; nil where there is none.
    func entity(_ text: String) -> Int? {
        article.mentions.first { $0.mention.text == text }?.entity
            ?? article.entities.firstIndex { $0.namesZh[text] != nil || $0.namesEn[text] != nil }
    }

    func rowID(_ text: String) -> String? {
        entity(text).flatMap { article.entities[$0].row }.map { lexicon.gazetteer[$0].id }
    }

    func id(_ text: String) -> String? {
        entity(text).map { EntityIdentity(lexicon: lexicon).id(of: $0, in: article, article: "test") }
    }

    func areOne(_ texts: String...) -> Bool {
        let found = texts.map(entity)
        return found.allSatisfy { $0 != nil && $0 == found[0] }
    }
}

extension Linked: CustomTestStringConvertible {
    /// The mentions with their entities, without the lexicon.
    var testDescription: String {
        article.mentions.map { "\($0.mention.text) = \($0.entity)" }.joined(separator: ", ")
    }
}

@Suite("Parts of bodies that are known")
struct KnownBodyTests {
    @Test("a department of a known body is the one of the table, however the body is called")
    func names() throws {
        let linked = try #require(Linked(["中共中央宣传部和中国共产党中央委员会宣传部派人参加了会议。"]))
        #expect(linked.areOne("中共中央宣传部", "中国共产党中央委员会宣传部"), "\(linked)")
    }

    @Test("a branch of a league that a table knows is that of the body named before it")
    func branches() throws {
        let linked = try #require(Linked(["南京药学院农工民主党支部主任委员张三在会上发言。"]))
        let branch = try #require(linked.entity("农工民主党支部"), "\(linked)")
        #expect(linked.article.entities[branch].nameZh.contains("南京药学院"))
    }

    @Test("a department of a known body is one in articles of all provinces; a branch is one of many")
    func provinces() throws {
        let lexicon = try #require(Linked(["无"])).lexicon
        let row = try #require(lexicon.rows(named: "北大").first?.row)
        var owner = LocalEntity(type: .organ)
        owner.row = row
        owner.namesZh = ["北大": 1]
        func ids(_ name: String, _ kind: String) -> [String] {
            var part = LocalEntity(type: .organ)
            (part.namesZh, part.kind, part.parent) = ([name: 1], kind, 0)
            return ["湖北省", "四川省"].map { province in
                let article = LinkedArticle(
                    entities: [owner, part], mentions: [], titles: [], province: province)
                return EntityIdentity(lexicon: lexicon).id(of: 1, in: article, article: "test")
            }
        }
        let (departments, branches) = (ids("北大中文系", "school"), ids("北大支部", "party-branch"))
        #expect(departments[0] == departments[1])
        #expect(branches[0] != branches[1])
    }
}
