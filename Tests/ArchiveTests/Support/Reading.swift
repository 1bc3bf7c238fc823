import Ontology
import Testing

@testable import Archive

/// What a document gave: its articles and what was wrong with it.
struct Reading {
    var articles: [Article] = []
    var errors: [ArchiveError] = []

    init(_ results: [Result<Article, ArchiveError>]) {
        for result in results {
            switch result {
            case .success(let article): articles.append(article)
            case .failure(let error): errors.append(error)
            }
        }
    }

    var messages: [String] { errors.map(\.description) }
}

private let plainFolding = Folding()

func read(_ text: String, document: String = "a.txt") -> Reading {
    read(Array(text.utf8), document: document)
}

func read(_ bytes: [UInt8], document: String = "a.txt", encoding: Encoding = .utf8) -> Reading {
    Reading(ArchiveReader(folding: plainFolding, encoding: encoding).articles(in: bytes, document: document))
}

/// The single article of a text that has nothing wrong with it.
func article(_ text: String, document: String = "a.txt") throws -> Article {
    let reading = read(text, document: document)
    #expect(reading.messages == [])
    return try #require(reading.articles.first)
}

extension Article {
    func quotes(_ language: Language, _ kind: Paragraph.Kind) -> [String] {
        part(language)?.paragraphs.filter { $0.kind == kind }.map { text.quote($0.span) } ?? []
    }

    func dateline(_ language: Language) -> DatelineText? {
        part(language)?.dateline.map { DatelineText($0, in: text) }
    }
}

/// A dateline in words, for comparison.
struct DatelineText: Equatable, CustomStringConvertible {
    var whole: String
    var agency: String
    var isOwnReport: Bool
    var place: String?
    var date: String?

    init(_ dateline: Dateline, in text: SourceText) {
        whole = text.quote(dateline.span)
        agency = text.quote(dateline.agency)
        isOwnReport = dateline.isOwnReport
        place = dateline.place.map(text.quote)
        date = dateline.date?.description
    }

    var description: String { "\(whole)|\(agency)|\(isOwnReport)|\(place ?? "-")|\(date ?? "-")" }
}

/// Checks what must hold for every article: spans lie in the text, sentences cover their paragraphs.
func checkSpans(_ article: Article, _ location: SourceLocation = #_sourceLocation) {
    let fault = spanFault(in: article)
    #expect(fault == nil, "\(article.document)", sourceLocation: location)
}

/// The first rule that `article` breaks, in words.
func spanFault(in article: Article) -> String? {
    let text = article.text
    for part in article.parts {
        guard part.span.start >= 0, part.span.end <= text.count else { return "a part leaves the text" }
        for paragraph in part.paragraphs {
            guard part.span.contains(paragraph.span) else { return "a paragraph leaves its part" }
            var end = paragraph.span.start
            for sentence in paragraph.sentences {
                guard end <= sentence.start, sentence.start < sentence.end, sentence.end <= paragraph.span.end
                else { return "a sentence leaves its paragraph" }
                let gap = text.folded[end..<sentence.start]
                guard gap.allSatisfy({ $0.isFoldedBlank || $0.isLineBreak }) else {
                    return "text between sentences"
                }
                end = sentence.end
            }
            guard end == paragraph.span.end else { return "sentences do not cover their paragraph" }
        }
        if let dateline = part.dateline {
            let inner = [dateline.agency, dateline.place].compactMap { $0 }
            guard inner.allSatisfy(dateline.span.contains) else { return "a dateline's piece leaves it" }
        }
    }
    let chinese = article.part(.chinese)?.paragraphs.count ?? 0
    let english = article.part(.english)?.paragraphs.count ?? 0
    for pair in article.pairs where pair.chinese.upperBound > chinese || pair.english.upperBound > english {
        return "a pair leaves its part"
    }
    return nil
}
