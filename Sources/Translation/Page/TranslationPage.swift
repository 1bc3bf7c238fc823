import Archive
import Ontology

/// The report of a check as one HTML page, with its style in it and nothing to load: to read, print, or send.
///
///     TranslationPage(checks).html
///
/// A summary by kind, then every finding, the most harmful first, with both quotes and the words at odds marked. The
/// same checks give the same bytes; all text of articles is escaped.
public struct TranslationPage: Sendable {
    private let checks: [ArticleCheck]
    private let findings: [TranslationFinding]

    public init(_ checks: [ArticleCheck]) {
        self.checks = checks
        findings = TranslationFinding.ranked(checks)
    }

    public var html: String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Translation check</title>
        <style>
        \(Self.style)
        </style>
        </head>
        <body>
        <main>
        <h1>Where the translation disagrees</h1>
        \(summary)
        \(findings.map(card).joined(separator: "\n"))
        \(unpaired)
        </main>
        </body>
        </html>

        """
    }

    // MARK: Summary

    private var summary: String {
        let bilingual = checks.count(where: \.isBilingual)
        let rows = Disagreement.Kind.allCases.compactMap { kind -> String? in
            let own = findings.filter { $0.kind == kind }
            guard !own.isEmpty else { return nil }
            let cells = Disagreement.Harm.allCases.map { harm in "<td>\(own.count { $0.harm == harm })</td>" }
            return "<tr><th scope=\"row\">\(kind.heading)</th>\(cells.joined())<td>\(own.count)</td></tr>"
        }
        let told =
            Self.count(findings.count, "disagreement") + " in " + Self.count(bilingual, "article")
            + " with both languages, the most harmful first."
        guard !rows.isEmpty else { return "<p>\(told)</p>" }
        let heads = Disagreement.Harm.allCases.map { "<th scope=\"col\">\($0.rawValue)</th>" }.joined()
        return """
            <p>\(told)</p>
            <table>
            <thead><tr><th scope="col">kind</th>\(heads)<th scope="col">all</th></tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            """
    }

    /// The articles of which nothing can be said.
    private var unpaired: String {
        let alone = checks.filter { !$0.isBilingual }
        guard !alone.isEmpty else { return "" }
        let items = alone.map { "<li>\(Self.escaped($0.document))</li>" }.joined(separator: "\n")
        return "<h2>In one language only</h2>\n<ul>\n\(items)\n</ul>"
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    // MARK: Findings

    private func card(_ finding: TranslationFinding) -> String {
        let expected =
            finding.expected.isEmpty
            ? "" : "<p class=\"expected\">Expected: <b>\(Self.escaped(finding.expected))</b></p>\n"
        return """
            <article class="\(finding.harm.rawValue)">
            <h2><span class="kind">\(finding.kind.heading)</span> \(heading(finding))</h2>
            \(expected)<p>\(Self.escaped(finding.reason))</p>
            \(quote(finding.chinese, finding.said, "zh-Hans"))
            \(quote(finding.english, finding.translated, "en"))
            \(again(finding))<footer>\(Self.escaped(finding.document))\(place(finding))</footer>
            </article>
            """
    }

    private func heading(_ finding: TranslationFinding) -> String {
        if finding.kind == .missing { return finding.said.isEmpty ? "added" : "left out" }
        let words = [("zh-Hans", finding.said), ("en", finding.translated)].filter { !$0.1.isEmpty }
        return words.map { "<span lang=\"\($0.0)\">\(Self.escaped($0.1))</span>" }.joined(separator: " → ")
    }

    private func quote(_ quote: TranslationFinding.Quote?, _ words: String, _ language: String) -> String {
        guard let quote else { return "<blockquote class=\"none\">no such sentence</blockquote>" }
        return "<blockquote lang=\"\(language)\">\(Self.marked(words, in: quote.text))</blockquote>"
    }

    private func again(_ finding: TranslationFinding) -> String {
        guard !finding.again.isEmpty else { return "" }
        let items = finding.again.map { "<li lang=\"en\">\(Self.escaped($0.text))</li>" }
        let told = Self.count(finding.again.count, "more sentence")
        return
            "<details><summary>\(told)</summary>\n<ul>\n\(items.joined(separator: "\n"))\n</ul></details>\n"
    }

    private func place(_ finding: TranslationFinding) -> String {
        let spans = [finding.chinese, finding.english].compactMap { $0?.span }
        return spans.map { ", \($0.start)–\($0.end)" }.joined()
    }

    // MARK: Text

    /// The quote with the words at odds marked where they first stand.
    private static func marked(_ words: String, in quote: String) -> String {
        guard !words.isEmpty, words != quote, let range = quote.firstRange(of: words) else {
            return escaped(quote)
        }
        return escaped(String(quote[..<range.lowerBound])) + "<mark>" + escaped(words) + "</mark>"
            + escaped(String(quote[range.upperBound...]))
    }

    /// Text as HTML; what HTML has no place for (controls) is dropped.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\t", "\n", "\r": escaped += " "
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): break
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

extension Disagreement.Kind {
    /// For a reader.
    var heading: String {
        switch self {
        case .entity: "Name"
        case .title: "Title or rank"
        case .number: "Number"
        case .date: "Date"
        case .term: "Term"
        case .missing: "Sentence without a partner"
        case .untranslated: "Untranslated"
        }
    }
}
