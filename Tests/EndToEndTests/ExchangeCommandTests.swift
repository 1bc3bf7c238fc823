import Foundation
import Testing

@Suite("annals export, lint, ontology write")
struct ExchangeCommandTests {
    private let folder = TemporaryFolder()

    /// Builds one seed into `out`.
    private func build() throws {
        let run = try AnnalsProgram.run([
            "build", "seeds/002_78981e48e89a514f.txt", "-o", folder.path + "/out",
        ])
        try #require(run.status == 0)
    }

    private func export(_ arguments: String..., from file: String = "") throws -> AnnalsProgram.Run {
        try AnnalsProgram.run(["export", "--graph", folder.path + "/out" + file] + arguments)
    }

    @Test("an export is what the build wrote, from whichever of its files it is made")
    func sameAsBuild() throws {
        try build()
        for name in ["annals.graphml", "annals.jsonld"] {
            let format = String(name.split(separator: ".")[1])
            let built = try String(contentsOfFile: "\(folder.path)/out/\(name)", encoding: .utf8)
            for source in ["", "/annals.sqlite", "/annals.jsonld"] {
                #expect(try export("--format", format, from: source).output == built)
            }
        }
        let multi = try export("--format", "graphml", "--multi", "-o", folder.path + "/multi.graphml")
        #expect(multi.status == 0 && multi.output.isEmpty)
        let again = try AnnalsProgram.run([
            "export", "--format", "graphml", "--multi", "--graph", folder.path + "/multi.graphml",
        ])
        #expect(try again.output == String(contentsOfFile: folder.path + "/multi.graphml", encoding: .utf8))
    }

    @Test("a fresh checkout without the SQLite file is read from the JSON-LD, or the GraphML")
    func withoutStore() throws {
        try build()
        let wanted = try AnnalsProgram.run(["list", "Person", "--graph", folder.path + "/out"]).output
        for name in ["annals.sqlite", "annals.jsonld"] {
            try FileManager.default.removeItem(atPath: "\(folder.path)/out/\(name)")
            #expect(
                try AnnalsProgram.run(["list", "Person", "--graph", folder.path + "/out"]).output == wanted
            )
        }
    }

    @Test("IRIs lie below the base that is given; one that cannot be a base is refused")
    func base() throws {
        try build()
        let run = try export("--format", "jsonld", "--base", "https://example.org/rmrb/")
        #expect(run.output.contains("https://example.org/rmrb/"))
        #expect(!run.output.contains("annals.example/id/"))
        let wrong = try export("--format", "jsonld", "--base", "nonsense")
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains("'nonsense' cannot be the base of IRIs; give an absolute one"))
    }

    @Test(
        "a file is replaced, also through a link; a device is written to; a folder that is not there is not made"
    )
    func outputs() throws {
        try build()
        try folder.write("real.graphml", "old")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/link.graphml",
            withDestinationPath: folder.path + "/real.graphml"
        )
        #expect(try export("--format", "graphml", "-o", folder.path + "/link.graphml").status == 0)
        #expect(try String(contentsOfFile: folder.path + "/real.graphml", encoding: .utf8).hasPrefix("<?xml"))
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link.graphml")
                .hasSuffix("real.graphml")
        )
        let full = try export("--format", "graphml", "-o", "/dev/full")
        #expect(full.status == 74)
        #expect(full.errors.hasPrefix("annals: /dev/full: no space left on the disk"))
        let missing = try export("--format", "graphml", "-o", folder.path + "/none/graph.graphml")
        #expect(missing.status == 74)
        #expect(
            missing.errors.hasPrefix(
                "annals: \(folder.path)/none/graph.graphml: cannot be written (No such file"
            )
        )
    }

    @Test(
        "options that go with another format are refused",
        arguments: [
            ["--format", "jsonld", "--multi"],
            ["--format", "graphml", "--context-url", "https://example.org/context"],
            ["--format", "gexf", "--multi"], ["--format", "turtle", "--graphs"], ["--format", "kuzu"], [],
            ["-o", "graph.txt"], ["--format", "gexf", "--with", "charm"],
            ["--format", "gexf", "--since", "1957-13"],
            ["--format", "gexf", "--type", "Person,Thing"],
        ]
    )
    func usage(arguments: [String]) throws {
        #expect(try AnnalsProgram.run(["export"] + arguments).status == 64)
    }

    @Test("the name of the file tells what is written and how it is compressed")
    func names() throws {
        try build()
        for (name, start) in [
            ("a.graphml.gz", [0x1F, 0x8B]), ("a.nq.zst", [0x28, 0xB5]), ("a.gexf", [0x3C, 0x3F]),
            ("a.ttl", [0x40, 0x62]),
        ] as [(String, [UInt8])] {
            #expect(try export("-o", "\(folder.path)/\(name)").status == 0)
            let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)"))
            #expect(bytes.starts(with: start))
            #expect(try export("-o", "\(folder.path)/again-\(name)").status == 0)
            #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/again-\(name)")) == bytes)
        }
        #expect(try export("--format", "neo4j", "-o", "\(folder.path)/neo4j").status == 0)
        #expect(try folder.contents(of: "neo4j")["neo4j-admin.args"] != nil)
    }

    @Test("a part of the graph, by a condition, types and dates; measures go with it")
    func parts() throws {
        try build()
        let part = try export(
            "--format", "graphml", "--type", "Person,Organ,holds-office", "--where", "n.mentions > 0",
            "--since", "1957", "--until", "1957-12", "--with", "degree,community")
        #expect(part.status == 0)
        #expect(part.output.contains("陶鲁笳"))
        #expect(!part.output.contains(">Place<"))
        #expect(part.output.contains(#"attr.name="degree" attr.type="int"/>"#))
        #expect(try export("--format", "turtle", "--since", "1999").status == 1)
        let wrong = try export("--format", "turtle", "--where", "n.mentions >")
        #expect(wrong.status == 64)
        #expect(wrong.errors.hasPrefix("annals: --where: "))
    }

    @Test("lint finds nothing in what a build wrote, and says where others' files are wrong")
    func lint() throws {
        try build()
        for name in ["annals.graphml", "annals.jsonld"] {
            let run = try AnnalsProgram.run(["lint", "\(folder.path)/out/\(name)"])
            #expect(run.status == 0)
            #expect(run.output.isEmpty)
        }
        let dangling = try folder.write(
            "dangling.graphml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed">
            <node id="a"/>
            <edge id="e" source="a" target="b"/>
            </graph></graphml>
            """
        )
        let run = try AnnalsProgram.run(["lint", dangling, "--format", "jsonl"])
        #expect(run.status == 65)
        #expect(run.output.contains("\"line\":4,\"severity\":\"error\""))
        let missing = try AnnalsProgram.run(["lint", folder.path + "/none"])
        #expect(missing.status == 66)
        #expect(missing.errors == "annals: \(folder.path)/none: no such file; check the path\n")
    }

    @Test("what `ontology write` makes is what ontology/ holds")
    func ontologyIsCurrent() throws {
        let run = try AnnalsProgram.run(["ontology", "write", "-o", folder.path + "/vocabulary"])
        #expect(run.status == 0)
        let written = try folder.contents(of: "vocabulary")
        #expect(!written.isEmpty)
        for (name, bytes) in written {
            let checkedIn = AnnalsProgram.checkout.appendingPathComponent("ontology/\(name)")
            #expect(
                try Data(contentsOf: checkedIn) == bytes,
                "ontology/\(name) is old; run `annals ontology write`"
            )
        }
    }
}
