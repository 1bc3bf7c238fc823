import Foundation
import Testing

@Suite("annals build again, annals status, annals check")
struct StoreCommandTests {
    private let folder = TemporaryFolder()
    private var graph: String { folder.path + "/out" }

    private func build(_ options: String...) throws -> AnnalsProgram.Run {
        try AnnalsProgram.run(["build", folder.path + "/in", "-o", graph] + options)
    }

    private func copySeeds() throws {
        let seeds = AnnalsProgram.checkout.appendingPathComponent("seeds")
        for name in try FileManager.default.contentsOfDirectory(atPath: seeds.path) {
            try folder.write(
                "in/" + name, String(contentsOf: seeds.appendingPathComponent(name), encoding: .utf8))
        }
    }

    @Test("a second build does nothing, one with an article less what is to be done, and says so")
    func again() throws {
        try copySeeds()
        #expect(try build().output.hasPrefix("5 articles, 5 of them new or changed\n"))
        let before = try folder.contents(of: "out")
        let second = try build()
        #expect(second.output == "5 articles, 0 of them new or changed\n\(graph) is up to date\n")
        #expect(try folder.contents(of: "out") == before)
        try FileManager.default.removeItem(atPath: folder.path + "/in/002_78981e48e89a514f.txt")
        let third = try build("--no-exports")
        #expect(third.output.hasPrefix("4 articles, 0 of them new or changed\n"))
        #expect(third.output.hasSuffix("wrote \(graph)/annals.sqlite\n"))
        #expect(try build().output.hasSuffix("wrote \(graph)/annals.graphml, \(graph)/annals.jsonld\n"))
        #expect(try AnnalsProgram.run(["show", "陶鲁笳", "--graph", graph]).status == 1)
    }

    @Test("files that were taken away or written over are made again")
    func exports() throws {
        try copySeeds()
        _ = try build()
        let before = try folder.contents(of: "out")
        try FileManager.default.removeItem(atPath: graph + "/annals.graphml")
        try folder.write("out/annals.jsonld", "{}")
        #expect(try build().output.hasSuffix("wrote \(graph)/annals.graphml, \(graph)/annals.jsonld\n"))
        let after = try folder.contents(of: "out")
        for name in ["annals.graphml", "annals.jsonld"] { #expect(after[name] == before[name]) }
    }

    @Test("a folder may have a name of one letter")
    func shortName() throws {
        try copySeeds()
        #expect(try AnnalsProgram.run(["build", "in", "-o", "o"], in: folder.path).status == 0)
        #expect(try AnnalsProgram.run(["list", "Person", "--graph", "o"], in: folder.path).status == 0)
    }

    @Test("status tells the years, and which files are changed and gone")
    func status() throws {
        try copySeeds()
        _ = try build()
        let whole = try AnnalsProgram.run(["status", "--graph", graph])
        #expect(whole.output.contains("nothing to do for the files that are known"))
        #expect(whole.output.contains("1957"))
        try folder.write("in/002_78981e48e89a514f.txt", "changed")
        try FileManager.default.removeItem(atPath: folder.path + "/in/003_ce8a00d0e9c52017.txt")
        let status = try AnnalsProgram.run(["status", "--graph", graph])
        #expect(status.output.contains("1 files changed: "))
        #expect(status.output.contains("1 files gone: "))
    }

    @Test("check finds a store whole, and names what is not")
    func check() throws {
        try copySeeds()
        _ = try build()
        #expect(try AnnalsProgram.run(["check", "--graph", graph]).status == 0)
        let damage = try AnnalsProgram.shell(
            "python3 - '\(graph)/annals.sqlite' <<'E'\nimport sqlite3, sys\nc = sqlite3.connect(sys.argv[1])\n"
                + "c.execute(\"UPDATE reading_bytes SET bytes = x'FF' WHERE reading = 1\")\n"
                + "c.execute(\"UPDATE graph_column SET bytes = zeroblob(length(bytes)) WHERE name = 'edge.weight'\")\n"
                + "c.commit()\nE")
        #expect(damage.status == 0)
        let run = try AnnalsProgram.run(["check", "--graph", graph])
        #expect(run.status == 65)
        #expect(run.errors.contains("cannot be read (byte "))
        #expect(run.errors.contains("the graph is not the one that was linked"))
    }

    @Test("another program's annals.sqlite is left as it is")
    func foreign() throws {
        try copySeeds()
        try folder.write("out/annals.sqlite", "a text that is no database, and long enough to be looked at")
        let run = try build()
        #expect(run.status == 65)
        #expect(run.errors.contains("not a graph of annals"))
        #expect(
            try folder.contents(of: "out")["annals.sqlite"]
                == Data("a text that is no database, and long enough to be looked at".utf8))
    }
}
