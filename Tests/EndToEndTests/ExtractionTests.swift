import Foundation
import Testing

@Suite("annals extract --for-linking")
struct ExtractionTests {
    private let folder = TemporaryFolder()

    private func shell(_ line: String) throws -> AnnalsProgram.Run {
        try AnnalsProgram.shell("out='\(folder.path)'; \(line)")
    }

    private func exports(_ name: String) throws -> [Data] {
        let files = try folder.contents(of: name)
        return [try #require(files["annals.graphml"]), try #require(files["annals.jsonld"])]
    }

    @Test("what it prints links to the bytes of a build, in whatever parts and order, once or twice")
    func parts() throws {
        let run = try shell(
            """
            set -e
            $annals build seeds -o $out/direct > /dev/null
            for seed in seeds/*.txt; do $annals extract $seed --for-linking > $out/part-$(basename $seed).jsonl; done
            $annals build --from-extractions "$out/part-*.jsonl" -o $out/linked > /dev/null
            $annals merge-extractions $out/part-*.jsonl -o $out/all.jsonl
            tac $out/all.jsonl | $annals merge-extractions - $out/all.jsonl | cmp - $out/all.jsonl
            cat $out/part-*.jsonl | LC_ALL=C sort -u | cmp - $out/all.jsonl
            $annals build --from-extractions $out/all.jsonl $out/part-001* -o $out/merged > /dev/null
            """)
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(try exports("linked") == exports("direct"))
        #expect(try exports("merged") == exports("direct"))
    }

    @Test("files in lines on standard input give the lines of the files themselves")
    func wrappedFiles() throws {
        var lines = Data()
        for name in try FileManager.default.contentsOfDirectory(
            atPath: AnnalsProgram.checkout.path + "/seeds"
        ).sorted() {
            let path = "seeds/" + name
            let content = try String(
                contentsOf: AnnalsProgram.checkout.appendingPathComponent(path), encoding: .utf8)
            lines += try JSONSerialization.data(withJSONObject: ["document": path, "content": content])
            lines += Data("\n".utf8)
        }
        for filter in [
            ["extract", "--for-linking"], ["extract", "--format", "jsonl"],
            ["statements", "--format", "jsonl"],
        ] {
            let wrapped = try AnnalsProgram.run(filter + ["-"], input: lines)
            let read = try AnnalsProgram.run(filter + ["seeds", "--threads", "2"])
            #expect(wrapped.status == 0 && wrapped.errors.isEmpty)
            #expect(wrapped.output == read.output)
            #expect(read.output.split(separator: "\n").count >= 5)
        }
    }

    @Test("a bad line is named and the rest is linked; nothing but bad lines writes nothing")
    func badLines() throws {
        let run = try shell(
            """
            $annals extract seeds/00[12]* --for-linking > $out/part
            echo '{"document":"x","format":1}' >> $out/part
            $annals build --from-extractions $out/part -o $out/linked
            """)
        #expect(run.status == 65)
        #expect(
            run.errorLines == [
                "annals: \(folder.path)/part:3: \"article\" is missing; expected a value for it"
            ])
        #expect(run.output.contains("Article 2"))
        let none = try shell("echo '[]' > $out/none; $annals build --from-extractions $out/none -o $out/not")
        #expect(none.status == 65)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/not"))
        #expect(try shell("$annals build --from-extractions $out/gone-*").status == 66)
    }
}
