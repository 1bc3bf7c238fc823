import Ontology

/// Reads the seed form: an article in English translation with its Chinese original.
///
///     Title: Shanxi Provincial Cadres Take Turns Going Deep into the Grassroots
///     Author:
///     Date: 1957-12-13
///     Page: 4
///
///     Xinhua News Agency, Taiyuan, 11th -- The first group …
///
///     <hr />
///
///     Original:
///
///     ### 山西省级机关干部轮流深入基层
///     …
///
/// Either half may be missing. The halves are told apart by what they are written in, so that a seed cut down to one
/// language still reads right.
struct SeedFormReader: ArticleReader {
    let text: SourceText
    let document: String

    init(text: SourceText, document: String) {
        self.text = text
        self.document = document
    }

    func articles() -> [Result<Article, ArchiveError>] {
        let lines = text.lines()
        var errors: [ArchiveError] = []
        let separator = Self.separator(in: lines, of: text)
        if let rule = separator?.ruleWithoutOriginal {
            errors.append(.noOriginal(document: document, line: rule))
        }
        let upper = lines[..<(separator?.upperEnd ?? lines.endIndex)]
        let lower = lines[(separator?.lowerStart ?? lines.endIndex)...]
        let (head, bodyStart) = KeyedHeadReader(text: text).read(upper) ?? (Head(line: 1), upper.startIndex)
        let original = MarkdownHeadReader(text: text).read(lower)

        let assembler = PartAssembler(text: text)
        let translated = assembler.part(head: head, body: lines[bodyStart..<upper.endIndex])
        let lowerStart = original?.end ?? lower.startIndex
        let printed = assembler.part(head: original?.head ?? Head(line: 1), body: lines[lowerStart...])
        // Two halves in one language: the original counts.
        let parts = [translated?.language == printed?.language ? nil : translated, printed].compactMap { $0 }
        guard !parts.isEmpty else {
            return [.failure(.noBody(document: document, line: head.line))]
        }

        var dated = head
        if (dated.date?.span.count ?? 0) == 0, let date = original?.head.date { dated.date = date }
        let article = ArticleAssembler(text: text, document: document).article(
            id: articleID(of: document),
            head: dated,
            originalHead: original?.head,
            parts: parts,
            errors: &errors
        )
        return errors.map(Result.failure) + [.success(article)]
    }

    /// Where the two halves part.
    struct Separator {
        /// Behind the last line of the upper half.
        var upperEnd: Int
        var lowerStart: Int
        /// The line of a `<hr />` that no `Original:` follows.
        var ruleWithoutOriginal: Int?
    }

    static func separator(in lines: [Line], of text: SourceText) -> Separator? {
        let rule = lines.firstIndex { text.starts($0.span, with: ruleMark) && $0.span.count <= 12 }
        let searched = rule.map { lines[($0 + 1)...].prefix(12) } ?? lines[...]
        if let original = searched.firstIndex(where: {
            text.starts($0.span, with: originalMark) && $0.span.count <= 12
        }) {
            return Separator(upperEnd: rule ?? original, lowerStart: original + 1, ruleWithoutOriginal: nil)
        }
        return rule.map { Separator(upperEnd: $0, lowerStart: $0 + 1, ruleWithoutOriginal: lines[$0].number) }
    }

    private static let ruleMark = scalars("<hr")
    private static let originalMark = scalars("Original:")
}
