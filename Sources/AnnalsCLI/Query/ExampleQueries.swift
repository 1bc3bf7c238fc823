import Annals
import Foundation

/// A query of `ontology/queries/`: the comment on its first lines says what it asks.
struct ExampleQuery {
    var name: String
    var question: String
    /// The whole file, which is a query as it stands.
    var text: String

    init(name: String, text: String) {
        self.name = name
        self.text = text
        question = text.split(separator: "\n").prefix { $0.hasPrefix("//") }
            .map { $0.dropFirst(2).trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    }

    /// Without the comment in front.
    var query: String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.drop { $0.hasPrefix("//") }.joined(separator: "\n")
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

/// The queries that come with the ontology, by name.
struct ExampleQueries {
    let all: [ExampleQuery]

    init(_ ontology: OntologyOptions) throws {
        let folder = try ontology.directory + "/queries"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        all = try names.filter { $0.hasSuffix(".cypher") }.sorted().map { name in
            ExampleQuery(
                name: String(name.dropLast(7)), text: try QueryFile(path: "\(folder)/\(name)").text())
        }
    }

    func query(named name: String) throws -> ExampleQuery {
        guard let query = all.first(where: { $0.name == name }) else {
            throw Failure(
                status: .usage,
                message: "no example is called \"\(name)\"; see `annals query --examples`"
            )
        }
        return query
    }

    func print(as format: Format) throws {
        guard format == .table else {
            let columns: [Column<ExampleQuery>] = [
                Column("name") { .text($0.name) }, Column("question") { .text($0.question) },
                Column("query") { .text($0.query) },
            ]
            return try Listing(all, columns: columns).print(as: format)
        }
        let style = Style(hasColour: Terminal.output.hasColour)
        let texts = all.map { query in
            style.bold(query.name) + "\n" + style.cyan(query.question) + "\n\n"
                + query.query.split(separator: "\n").map { "    \($0)\n" }.joined()
        }
        try StandardOutput.print(texts.joined(separator: "\n"))
    }
}
