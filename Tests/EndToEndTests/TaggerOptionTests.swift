import Foundation
import Testing

@Suite("--model and --no-tagger")
struct TaggerOptionTests {
    private let folder = TemporaryFolder()
    private let text = "1957年12月13日\n\n　　中共山西省委第一书记陶鲁笳在太原讲了话。\n"

    private static let shipped = AnnalsProgram.checkout.path + "/ontology/tagger/annals.tagger"
    private static let isShipped = FileManager.default.fileExists(atPath: shipped)

    private func extract(_ options: [String]) throws -> AnnalsProgram.Run {
        try AnnalsProgram.run(["extract", "a.txt", "--format", "csv"] + options, in: folder.path)
    }

    /// A model of a few sentences, trained by the program.
    private func trainModel(_ name: String, persons: Bool = true) throws {
        let sentences = (0..<40).map { index in
            let person = ["王春林", "李玉兰", "陈国华", "陶鲁笳"][index % 4]
            let letters = person.enumerated().map {
                "\($1)\t\(persons ? $0 == 0 ? "B-PER" : "I-PER" : "O")\n"
            }
            return letters.joined() + "在\tO\n太\tB-LOC\n原\tI-LOC\n讲\tO\n了\tO\n话\tO\n。\tO\n"
        }
        try folder.write("train.bio", sentences.joined(separator: "\n"))
        let run = try AnnalsProgram.run(
            ["train", "train.bio", "-o", name, "--minimum-count", "1"], in: folder.path)
        try #require(run.status == 0, "\(run.errors)")
    }

    @Test("names are found with a model that was just trained, and without any")
    func finds() throws {
        try folder.write("a.txt", text)
        try trainModel("own.tagger")
        for options in [["--model", "own.tagger"], ["--no-tagger"]] {
            let run = try extract(options)
            #expect(run.status == 0)
            #expect(run.errors.isEmpty)
            #expect(run.output.contains(",Person,陶鲁笳,"))
            #expect(run.output.contains(",Place,太原,"))
        }
    }

    @Test(
        "the model that comes with annals finds names without being asked",
        .enabled(if: isShipped, "ontology/tagger/annals.tagger is not in this checkout"))
    func shippedModel() throws {
        try folder.write("a.txt", text)
        let run = try extract([])
        #expect(run.status == 0)
        #expect(run.output.contains(",Person,陶鲁笳,"))
        #expect(try extract(["--model", Self.shipped]).output == run.output)
    }

    @Test("--explain: what was weighed for each span; what is chosen is what extract finds")
    func explains() throws {
        try folder.write("a.txt", text)
        try trainModel("own.tagger")
        let run = try extract(["--model", "own.tagger", "--explain"])
        #expect(run.status == 0)
        let rows = run.output.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let titles = try #require(rows.first)
        func cell(_ row: [Substring], _ title: Substring) throws -> Substring {
            row[try #require(titles.firstIndex(of: title))]
        }
        let names = try rows.dropFirst().filter { try cell($0, "name") == "yes" }.map { try cell($0, "text") }
        #expect(names.contains("陶鲁笳"))
        let found = try extract(["--model", "own.tagger"]).output.split(separator: "\n").dropFirst()
        #expect(found.count == names.count)
        let person = try #require(try rows.first { try cell($0, "text") == "陶鲁笳" })
        #expect(try Double(cell(person, "rule")) ?? 0 > 0)
        #expect(try Double(cell(person, "tagger")) ?? 0 > 0)
    }

    @Test("a model that is not there: exit code 66, by option or in an ontology of one's own")
    func missing() throws {
        try folder.write("a.txt", text)
        let run = try extract(["--model", "none.tagger"])
        #expect(run.status == 66)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("annals: none.tagger: cannot read the tagger's model: No such file"))
        #expect(run.errors.contains("--no-tagger"))
        let copy = try AnnalsProgram.shell(
            "cp -R '\(AnnalsProgram.checkout.path)/ontology' ontology && rm -rf ontology/tagger",
            in: folder.path)
        try #require(copy.status == 0)
        let own = try extract(["--ontology", "ontology"])
        #expect(own.status == 66)
        #expect(
            own.errors.hasPrefix("annals: ontology/tagger/annals.tagger: cannot read the tagger's model: "))
        #expect(try extract(["--ontology", "ontology", "--no-tagger"]).status == 0)
    }

    @Test("a model that is damaged, cut short, of another version or none at all: exit code 65, by its name")
    func damaged() throws {
        try folder.write("a.txt", text)
        try trainModel("own.tagger")
        let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path + "/own.tagger")))
        func changed(at index: Int) -> [UInt8] {
            var bytes = whole
            bytes[index] ^= 1
            return bytes
        }
        let cases: [(String, [UInt8], String)] = [
            ("flipped.tagger", changed(at: whole.count / 2), "flipped.tagger: the model is damaged"),
            (
                "short.tagger", Array(whole.dropLast(8)),
                "short.tagger: the model has \(whole.count - 8) bytes"
            ),
            ("new.tagger", changed(at: 8), "new.tagger: the model has format 0, this program reads format 1"),
            ("text.tagger", Array(text.utf8), "text.tagger: this is no tagger model of Annals"),
            ("empty.tagger", [], "empty.tagger: this is no tagger model of Annals"),
        ]
        for (name, bytes, message) in cases {
            try folder.write(name, bytes)
            for command in [
                ["extract", "a.txt"], ["build", "a.txt", "-o", "out"], ["statements", "a.txt"],
            ] {
                let run = try AnnalsProgram.run(command + ["--model", name], in: folder.path)
                #expect(run.status == 65, "\(command) \(name)")
                #expect(run.errors.hasPrefix("annals: " + message), "\(run.errors)")
                #expect(run.errorLines.count == 1)
            }
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
        #expect(try extract(["--model", "."]).status == 65)
    }

    @Test("one or the other: exit code 64")
    func both() throws {
        try folder.write("a.txt", text)
        let run = try extract(["--model", "own.tagger", "--no-tagger"])
        #expect(run.status == 64)
        #expect(run.errors.contains("give either --model or --no-tagger"))
    }

    @Test("two models are compared on the same articles, by type")
    func comparison() throws {
        try folder.write("articles/a.txt", text)
        try trainModel("one.tagger")
        try trainModel("two.tagger", persons: false)
        func gold(_ name: String, _ type: String) throws -> String {
            let scalars = text.unicodeScalars.map(\.value)
            let wanted = name.unicodeScalars.map(\.value)
            let start = try #require(scalars.indices.first { scalars[$0...].starts(with: wanted) })
            return #"{"document":"a.txt","language":"zh","start":\#(start),"end":\#(start + wanted.count),"#
                + #""text":"\#(name)","type":"\#(type)","entity":"e","kind":"name"}"# + "\n"
        }
        try folder.write("gold.jsonl", gold("陶鲁笳", "Person") + gold("太原", "Place"))
        func evaluate(_ options: [String]) throws -> AnnalsProgram.Run {
            try AnnalsProgram.run(["evaluate", "gold.jsonl"] + options, in: folder.path)
        }
        let compared = try evaluate(["articles", "--model", "one.tagger", "--compare-with", "two.tagger"])
        #expect(compared.status == 0, "\(compared.errors)")
        #expect(compared.output.contains("the second system beside the first"))
        #expect(compared.output.contains("\nzh Person  "))
        #expect(compared.output.contains("\nzh Place  "))
        let same = try evaluate([
            "articles", "--model", "one.tagger", "--compare-with", "one.tagger", "--format", "jsonl",
        ])
        #expect(same.status == 0)
        #expect(same.output.contains("\"difference\":0.0,"))
        #expect(!same.output.contains("\"difference\":-"))
        // What the model finds by itself is what its mentions say.
        let found = try AnnalsProgram.run(
            ["extract", "articles", "--model", "two.tagger", "--format", "jsonl"], in: folder.path)
        try folder.write("two.jsonl", found.output)
        let byMentions = try evaluate(["articles", "--model", "one.tagger", "--compare-with", "two.jsonl"])
        #expect(byMentions.output == compared.output)
        try folder.write("cut.tagger", "ANNALSTG")
        let cut = try evaluate(["articles", "--no-tagger", "--compare-with", "cut.tagger"])
        #expect(cut.status == 65)
        #expect(cut.errors.hasPrefix("annals: cut.tagger: "))
        #expect(try evaluate(["articles", "--no-tagger", "--compare-with", "none.tagger"]).status == 66)
        #expect(try evaluate(["--system", "two.jsonl", "--compare-with", "two.tagger"]).status == 64)
        #expect(try evaluate(["--system", "two.jsonl", "--model", "two.tagger"]).status == 64)
        #expect(try evaluate(["-", "--compare-with", "two.tagger"]).status == 64)
    }
}
