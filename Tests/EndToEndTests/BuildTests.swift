import Foundation
import Testing

@Suite("annals build")
struct BuildTests {
    private let folder = TemporaryFolder()
    private static let seeds = AnnalsProgram.checkout.appendingPathComponent("seeds").path

    /// What a build wrote, but for its store, whose bytes tell of its past.
    private func build(_ paths: [String], to name: String, _ options: String...) throws -> [String: Data] {
        let run = try AnnalsProgram.run(["build", "-o", "\(folder.path)/\(name)"] + options + paths)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        var contents = try folder.contents(of: name)
        #expect(contents.removeValue(forKey: "annals.sqlite") != nil)
        return contents
    }

    @Test("the same input gives the same bytes, whatever the order of files and the number of threads")
    func deterministic() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.seeds).sorted().map {
            "seeds/" + $0
        }
        let once = try build(["seeds"], to: "once")
        #expect(once.keys.sorted() == ["annals.graphml", "annals.jsonld"])
        #expect(try build(["seeds"], to: "again") == once)
        #expect(try build(files.reversed(), to: "reversed", "--threads", "1") == once)
        #expect(try build(files, to: "threads", "--threads", "2") == once)
    }

    @Test("a build replaces the files of an earlier one and leaves others alone")
    func replaces() throws {
        let once = try build(["seeds"], to: "out")
        try folder.write("out/notes.txt", "mine")
        try folder.write("out/annals.graphml", "old")
        var again = try build(["seeds"], to: "out")
        #expect(again.removeValue(forKey: "notes.txt") == Data("mine".utf8))
        #expect(again == once)
    }

    @Test("exports/ is what the seeds give")
    func exportsAreCurrent() throws {
        let built = try build(["seeds"], to: "exports")
        for name in ["annals.graphml", "annals.jsonld"] {
            let committed = AnnalsProgram.checkout.appendingPathComponent("exports/\(name)")
            #expect(
                built[name] == (try? Data(contentsOf: committed)),
                "exports/\(name) is old; see `make golden`"
            )
        }
    }

    @Test("articles come from standard input too")
    func standardInput() throws {
        let seed = Self.seeds + "/002_78981e48e89a514f.txt"
        let input = try Data(contentsOf: URL(fileURLWithPath: seed))
        let piped = try AnnalsProgram.run(["extract", "-", "--format", "jsonl"], input: input)
        let named = try AnnalsProgram.run(["extract", seed, "--format", "jsonl"])
        #expect(piped.status == 0 && !piped.output.isEmpty)
        let renamed = piped.output.replacingOccurrences(
            of: "\"document\":\"-\"",
            with: "\"document\":\"\(seed)\""
        )
        #expect(renamed == named.output)
    }

    @Test(
        "the program finds its ontology from any folder, by option and by environment, or says where it looked"
    )
    func ontology() throws {
        let seed = Self.seeds + "/002_78981e48e89a514f.txt"
        let ontology = AnnalsProgram.checkout.appendingPathComponent("ontology").path
        #expect(try AnnalsProgram.run(["extract", seed], in: "/").status == 0)
        let prefix = folder.path
        try FileManager.default.createDirectory(atPath: prefix + "/bin", withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: AnnalsProgram.path, toPath: prefix + "/bin/annals")
        let lost = try AnnalsProgram.shell("'\(prefix)/bin/annals' extract '\(seed)'")
        #expect(lost.status == 66)
        #expect(lost.errors.contains("\(prefix)/share/annals/ontology"))
        let variable = try AnnalsProgram.shell(
            "ANNALS_ONTOLOGY='\(ontology)' '\(prefix)/bin/annals' extract '\(seed)'"
        )
        #expect(variable.status == 0)
        try FileManager.default.createDirectory(
            atPath: prefix + "/share/annals",
            withIntermediateDirectories: true
        )
        try FileManager.default.createSymbolicLink(
            atPath: prefix + "/share/annals/ontology",
            withDestinationPath: ontology
        )
        #expect(try AnnalsProgram.shell("'\(prefix)/bin/annals' extract '\(seed)'").status == 0)
    }
}
