import Graph
import Ontology

/// Graphs made of what formats and readers trip over, the same ones at every run.
enum HostileGraph {
    static let texts = [
        "", " ", "\u{0}", "a\u{1}b\u{8}c", "\u{FFFE}x\u{FFFF}", "tab\tline\nreturn\rboth\r\n", "&", "<b>",
        "a & b",
        "]]>", "]]]]>>", "a]]>b\u{0}&", "<![CDATA[x]]>", "\"quoted\" 'single'", "back\\slash", "a|b\\|c",
        "\\e",
        "😀👨‍👩‍👧", "e\u{301}", "\u{202E}rtl", "\u{85}\u{2028}", "\u{F000}\u{EFFF}\u{FFFD}", "陶鲁笳", "□?·",
        "http://x/a b?c#d", "%41%", "_", "__", "_41_", "n_1", ".", "..", "id", "label", "weight", "Label",
        "d0",
        "@id", "@type", "prop_1_x", "prop_1_", "a:b", "1957-12-13", "1957-02-30", "1957", "1957-13", "-0",
        "007",
        "12345678901234567890", "3.50", "Q46", "wd:Q46", "true", "null",
    ]

    static func make(seed: UInt64, nodes count: Int = 24, statements: Int = 40) throws -> KnowledgeGraph {
        var random = SplitMix(state: seed)
        func text() -> String {
            (0..<Int.random(in: 1...2, using: &random)).map { _ in texts.randomElement(using: &random)! }
                .joined()
        }
        func properties() -> [Property] {
            (0..<Int.random(in: 0...3, using: &random)).map { _ in Property(text(), text()) }
                .sorted { ($0.key, $0.value) < ($1.key, $1.value) }
        }
        let nodes = (0..<count).map { number in
            Node(
                id: "\(text())\(number)",
                type: EntityType.allCases.randomElement(using: &random)!,
                nameZh: text(),
                nameEn: text(),
                aliases: Set((0..<3).map { _ in text() }).sorted(),
                mentions: Int.random(in: 0...99, using: &random),
                first: text(),
                last: text(),
                properties: properties()
            )
        }
        let made = (0..<statements).map { number in
            Statement(
                id: "\(text())#\(number)",
                subject: nodes.randomElement(using: &random)!.id,
                relation: Relation.allCases.randomElement(using: &random)!,
                object: nodes.randomElement(using: &random)!.id,
                qualifiers: properties(),
                date: Bool.random(using: &random)
                    ? DateRange(
                        earliest: CalendarDate(iso: "1957-12-01")!,
                        latest: CalendarDate(iso: "1958-01-31")!,
                        role: DateRange.Role.allCases.randomElement(using: &random)!
                    ) : nil,
                certainty: Certainty.allCases.randomElement(using: &random)!,
                evidence: (0..<Int.random(in: 1...4, using: &random)).map { _ in
                    Evidence(
                        article: Bool.random(using: &random)
                            ? nodes.randomElement(using: &random)!.id : text(),
                        document: text(),
                        language: Language.allCases.randomElement(using: &random)!,
                        start: Int.random(in: 0...9_999, using: &random),
                        end: Int.random(in: 0...9_999, using: &random),
                        quote: text()
                    )
                }
            )
        }
        return try GraphBuilder(nodes: nodes, statements: made).graph()
    }
}

/// https://prng.di.unimi.it/splitmix64.c
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
