import Annals
import ArgumentParser
import Graph
import Ontology

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show the rules, gazetteer rows and spans that made a node, an edge or a statement.",
        discussion: """
            Of a node: why it is one thing, and for each of its names what joined it (a row of the gazetteer, a short \
            form, the alignment with the translation), with the rules that found it and where it stands. Of an edge, \
            given by subject, relation and object, or of a statement, given by its id: every sentence with the rule \
            that read it there.

              annals explain 陶鲁笳
              annals explain 陶鲁笳 HOLDS_OFFICE 中共山西省委
              annals explain 中共山西省委 --format json
            """
    )

    @Argument(help: "A name or id of a node; the id of a statement; or SUBJECT RELATION OBJECT.")
    var what: [String]

    @OptionGroup var source: GraphOptions
    @OptionGroup var output: FormatOptions

    func validate() throws {
        guard what.count == 1 || what.count == 3 else {
            throw ValidationError("give one name or id, or SUBJECT RELATION OBJECT")
        }
        guard what.count == 3 else { return }
        if relation == nil { throw ValidationError("\"\(what[1])\" is no relation; see `annals ontology`") }
    }

    func run() throws {
        let graph = try source.load()
        if let relation {
            return try explainEdge(relation, in: graph)
        }
        if let statement = graph.statements.first(where: { $0.id == what[0] }) {
            return try print([statement], of: graph)
        }
        let (index, _) = try NameLookup(graph).find(what[0])
        let explanation = NodeExplanation(
            of: graph[node: index],
            mentions: try source.mentions(of: graph.nodes.id(at: Int(index)), in: graph),
            gazetteer: try source.ontology.lexicon().gazetteer)
        switch output.format {
        case .table:
            let card = ExplanationCard(style: Style(hasColour: Terminal.output.hasColour))
            try StandardOutput.print(card.text(of: explanation))
        case .json, .jsonl:
            var json = JSONBuffer()
            explanation.write(to: &json)
            json.endLine()
            try StandardOutput.print(String(decoding: json.bytes, as: UTF8.self))
        case .csv, .tsv:
            try Listing(explanation.forms, columns: Self.formColumns).print(as: output.format)
        }
    }

    private var relation: Relation? {
        guard what.count == 3 else { return nil }
        return Relation(rawValue: what[1].uppercased().replacing("-", with: "_"))
    }

    private func explainEdge(_ relation: Relation, in graph: KnowledgeGraph) throws {
        let lookup = NameLookup(graph)
        let (subject, _) = try lookup.find(what[0])
        let (object, _) = try lookup.find(what[2])
        let edge = graph.edges.first {
            $0.source == subject && $0.target == object && $0.relation == relation
        }
        guard let edge else {
            throw Failure(
                status: .noAnswer,
                message:
                    "no edge \(graph[node: subject].name) \(relation.rawValue) \(graph[node: object].name)")
        }
        try print(edge.statements.map { graph[statement: $0] }, of: graph)
    }

    private func print(_ statements: [Statement], of graph: KnowledgeGraph) throws {
        switch output.format {
        case .table:
            let card = ExplanationCard(style: Style(hasColour: Terminal.output.hasColour))
            try StandardOutput.print(card.text(of: statements, in: graph))
        case .json, .jsonl:
            try StatementRows(graph).listing(of: statements).print(as: output.format)
        case .csv, .tsv:
            try Listing(statements.flatMap(EvidenceRow.all), columns: EvidenceRow.columns)
                .print(as: output.format)
        }
    }

    private static var formColumns: [Column<NodeExplanation.Form>] {
        [
            Column("text") { .text($0.text) },
            Column("language") { .text($0.language.rawValue) },
            Column("count", numeric: true) { .number($0.count) },
            Column("joined_by") { .text($0.joinedBy) },
            Column("rules") { .list($0.rules.map { "\($0.rule) \($0.count)" }) },
            Column("examples") { .list($0.examples) },
        ]
    }
}

/// A sentence of a statement as a row.
private struct EvidenceRow {
    var statement: Statement
    var evidence: Evidence

    static func all(_ statement: Statement) -> [EvidenceRow] {
        statement.evidence.map { EvidenceRow(statement: statement, evidence: $0) }
    }

    static var columns: [Column<EvidenceRow>] {
        [
            Column("statement") { .text($0.statement.id) },
            Column("subject") { .text($0.statement.subject) },
            Column("relation") { .text($0.statement.relation.rawValue) },
            Column("object") { .text($0.statement.object) },
            Column("certainty") { .text($0.statement.certainty.rawValue) },
            Column("rule") { .text($0.evidence.rule) },
            Column("language") { .text($0.evidence.language.rawValue) },
            Column("document") { .text($0.evidence.document) },
            Column("start", numeric: true) { .number($0.evidence.start) },
            Column("end", numeric: true) { .number($0.evidence.end) },
            Column("quote") { .text($0.evidence.quote) },
        ]
    }
}
