import Foundation
import Testing

@Suite("annals list, show, neighbors, path")
struct AskingTests {
    private let folder = TemporaryFolder()

    init() throws { try SampleStore.write(to: folder) }

    private func ask(_ arguments: String...) throws -> AnnalsProgram.Run {
        try AnnalsProgram.run(arguments + ["--graph", folder.path])
    }

    @Test(
        "what they print is what it was",
        arguments: [
            ("list-person.txt", ["list", "Person"]),
            ("list-organ.csv", ["list", "organs", "--format", "csv"]),
            ("list-organ.tsv", ["list", "organs", "--format", "tsv"]),
            ("list-organ.json", ["list", "Organ", "--format", "json"]),
            ("list-organ.txt", ["list", "Organ"]),
            ("list-limited.jsonl", ["list", "people", "--format", "jsonl", "--limit", "1"]),
            ("show-tao.txt", ["show", "陶鲁笳"]),
            ("show-tao.json", ["show", "tao lujia", "--format", "json"]),
            ("show-tao.csv", ["show", "Táo Lǔjiā", "--format", "csv"]),
            ("show-committee.txt", ["show", "省委"]),
            ("show-article.txt", ["show", "002_78981e48e89a514f"]),
            ("show-jinan.txt", ["show", "Jinan"]),
            ("neighbors-committee.txt", ["neighbors", "中共山西省委"]),
            (
                "neighbors-office.jsonl",
                ["neighbors", "中共山西省委", "--relations", "holds-office", "--format", "jsonl"]
            ),
            ("path.txt", ["path", "卫恒", "Shanxi"]),
            ("path-articles.txt", ["path", "卫恒", "王谦", "--relations", "all"]),
            ("path.json", ["path", "卫恒", "Shanxi", "--format", "json"]),
        ]
    )
    func golden(name: String, arguments: [String]) throws {
        let run = try AnnalsProgram.run(arguments + ["--graph", folder.path])
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        try Golden.expect(run.output, name)
    }

    @Test("a graph is found by its file as well as by its folder")
    func graphFile() throws {
        let run = try AnnalsProgram.run(["list", "Person", "--graph", folder.path + "/annals.sqlite"])
        #expect(run.status == 0)
        #expect(run.output == (try ask("list", "Person").output))
    }

    @Test("a name that is not there: exit code 1, with what was perhaps meant")
    func missingName() throws {
        let run = try ask("show", "Tao Lujai")
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors == "annals: nothing is called \"Tao Lujai\"; did you mean 陶鲁笳 (Tao Lujia)?\n")
        let stranger = try ask("neighbors", "☃")
        #expect(stranger.status == 1)
        #expect(
            stranger.errors
                == "annals: nothing is called \"☃\"; see `annals list TYPE` for the names there are\n"
        )
    }

    @Test("a name of several: exit code 1, with their ids, any of which then is found")
    func ambiguousName() throws {
        let run = try ask("show", "wang qian")
        #expect(run.status == 1)
        #expect(
            run.errors == """
                annals: "wang qian" is the name of 2; give one of their ids:
                  person-wang-qian-1  王谦 (Wang Qian)
                  person-wang-qian-2  王倩 (Wang Qian)

                """
        )
        #expect(try ask("show", "person-wang-qian-2").output.hasPrefix("王倩  Wang Qian\n"))
    }

    @Test("no path: exit code 1")
    func noPath() throws {
        let run = try ask("path", "陶鲁笳", "王谦")
        #expect(run.status == 1)
        #expect(
            run.errors
                == "annals: no way leads from 陶鲁笳 to 王谦 over these relations; --relations all takes the articles too\n"
        )
    }

    @Test("a graph that is not there, or is none: exit codes 66 and 65")
    func noGraph() throws {
        let missing = try AnnalsProgram.run(["list", "Person", "--graph", folder.path + "/none"])
        #expect(missing.status == 66)
        #expect(
            missing.errors
                == "annals: \(folder.path)/none/annals.sqlite: no such graph; make it with `annals build PATH…`, or name "
                + "another with --graph\n"
        )
        let text = try folder.write("text.txt", String(repeating: "山西省", count: 200))
        let wrong = try AnnalsProgram.run(["list", "Person", "--graph", text])
        #expect(wrong.status == 65)
        #expect(
            wrong.errors
                == "annals: \(text): not a graph of annals; name the annals.sqlite that `annals build` wrote\n"
        )
    }

    @Test(
        "wrong arguments: exit code 64",
        arguments: [
            ["list", "Ghost"], ["list"], ["show"], ["show", "x", "--format", "xml"], ["path", "a"],
            ["frobnicate"],
            ["neighbors", "x", "--relations", "LOVES"], ["list", "Person", "--limit", "-1"], ["build"],
            ["build", "seeds", "--threads", "0"], ["evaluate", "gold.jsonl"],
        ]
    )
    func usage(arguments: [String]) throws {
        let run = try AnnalsProgram.run(arguments)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("Usage: annals"))
    }
}
