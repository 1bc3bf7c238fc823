import Foundation
import Testing

@Suite("annals query")
struct QueryTests {
    private let folder = TemporaryFolder()

    init() throws { try SampleStore.write(to: folder) }

    private func query(_ arguments: String..., input: String = "") throws -> AnnalsProgram.Run {
        try AnnalsProgram.run(["query", "--graph", folder.path] + arguments, input: Data(input.utf8))
    }

    private static let offices =
        "MATCH (p:Person)-[h:HOLDS_OFFICE]->(o:Organ) RETURN p, h.office_zh AS office, h.date AS date ORDER BY office"

    @Test("a table shows nodes by name and id; so do csv and tsv")
    func tables() throws {
        let table = """
            p                            office      date
            卫恒 (person-wei-heng-1)     书记处书记  1957-12-11
            陶鲁笳 (person-tao-lujia-1)  第一书记    1957-12-11

            """
        #expect(try query(Self.offices).output == table)
        let csv = """
            p,office,date
            卫恒 (person-wei-heng-1),书记处书记,1957-12-11
            陶鲁笳 (person-tao-lujia-1),第一书记,1957-12-11

            """
        #expect(try query(Self.offices, "--format", "csv").output == csv)
        let tsv = csv.replacingOccurrences(of: ",", with: "\t")
        #expect(try query(Self.offices, "--format", "tsv").output == tsv)
    }

    @Test("JSON shows nodes with their properties")
    func json() throws {
        let wei = """
            {"p":{"id":"person-wei-heng-1","labels":["Person"],"properties":{"name":"卫恒","name_zh":"卫恒",\
            "name_en":"Wei Heng","mentions":2}},"office":"书记处书记","date":"1957-12-11"}
            """
        let tao = """
            {"p":{"id":"person-tao-lujia-1","labels":["Person"],"properties":{"name":"陶鲁笳","name_zh":"陶鲁笳",\
            "name_en":"Tao Lujia","aliases":["Tao Luja"],"mentions":4,"first":"1957-12-13","last":"1957-12-13"}},\
            "office":"第一书记","date":"1957-12-11"}
            """
        #expect(try query(Self.offices, "--format", "jsonl").output == wei + "\n" + tao + "\n")
        #expect(try query(Self.offices, "--format", "json").output == "[\n" + wei + ",\n" + tao + "\n]\n")
    }

    @Test("relationships and paths are shown between the names of their nodes")
    func paths() throws {
        let run = try query(
            "MATCH path = (p {name: '陶鲁笳'})-[h:HOLDS_OFFICE]->()-[:LOCATED_IN]->() RETURN h, path, [1, null] AS list",
            "--format", "tsv")
        #expect(
            run.output == """
                h\tpath\tlist
                陶鲁笳 -[HOLDS_OFFICE]-> 中共山西省委员会\t\
                陶鲁笳 -[HOLDS_OFFICE]-> 中共山西省委员会 -[LOCATED_IN]-> 山西省\t[1, null]

                """)
    }

    @Test("a query comes from a file, or from standard input")
    func sources() throws {
        let wanted = try query(Self.offices).output
        let file = try folder.write("offices.cypher", "// Who held office?\n\(Self.offices);\n")
        #expect(try query("-f", file).output == wanted)
        #expect(try query(input: Self.offices).output == wanted)
        #expect(try query("-f", "-", input: Self.offices).output == wanted)
        #expect(try query("-f", folder.path + "/none.cypher").status == 66)
        #expect(try query("-f", file, Self.offices).status == 64)
    }

    @Test(
        "parameters are literals of Cypher, or text",
        arguments: [
            ("x=5", "6"), ("x=-0.5", "0.5"), ("x=山西省", "山西省1"), ("x='5'", "51"), ("x=\"a b\"", "a b1"),
            ("x=1957-12-11", "1957-12-111"), ("x=date('1957-12-11') ", "1957-12-12"), ("x=[1]", "[1, 1]"),
            ("$x=null", ""),
        ]
    )
    func parameters(parameter: String, sum: String) throws {
        let one = parameter.contains("date(") ? "duration('P1D')" : "1"
        let run = try query("RETURN $x + \(one) AS sum", "--param", parameter, "--format", "csv")
        #expect(run.output == "sum\n\(sum.contains(",") ? "\"\(sum)\"" : sum)\n")
    }

    @Test("a parameter that is missing or broken is told of")
    func badParameters() throws {
        #expect(try query("RETURN $x").errors.contains("$x"))
        #expect(try query("RETURN $x").status == 64)
        #expect(try query("RETURN $x", "--param", "x").status == 64)
        #expect(try query("RETURN $x", "--param", "x=[1").errors.contains("for a text, put it in quotes"))
    }

    @Test("a bad query: exit code 64, with the place of the mistake")
    func badQuery() throws {
        let run = try query("MATCH (p:Person RETURN p")
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.errorLines[0].hasPrefix("annals: 1:17: SyntaxError (UnexpectedSyntax): found `RETURN`"))
        #expect(run.errorLines[1...2] == ["MATCH (p:Person RETURN p", "                ^^^^^^"])
        let file = try folder.write("bad.cypher", "MATCH (p)\nRETURN q")
        #expect(
            try query("-f", file).errors.hasPrefix("annals: \(file):2:8: SyntaxError (UndefinedVariable)"))
    }

    @Test("a query without rows is an answer")
    func noRows() throws {
        let run = try query("MATCH (p:Person {name: 'nobody'}) RETURN p.name", "--format", "csv")
        #expect(run.status == 0)
        #expect(run.output == "p.name\n")
    }

    @Test("the graph is not changed, but for a copy in memory")
    func readOnly() throws {
        let text = "MATCH (p:Person) SET p.seen = true RETURN count(p.seen) AS seen"
        let refused = try query(text)
        #expect(refused.status == 64)
        #expect(refused.errors.contains("need --scratch"))
        #expect(try query(text, "--scratch", "--format", "csv").output == "seen\n4\n")
        #expect(
            try query("MATCH (p:Person) RETURN count(p.seen) AS seen", "--format", "csv").output
                == "seen\n0\n")
    }

    @Test("the quotes behind the relationships of a row stand in columns of their own")
    func evidence() throws {
        let run = try query(
            "MATCH (p {name: '陶鲁笳'})-[h:HOLDS_OFFICE]->() RETURN p.name AS name, h", "--evidence", "--format",
            "csv")
        #expect(
            run.output == """
                name,h,quote_zh,quote_en,document
                陶鲁笳,陶鲁笳 -[HOLDS_OFFICE]-> 中共山西省委员会,中共山西省委第一书记陶鲁笳,\
                "led by Tao Lujia, First Secretary",seeds/002_78981e48e89a514f.txt

                """)
        let without = try query("MATCH (p:Person) RETURN p.name", "--evidence")
        #expect(without.status == 64)
        #expect(without.errors.contains("returns none"))
    }

    @Test("the result is written as a graph of its own", arguments: ["graphml", "jsonld"])
    func subgraph(form: String) throws {
        let file = folder.path + "/part." + form
        let run = try query("MATCH (p:Person)-[h:HOLDS_OFFICE]->() RETURN h", "--subgraph", file)
        #expect(run.status == 0)
        let nodes = try AnnalsProgram.run(
            ["query", "MATCH (n) RETURN n.name AS name ORDER BY name", "--graph", file, "--format", "csv"])
        #expect(nodes.output == "name\n中共山西省委员会\n卫恒\n陶鲁笳\n")
        #expect(try query("RETURN 1 AS one", "--subgraph", file).status == 1)
        #expect(try query("RETURN 1", "--subgraph", "part.txt").status == 64)
    }

    @Test("limits end a runaway query: exit code 1, with the reason")
    func limits() throws {
        let runaway = "MATCH (a), (b), (c), (d), (e), (f), (g), (h), (i), (j)"
        let slow = try query(runaway + " RETURN count(*)", "--limit-time", "100ms")
        #expect(slow.status == 1)
        #expect(slow.errors.contains("more than 0.1 seconds"))
        let large = try query(runaway + " RETURN collect(a)", "--limit-memory", "50MB")
        #expect(large.status == 1)
        #expect(large.errors.contains("more than 50 MB of memory"))
        for query in [
            "[x IN range(1, 20000) | range(1, x)]", "reduce(s = 'x', x IN range(1, 26) | s + s)",
        ] {
            let list = try self.query("RETURN size(\(query))", "--limit-memory", "50MB")
            #expect(list.status == 1)
            #expect(list.errors.contains("more than 50 MB of memory"))
        }
        let long = try query("UNWIND range(1, 10) AS a RETURN a", "--limit-rows", "9")
        #expect(long.status == 1)
        #expect(long.errors.contains("more than 9 rows"))
        #expect(try query("UNWIND range(1, 10) AS a RETURN a", "--limit-rows", "10").status == 0)
        #expect(try query("RETURN 1", "--limit-time", "soon").status == 64)
    }

    @Test("EXPLAIN prints the plan alone, PROFILE the rows and the plan")
    func plans() throws {
        let explained = try query("EXPLAIN MATCH (p:Person) RETURN p.name")
        #expect(explained.status == 0)
        #expect(explained.output.contains("estimated rows"))
        #expect(!explained.output.contains("陶鲁笳"))
        let profiled = try query("PROFILE MATCH (p:Person) RETURN p.name AS name", "--format", "csv")
        #expect(profiled.output.hasPrefix("name\n") && profiled.output.contains("陶鲁笳\n"))
        #expect(profiled.errors.contains("estimated rows"))
    }
}
