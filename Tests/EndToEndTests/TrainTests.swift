import Foundation
import Testing

@Suite("annals train")
struct TrainTests {
    private let folder = TemporaryFolder()

    /// Sentences with made-up names; no two are alike.
    private static func bio(_ count: Int, types: [String] = ["PER", "LOC", "ORG"]) -> String {
        (0..<count).map { index in
            let place = ["青", "白", "红"][index % 3] + ["石", "河"][index / 3 % 2] + "县"
            let person =
                ["王", "李", "陈", "刘"][index % 4] + ["春", "玉"][index / 4 % 2] + ["林", "兰"][index / 8 % 2]
            return name(person, "PER", types) + name("到", nil, types) + name(place, "LOC", types)
                + name("，", nil, types) + name(place + "农业局", "ORG", types) + name("开会。", nil, types) + "\n"
        }.joined()
    }

    private static func name(_ text: String, _ type: String?, _ types: [String]) -> String {
        text.enumerated().map { index, character in
            let label = type.map { types.contains($0) ? (index == 0 ? "B-" : "I-") + $0 : "O" } ?? "O"
            return "\(character)\t\(label)\n"
        }.joined()
    }

    private func train(_ arguments: [String]) throws -> AnnalsProgram.Run {
        try AnnalsProgram.run(["train"] + arguments, in: folder.path)
    }

    private func bytes(_ name: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name))
    }

    private func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.path + "/" + name)
    }

    @Test("a model is trained, described, measured, and the same again")
    func trains() throws {
        try folder.write("a.bio", Self.bio(100))
        try folder.write("raw/text.txt", String(repeating: "昨天王春林到青石县去开会。\n", count: 40))
        let options = [
            "a.bio", "--hold-out", "10", "--raw", "raw", "--note", "made up", "--date", "2026-11-21",
        ]
        let run = try train(options + ["-o", "one.tagger", "--card", "CARD.md"])
        #expect(run.status == 0)
        #expect(run.errorLines.count == 5)
        #expect(run.errorLines.first?.hasPrefix("epoch 1 of 5  loss ") == true)
        #expect(run.output.contains("wrote one.tagger, "))
        #expect(!exists("one.tagger.checkpoint"))
        let card = String(decoding: try bytes("CARD.md"), as: UTF8.self)
        #expect(card.contains("$ annals train a.bio --raw raw --raw-limit 8000000 --hold-out 10\n"))
        #expect(card.contains("| a.bio | 90 | "))
        #expect(card.contains("made up"))
        #expect(card.contains("made on 2026-11-21"))
        #expect(try train(options + ["-o", "two.tagger"]).status == 0)
        #expect(try bytes("one.tagger") == bytes("two.tagger"))
        let measured = try AnnalsProgram.run(["evaluate", "a.bio", "--model", "one.tagger"], in: folder.path)
        #expect(measured.status == 0)
        #expect(measured.output.contains("all              gold    300 sys "))
    }

    @Test("a run that is killed leaves its checkpoint, which other options cannot go on from")
    func killed() throws {
        try folder.write("a.bio", Self.bio(60))
        let stopped = try AnnalsProgram.shell(
            """
            "$annals" train a.bio -o a.tagger --epochs 5000 2> log & id=$!
            for _ in {1..400}; do grep -q 'epoch 2 of' log && break; sleep 0.05; done
            kill -KILL $id; wait $id
            """,
            in: folder.path
        )
        #expect(stopped.status != 0)
        #expect(exists("a.tagger.checkpoint") && !exists("a.tagger"))
        let refused = try train(["a.bio", "-o", "a.tagger", "--resume", "--seed", "2"])
        #expect(refused.status == 65)
        #expect(refused.errors.contains("a.tagger.checkpoint: the checkpoint is of other options"))
    }

    @Test("what is stopped after an epoch and gone on with is as one run")
    func resumesExactly() throws {
        try folder.write("a.bio", Self.bio(60))
        #expect(try train(["a.bio", "-o", "whole.tagger", "--epochs", "4"]).status == 0)
        // A full device stops the run when all epochs are done: the checkpoint stays.
        let full = try train(["a.bio", "-o", "parts.tagger", "--epochs", "2", "--card", "/dev/full"])
        #expect(full.status == 74)
        let run = try train(["a.bio", "-o", "parts.tagger", "--epochs", "4", "--resume"])
        #expect(run.status == 0)
        #expect(run.errors.hasPrefix("going on after epoch 2 of 4\nepoch 3 of 4"))
        #expect(try bytes("whole.tagger") == bytes("parts.tagger"))
    }

    @Test("one type only is learnt, with a warning")
    func oneType() throws {
        try folder.write("a.bio", Self.bio(60, types: ["LOC"]))
        let run = try train(["a.bio", "-o", "a.tagger", "--epochs", "1", "--dev", "a.bio"])
        #expect(run.status == 0)
        #expect(run.errors.contains("warning: the data has no name of type Person, Organ;"))
    }

    @Test("what cannot be trained with is told, with the exit code for it")
    func errors() throws {
        try folder.write("a.bio", Self.bio(20))
        try folder.write("empty.bio", "")
        try folder.write("bad.bio", "京\tB-LOC\n\n市\tB-XXX\n")
        try folder.write("nothing.bio", "京\tO\n")
        try folder.write("english.txt", "No Chinese here.\n")
        let cases: [([String], Int32, String)] = [
            (["empty.bio", "-o", "m"], 65, "empty.bio: holds no sentence"),
            (["bad.bio", "-o", "m"], 65, "bad.bio, line 3: unknown label \"B-XXX\""),
            (["nothing.bio", "-o", "m"], 65, "no name in them"),
            (["none.bio", "-o", "m"], 66, "none.bio: no such file"),
            (["a.bio", "-o", "none/m"], 74, "none/m: cannot be written"),
            (["a.bio", "-o", "."], 74, "it is a folder"),
            (["a.bio", "-o", "m", "--size-limit", "1000"], 64, "has no room for weights"),
            (["a.bio", "-o", "m", "--dropout", "1"], 64, "--dropout must be"),
            (["a.bio", "-o", "m", "--raw", "english.txt"], 65, "no line with Chinese characters"),
            (["a.bio", "-o", "m", "--raw", "none"], 66, "none"),
            (["a.bio", "-o", "m", "--dev", "bad.bio"], 65, "bad.bio, line 3"),
            (["a.bio", "-o", "m", "--dev", "a.bio", "--hold-out", "10"], 64, "not both"),
            (["a.bio", "-o", "m", "--gold", "g.jsonl"], 64, "--gold and --articles go together"),
            (["-o", "m"], 64, "give BIO files"),
        ]
        for (arguments, status, message) in cases {
            let run = try train(arguments)
            #expect(run.status == status, "\(arguments)")
            #expect(run.errors.contains(message), "\(arguments): \(run.errors)")
            #expect(!exists("m"))
        }
    }

    @Test("annals' own gold is trained with")
    func gold() throws {
        try folder.write("articles/x.txt", "1957-12-13\n\n王春林到青石县开会。\n\n李玉兰到白河县去。\n")
        let lines = [(12, 15, "Person"), (16, 19, "Place"), (24, 27, "Person"), (28, 31, "Place")].map {
            start, end, type in
            #"{"document":"x.txt","language":"zh","start":\#(start),"end":\#(end),"text":"","type":"\#(type)","#
                + #""entity":"e","kind":"name"}"#
        }
        try folder.write("gold.jsonl", lines.joined(separator: "\n"))
        let arguments = ["--gold", "gold.jsonl", "--articles", "articles", "-o", "m", "--minimum-count", "1"]
        let run = try train(arguments + ["--card", "card.md"])
        #expect(run.status == 0, "\(run.errors)")
        let card = String(decoding: try bytes("card.md"), as: UTF8.self)
        #expect(card.contains("| gold.jsonl | 2 | 19 | 2 | 2 | 0 |"))
        try folder.write("gold.jsonl", lines[0].replacingOccurrences(of: "x.txt", with: "y.txt"))
        let missing = try train(arguments)
        #expect(missing.status == 66)
        #expect(missing.errors.contains("y.txt: gold.jsonl has names of it"))
    }
}
