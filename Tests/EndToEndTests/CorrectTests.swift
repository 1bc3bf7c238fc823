import Foundation
import Testing

@Suite("annals correct")
struct CorrectTests {
    private let folder = TemporaryFolder()
    private var graph: String { folder.path + "/exports" }
    private var ledger: String { folder.path + "/corrections.tsv" }

    private init() throws { try build() }

    @discardableResult
    private func build(_ options: String..., expecting status: Int32 = 0) throws -> AnnalsProgram.Run {
        let run = try AnnalsProgram.run(["build", "seeds", "-o", graph] + options)
        #expect(run.status == status, "\(run.errors)")
        return run
    }

    @discardableResult
    private func correct(_ arguments: String..., expecting status: Int32 = 0) throws -> AnnalsProgram.Run {
        let run = try AnnalsProgram.run(
            ["correct"] + arguments + ["--why", "a test", "--author", "Li", "--graph", graph])
        #expect(run.status == status, "\(run.errors)")
        return run
    }

    /// A node as JSON, with its statements.
    private func show(_ name: String) throws -> [String: Any] {
        let run = try AnnalsProgram.run(["show", name, "--graph", graph, "--format", "json"])
        let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        return try #require(json as? [String: Any], "\(run.errors)")
    }

    private func statements(of name: String, _ relation: String) throws -> [[String: Any]] {
        let all = try #require(try show(name)["statements"] as? [[String: Any]])
        return all.filter { $0["relation"] as? String == relation }
    }

    @Test("two nodes become one, under the id and the name of the second")
    func merge() throws {
        let offices = try statements(of: "卫恒", "HOLDS_OFFICE").count
        try correct("merge", "wei heng", "王谦")
        try build()
        let node = try show("卫恒")
        #expect(node["id"] as? String == "person:wang-qian")
        #expect(node["name_zh"] as? String == "王谦")
        #expect((node["aliases"] as? [String])?.contains("卫恒") == true)
        #expect(try statements(of: "王谦", "HOLDS_OFFICE").count == 2 * offices)
    }

    @Test("what some articles say goes to another node of the same name")
    func split() throws {
        try correct("split", "林荣发", "--article", "article:none", expecting: 1)
        let found = try show("林荣发")
        let id = try #require(found["id"] as? String)
        let article = try #require(
            try statements(of: "林荣发", "MENTIONED_IN").compactMap { $0["object"] as? String }.first)
        let written = try correct("split", "林荣发", "--article", article)
        #expect(written.output.contains(" is \(id)-2 in \(article)\n"))
        try build()
        let other = try show("林荣发")
        #expect(other["id"] as? String == id + "-2")
        #expect(other["mentions"] as? Int == found["mentions"] as? Int)
    }

    @Test("a corrected name is the name, and the old one still finds the node; other names are added")
    func names() throws {
        try correct("rename", "陶鲁笳", "--zh", "陶鲁加", "--en", "Tao Luja")
        try correct("alias", "陶鲁笳", "老陶")
        try build()
        for name in ["陶鲁笳", "老陶", "Tao Lujia"] {
            let node = try show(name)
            #expect(node["name_zh"] as? String == "陶鲁加")
            #expect(node["name_en"] as? String == "Tao Luja")
        }
    }

    @Test("a node of another type keeps its id and loses what such a thing cannot do")
    func retype() throws {
        #expect(try !statements(of: "解学恭", "HOLDS_OFFICE").isEmpty)
        try correct("retype", "解学恭", "Organ")
        try build()
        let node = try show("解学恭")
        #expect(node["type"] as? String == "Organ")
        #expect(node["id"] as? String == "person:xie-xuegong")
        #expect(try statements(of: "解学恭", "HOLDS_OFFICE").isEmpty)
        #expect(try !statements(of: "解学恭", "MENTIONED_IN").isEmpty)
    }

    @Test("a rejected statement is gone, a confirmed one says who says so")
    func judged() throws {
        let office = try #require(try statements(of: "解学恭", "HOLDS_OFFICE").first?["id"] as? String)
        let trip = try #require(try statements(of: "解学恭", "WENT_TO").first?["id"] as? String)
        try correct("reject", trip)
        try correct("confirm", office)
        try correct("reject", office, expecting: 65)
        try build()
        #expect(try statements(of: "解学恭", "WENT_TO").isEmpty)
        let qualifiers = try statements(of: "解学恭", "HOLDS_OFFICE").first?["qualifiers"] as? [String: Any]
        let confirmed = try #require(qualifiers?["confirmed_by"] as? String)
        #expect(confirmed.hasPrefix("Li, 2") && confirmed.hasSuffix(": a test"))
    }

    @Test("what is unknown gets a did-you-mean, what cannot be is refused, and nothing is written")
    func refusals() throws {
        #expect(try correct("alias", "陶鲁茄", "老陶", expecting: 1).errors.contains("did you mean 陶鲁笳"))
        try correct("merge", "陶鲁笳", "太原", expecting: 1)
        try correct("confirm", "statement:none", expecting: 1)
        #expect(!FileManager.default.fileExists(atPath: ledger))
        try correct("merge", "卫恒", "王谦")
        let circle = try correct("merge", "王谦", "卫恒", expecting: 65)
        #expect(circle.errors.contains("corrections.tsv:3: merges that lead in a circle"))
    }

    @Test("bad lines and corrections whose target is gone are named; the rest is applied; comments stay")
    func report() throws {
        let text =
            "# 注\naction\ttarget\tvalue\tauthor\tdate\treason\nmerge\tperson:gone\tperson:wang-qian\tLi\t2026-11-21\t\n"
            + "merge\tx\nalias\tperson:wang-qian\t老王\tLi\t2026-11-21\t\n"
        try folder.write("corrections.tsv", text)
        let run = try build(expecting: 65)
        #expect(
            run.errorLines == [
                "annals: \(ledger):3: the graph has no person:gone, so the correction waits; see `annals show` for the ids there are",
                "annals: \(ledger):4: 2 cells where the header has 6, so the line was passed over; "
                    + "separate cells with one tab each, also the empty ones",
            ])
        #expect((try show("王谦")["aliases"] as? [String])?.contains("老王") == true)
        try correct("alias", "王谦", "王书记")
        #expect(try String(contentsOfFile: ledger, encoding: .utf8).hasPrefix(text))
        try build("--corrections", "/dev/null")
        #expect((try show("王谦")["aliases"] as? [String])?.contains("老王") == false)
        try build("--corrections", folder.path + "/none.tsv", expecting: 66)
    }

    @Test("corrections apply to extractions as to articles")
    func extractions() throws {
        try correct("merge", "卫恒", "王谦")
        try build()
        let run = try AnnalsProgram.shell(
            """
            cd '\(AnnalsProgram.checkout.path)' && $annals extract seeds --for-linking > '\(folder.path)/part' &&
            $annals build --from-extractions '\(folder.path)/part' -o '\(folder.path)/linked'
            """)
        #expect(run.status == 0)
        let (linked, direct) = (try folder.contents(of: "linked"), try folder.contents(of: "exports"))
        #expect(linked["annals.jsonld"] == direct["annals.jsonld"])
        #expect(linked["annals.graphml"] == direct["annals.graphml"])
    }
}
