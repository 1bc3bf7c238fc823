import Foundation
import Testing

/// A document that is not as it should be, and what the program says of it.
struct BadInput: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// The name of the document; the folder it is in stands as `…` in messages.
    var name = "bad.txt"
    var bytes: [UInt8]
    /// Standard error, line by line.
    var messages: [String]
    /// Whether an article comes of it all the same.
    var isRead = false

    init(
        _ description: String,
        name: String = "bad.txt",
        bytes: [UInt8],
        isRead: Bool = false,
        _ messages: String...
    ) {
        testDescription = description
        self.name = name
        self.bytes = bytes
        self.isRead = isRead
        self.messages = messages
    }

    init(
        _ description: String,
        name: String = "bad.txt",
        _ text: String,
        isRead: Bool = false,
        _ message: String
    ) {
        self.init(description, name: name, bytes: Array(text.utf8), isRead: isRead, message)
    }

    static let body = "    新华社太原11日电　中共山西省委第一书记陶鲁笳在太原讲了话。\n"

    static let all = [
        BadInput("an empty file", "", "…/bad.txt: holds no text; remove the file or fill it"),
        BadInput(
            "a wrong encoding",
            bytes: Array("Title: a\nDate: 1957-12-13\n\n".utf8) + [0xC9, 0xBD, 0xCE, 0xF7],
            "…/bad.txt, byte 29: 0xCE is not UTF-8; convert the file to UTF-8, or say --encoding gb18030 if that is "
                + "what it is"
        ),
        BadInput(
            "a binary file",
            bytes: [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 3],
            "…/bad.txt, byte 4: a NUL byte, so this is not text; give text in UTF-8"
        ),
        BadInput(
            "a NUL in a text",
            "Title: a\nDate: 1957-12-13\n\n山西\u{0}省\n",
            "…/bad.txt, byte 33: a NUL byte, so this is not text; give text in UTF-8"
        ),
        BadInput(
            "a head without a date",
            "Title: a\nPage: 4\n\nTao Lujia spoke in Taiyuan.\n",
            isRead: true,
            "…/bad.txt, line 1: the head has no date; add a line such as \"Date: 1957-12-11\"; the article was read "
                + "without a date"
        ),
        BadInput(
            "a date that does not exist",
            name: "bad.md",
            "### 题目\n\n1957-02-29\n第4版()\n专栏：\n\n" + body,
            isRead: true,
            "…/bad.md, line 3: \"1957-02-29\" is not a date; give it as YYYY-MM-DD, a day that exists; the article was "
                + "read without a date"
        ),
        BadInput(
            "no Original:",
            "Title: a\nDate: 1957-12-13\n\nTao Lujia spoke.\n\n<hr />\n\n" + body,
            isRead: true,
            "…/bad.txt, line 6: no line \"Original:\" follows this <hr />; add it above the Chinese text; what follows "
                + "was read as the original"
        ),
        BadInput(
            "half of a surrogate pair in a JSON line",
            name: "bad.jsonl",
            "{\"id\":\"a\",\"date\":\"1957-12-13\",\"text\":\"山西\\ud800省\"}\n",
            "…/bad.jsonl, line 1, column 41: \\ud800 is half of a surrogate pair; write both halves or the character "
                + "itself"
        ),
        BadInput(
            "a broken JSON line",
            name: "bad.jsonl",
            "{\"id\":\"a\",\"text\":\"山西省\"",
            "…/bad.jsonl, line 1, column 23: the line ends inside the object; each line must be one JSON object"
        ),
    ]
}

@Suite("Bad input")
struct BadInputTests {
    private let folder = TemporaryFolder()
    private let good = "Title: a\nDate: 1957-12-13\n\nTao Lujia spoke in Taiyuan.\n"

    /// Builds `paths` into the folder `out`; in messages, the folder stands as `…`.
    private func build(_ paths: [String], options: [String] = []) throws -> (
        status: Int32, messages: [String]
    ) {
        let run = try AnnalsProgram.run(["build", "-o", folder.path + "/out"] + options + paths)
        let messages = run.errorLines.map { $0.replacingOccurrences(of: folder.path, with: "…") }
        return (run.status, messages.map { $0.hasPrefix("annals: ") ? String($0.dropFirst(8)) : "?" + $0 })
    }

    private static let nothingWritten = "no article could be read, so nothing was written"

    @Test("it is named with place and remedy, and earlier output stays whole", arguments: BadInput.all)
    func alone(bad: BadInput) throws {
        _ = try build([folder.write("good.txt", good)])
        let before = try folder.contents(of: "out")
        #expect(!before.isEmpty)
        let run = try build([folder.write(bad.name, bad.bytes)])
        #expect(run.messages == bad.messages + (bad.isRead ? [] : [Self.nothingWritten]))
        #expect(run.status == 65)
        #expect(try (folder.contents(of: "out") == before) == !bad.isRead)
    }

    @Test("everything good beside it is built", arguments: BadInput.all)
    func besideGood(bad: BadInput) throws {
        try folder.write("in/good.txt", good)
        try folder.write("in/" + bad.name, bad.bytes)
        let run = try build([folder.path + "/in"])
        #expect(run.messages == bad.messages.map { $0.replacingOccurrences(of: "…/", with: "…/in/") })
        #expect(run.status == 65)
        let articles = try AnnalsProgram.run([
            "list", "Article", "--format", "jsonl", "--graph", folder.path + "/out",
        ])
        #expect(articles.output.contains("\"id\":\"article:good\""))
    }

    @Test("a path that is not there: exit code 66")
    func missing() throws {
        let run = try build([folder.path + "/none"])
        #expect(run.messages == ["…/none: no such file or folder; check the path", Self.nothingWritten])
        #expect(run.status == 66)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
    }

    @Test("a folder without articles, and a link that leads round")
    func folders() throws {
        try folder.write("in/data.bin", [0, 1])
        let empty = try build([folder.path + "/in"])
        #expect(empty.messages.first?.hasPrefix("…/in: no article in this folder; looked for ") == true)
        #expect(empty.status == 65)

        try folder.write("in/good.txt", good)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/in/round",
            withDestinationPath: folder.path + "/in"
        )
        let loop = try build([folder.path + "/in"])
        #expect(
            loop.messages == [
                "…/in/round: this symbolic link leads back to itself; remove the link, the rest of the folder was read"
            ]
        )
        #expect(loop.status == 65)
    }

    @Test("a single line of 100 MB is refused without being read to its end")
    func hugeLine() throws {
        let line = String(repeating: "山西省太原市的干部", count: 4_000_000)
        let run = try build([folder.write("huge.txt", line)])
        #expect(
            run.messages == [
                "…/huge.txt: larger than 16 MB, the most one article may have; split it into one article a file",
                Self.nothingWritten,
            ]
        )
        #expect(run.status == 65)
        let json = try build([folder.write("huge.jsonl", "{\"id\":\"a\",\"text\":\"" + line + "\"}\n")])
        #expect(
            json.messages == [
                "…/huge.jsonl, line 1: longer than 16 MB, the most one article may have; split it into one article a line",
                Self.nothingWritten,
            ]
        )
        #expect(json.status == 65)
    }

    @Test("control characters and what XML forbids do no harm")
    func forbiddenCharacters() throws {
        let text =
            "Title: a\u{1}b\u{FFFE}\nDate: 1957-12-13\n\nTao\u{B} Lujia\u{1B}[31m & <spoke> ]]> in Taiyuan\u{7F}.\n"
        let run = try build([folder.write("controls.txt", text)])
        #expect(run.messages.isEmpty)
        #expect(run.status == 0)
        let check = try AnnalsProgram.shell(
            "command -v xmllint >/dev/null || exit 0; xmllint --noout out/*.graphml",
            in: folder.path
        )
        #expect(check.status == 0, "\(check.errors)")
    }
}

@Suite("Bad output")
struct BadOutputTests {
    private let folder = TemporaryFolder()

    private func build(to output: String) throws -> AnnalsProgram.Run {
        let article = try folder.write(
            "good.txt",
            "Title: a\nDate: 1957-12-13\n\nTao Lujia spoke in Taiyuan.\n"
        )
        return try AnnalsProgram.run(["build", article, "-o", output])
    }

    @Test("a file where the folder should be: exit code 74, and the file is whole")
    func fileInTheWay() throws {
        let file = try folder.write("out", "mine")
        let run = try build(to: file)
        #expect(run.status == 74)
        #expect(
            run.errors
                == "annals: \(file): a file stands where a folder is needed; name another folder with -o\n"
        )
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
    }

    @Test("a folder that cannot be made: exit code 74")
    func noFolder() throws {
        let file = try folder.write("file", "mine")
        let run = try build(to: file + "/out")
        #expect(run.status == 74)
        #expect(
            run.errors
                == "annals: \(file)/out: cannot be written (Not a directory); check the folder and its permissions. "
                + "What was there before is unchanged\n"
        )
    }

    @Test("a folder without write permission: exit code 74", .enabled(if: geteuid() != 0))
    func noPermission() throws {
        let output = folder.path + "/closed"
        try FileManager.default.createDirectory(
            atPath: output,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o555]
        )
        let run = try build(to: output)
        #expect(run.status == 74)
        #expect(
            run.errors
                == "annals: \(output): cannot be written (Permission denied); check the folder and its permissions. "
                + "What was there before is unchanged\n"
        )
    }

    @Test(
        "a full disk: exit code 74, the old files are whole and nothing partial is left",
        .enabled(if: Self.canMount)
    )
    func fullDisk() throws {
        let disk = TemporaryFolder()
        try #require(try AnnalsProgram.shell("mount -t tmpfs -o size=8m tmpfs '\(disk.path)'").status == 0)
        defer { _ = try? AnnalsProgram.shell("umount '\(disk.path)'") }
        #expect(try build(to: disk.path).status == 0)
        let before = try disk.contents()
        _ = try AnnalsProgram.shell("cat /dev/zero > '\(disk.path)/filling' 2>/dev/null")
        let run = try build(to: disk.path)
        #expect(run.status == 74)
        #expect(
            run.errorLines.last?.contains(
                ": no space left on the disk; free some, or write elsewhere with -o. ")
                == true
        )
        var after = try disk.contents()
        after["filling"] = nil
        #expect(after == before)
    }

    /// Only root may make a small disk of memory.
    private static let canMount: Bool = {
        let place = TemporaryFolder()
        let line = "mount -t tmpfs -o size=64k tmpfs '\(place.path)' && umount '\(place.path)'"
        return (try? AnnalsProgram.shell(line).status) == 0
    }()
}
