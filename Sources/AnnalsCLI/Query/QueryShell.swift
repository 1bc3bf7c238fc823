import Annals
import ArgumentParser
import Cypher
import Foundation

/// Asks for queries on a terminal and prints what they give, until `:quit` or Ctrl-D.
struct QueryShell {
    private var run: QueryRun
    private var format = Format.table
    private var showsEvidence = false
    private let examples: () throws -> ExampleQueries

    init(run: QueryRun, showsEvidence: Bool, examples: @escaping () throws -> ExampleQueries) {
        self.run = run
        self.showsEvidence = showsEvidence
        self.examples = examples
    }

    mutating func run(_ format: Format) throws {
        self.format = format
        var editor = LineEditor(history: LineHistory(path: LineHistory.standardPath()))
        defer { editor.history.save() }
        var completion = QueryCompletion(run.properties)
        completion.commands = Command.allCases.map(\.name)
        try StandardOutput.print(greeting)
        var query = ""
        while true {
            completion.parameters = run.parameters.keys.sorted()
            editor.completion = { [completion] in completion.completion(of: $0) }
            switch editor.readLine(prompt: query.isEmpty ? "annals> " : "   ...> ") {
            case .end: return
            case .interrupted: query = ""
            case .line(let line):
                if query.isEmpty, line.hasPrefix(":") {
                    if try obey(line) { return }
                    continue
                }
                query += query.isEmpty ? line : "\n" + line
                let isDone = line.allSatisfy(\.isWhitespace) || line.last { !$0.isWhitespace } == ";"
                guard isDone else { continue }
                if !query.allSatisfy(\.isWhitespace) { try attempt { try $0.answer(query) } }
                query = ""
            }
        }
    }

    private var greeting: String {
        let (nodes, relationships) = (run.properties.nodeCount, run.properties.relationshipCount)
        return
            "\(nodes) nodes, \(relationships) relationships. A query ends with ; or an empty line. :help tells more.\n"
    }

    /// Does something whose failure is told, and is no end of the shell.
    private mutating func attempt(_ action: (inout QueryShell) throws -> Void) throws {
        do {
            try action(&self)
        } catch let closed as StandardOutput.Closed {
            throw closed
        } catch {
            Terminal.say(Failure(error)?.message ?? "\(error)")
        }
    }

    private mutating func answer(_ query: String) throws {
        Interruption.watch()
        defer { Interruption.end() }
        let start = DispatchTime.now().uptimeNanoseconds
        let result = try run.result(of: query)
        let milliseconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6
        var rows = ResultRows(run.graph, properties: run.properties)
        rows.showsEvidence = showsEvidence
        if result.plan == nil || !result.rows.isEmpty { try rows.listing(of: result).print(as: format) }
        if let plan = result.plan { try StandardOutput.print(plan + "\n") }
        let count = result.rows.count == 1 ? "1 row" : "\(result.rows.count) rows"
        let style = Style(hasColour: Terminal.output.hasColour)
        let time = milliseconds < 10 ? (milliseconds * 10).rounded() / 10 : milliseconds.rounded()
        try StandardOutput.print(style.faint("\(count), \(time) ms") + "\n")
    }

    private enum Command: String, CaseIterable {
        case help, schema, examples, format, param, evidence, quit

        var name: String { ":" + rawValue }
    }

    /// Does what a line with a colon says; true where it says to end.
    private mutating func obey(_ line: String) throws -> Bool {
        let parts = line.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
        let word = parts.first ?? ""
        let rest = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
        switch Command(rawValue: word == "exit" || word == "q" ? "quit" : word) {
        case .quit: return true
        case .help: try StandardOutput.print(Self.help)
        case .schema:
            let style = Style(hasColour: Terminal.output.hasColour)
            try StandardOutput.print(GraphSchema(graph: run.properties).text(style))
        case .examples: try attempt { try $0.examples().print(as: .table) }
        case .evidence:
            showsEvidence = rest.isEmpty ? !showsEvidence : rest == "on"
            try StandardOutput.print("evidence is \(showsEvidence ? "on" : "off")\n")
        case .format:
            guard let format = Format(rawValue: rest) else {
                Terminal.say(":format takes \(Format.allCases.map(\.rawValue).joined(separator: ", "))")
                break
            }
            self.format = format
        case .param:
            try attempt { shell in
                let parameter = try QueryParameter(rest)
                shell.run.parameters[parameter.name] = parameter.value
            }
        case nil: Terminal.say("there is no command :\(word); :help lists them")
        }
        return false
    }

    private static let help = """
        A query ends with ; or an empty line, and may take several lines. Tab completes labels, relations, properties,
        keywords and, in quotes, names; the arrows go through the history; Ctrl-C stops a query, Ctrl-D ends.

          :schema            labels, relations and their properties
          :examples          queries that answer questions of historians
          :param NAME=VALUE  sets $NAME: a literal of Cypher, or text
          :format FORMAT     table, json, jsonl, csv or tsv
          :evidence          shows the quotes behind relationships, or no longer
          :quit              ends

          MATCH (p:Person)-[h:HOLDS_OFFICE]->(o) RETURN p.name, h.office_zh, o.name ORDER BY h.date;
          MATCH path = shortestPath((a {name: '陶鲁笳'})-[*..6]-(b {name: '习仲勋'})) RETURN path;
          CALL annals.pageRank() YIELD node, score RETURN node.name, score ORDER BY score DESC LIMIT 10;

        Also annals.degree, annals.betweenness, annals.components and annals.communities.

        """
}
