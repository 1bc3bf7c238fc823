import Ontology

/// Reads the articles of one document from its text; one conformance an input format.
///
/// A reader never throws: what is wrong stands among the results, beside what could still be read.
protocol ArticleReader {
    init(text: SourceText, document: String)
    func articles() -> [Result<Article, ArchiveError>]
}

/// The forms of text that are read; told apart by what the document holds, not by its name.
enum TextFormat: Sendable, Hashable {
    case seed
    case archiveMarkdown
    case plain

    init(_ text: SourceText, lines: [Line]) {
        guard let first = lines.firstIndex(where: { !$0.isBlank }) else {
            self = .plain
            return
        }
        if KeyedHeadReader(text: text).read(lines[first...]) != nil
            || SeedFormReader.separator(in: lines, of: text) != nil
        {
            self = .seed
        } else if MarkdownHeadReader(text: text).read(lines[first...]) != nil {
            self = .archiveMarkdown
        } else {
            self = .plain
        }
    }
}

/// The articles of a text in whichever form it is.
func articles(in text: SourceText, document: String) -> [Result<Article, ArchiveError>] {
    switch TextFormat(text, lines: text.lines()) {
    case .seed: SeedFormReader(text: text, document: document).articles()
    case .archiveMarkdown: ArchiveMarkdownReader(text: text, document: document).articles()
    case .plain: PlainTextReader(text: text, document: document).articles()
    }
}

/// The id of an article that has none of its own: the file's name without folder and extension.
func articleID(of document: String) -> String {
    if document == "-" { return "stdin" }
    let name = document.split(separator: "/").last.map(String.init) ?? document
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
}
