import Graph
import Ontology
import Store

/// Why a node is one thing: the row or name that it is known by, and for each of its names what joined it.
///
///     NodeExplanation(of: node, mentions: file.mentions(of: node.id, in: graph), gazetteer: lexicon.gazetteer)
public struct NodeExplanation: Sendable {
    /// A row of a gazetteer.
    public struct Row: Sendable {
        public let file: String
        /// In the file, from 1.
        public let line: Int
        public let id: String
        public let status: String
        public let source: String
    }

    /// One surface form with what says that it names this node.
    public struct Form: Sendable {
        public let text: String
        public let language: Language
        public let count: Int
        /// What joined it, in words.
        public let joinedBy: String
        /// The rules that found it, with how often each did, most often first.
        public let rules: [(rule: String, count: Int)]
        /// `document:start-end` of the first few.
        public let examples: [String]
    }

    public let node: Node
    /// The row that the node has its id from.
    public let row: Row?
    /// What makes mentions without a row one thing, in words.
    public let identity: String
    /// Most often first.
    public let forms: [Form]

    private static let mostExamples = 3

    public init(of node: Node, mentions: [MentionRecord], gazetteer: Gazetteer) {
        self.node = node
        let known = gazetteer.row(id: node.id)
        row = known.map {
            Row(
                file: $0.file, line: $0.line, id: $0.id, status: $0.value("status"),
                source: $0.value("source"))
        }
        identity = Self.identity(of: node, known)
        let own = mentions.filter { $0.entity == node.id }
        let bilingual = Set(own.filter { $0.language == .chinese }.map(\.document))
        var groups: [FormKey: [MentionRecord]] = [:]
        for mention in own { groups[FormKey(mention), default: []].append(mention) }
        forms = groups.map { key, mentions in
            Form(
                text: key.text, language: key.language, count: mentions.count,
                joinedBy: Self.join(key, mentions, node, known, bilingual), rules: Self.rules(of: mentions),
                examples: mentions.prefix(Self.mostExamples).map { "\($0.document):\($0.start)-\($0.end)" })
        }.sorted { (-$0.count, $0.text) < (-$1.count, $1.text) }
    }

    private static func identity(of node: Node, _ row: GazetteerRow?) -> String {
        if let row { return "row \(row.id) of the gazetteer, which its names lead to" }
        switch node.type {
        case .article: return "the document"
        case .figure: return "the number at its place in the article"
        case .person, .organ, .place, .campaign, .meeting: break
        }
        let home = node.property("home")
        let told = home.isEmpty ? "" : ", told from namesakes by \(home.replacing("|", with: ", "))"
        return "one name and type: \(node.name)\(told)"
    }

    private static func join(
        _ form: FormKey, _ mentions: [MentionRecord], _ node: Node, _ row: GazetteerRow?,
        _ bilingual: Set<String>
    ) -> String {
        if let column = row?.column(naming: form.text, form.language) { return "column \(column) of the row" }
        if form.isNominal { return "short form for the thing named before it" }
        if form.text == node.nameZh || form.text == node.nameEn { return "the name itself" }
        if form.language == .english, !mentions.contains(where: { !bilingual.contains($0.document) }) {
            return "alignment with the Chinese of the same article"
        }
        if !node.name.isEmpty, node.name.contains(form.text) { return "short form: part of the name" }
        if form.text.contains(node.name) { return "longer form: holds the name" }
        return "linking within the article, by its name there"
    }

    private static func rules(of mentions: [MentionRecord]) -> [(rule: String, count: Int)] {
        var counts: [String: Int] = [:]
        for mention in mentions { counts[mention.rule, default: 0] += 1 }
        return counts.map { ($0.key, $0.value) }.sorted { (-$0.count, $0.rule) < (-$1.count, $1.rule) }
    }

    private struct FormKey: Hashable {
        let text: String
        let language: Language
        let isNominal: Bool

        init(_ mention: MentionRecord) {
            text = mention.text
            language = mention.language
            isNominal = mention.form == "nominal"
        }
    }
}

extension GazetteerRow {
    /// The column that holds this very name.
    fileprivate func column(naming text: String, _ language: Language) -> String? {
        let columns =
            language == .chinese
            ? ["name_zh", "alias_zh", "stem_zh", "abbr", "alias_weak_zh"]
            : ["name_en", "alias_en", "stem_en", "alias_weak_en"]
        let wanted = text.lowercased()
        return columns.first { column in
            value(column).split(separator: "|").contains { $0.lowercased() == wanted }
        }
    }
}
