import Foundation
import Testing

@testable import Archive

@Suite("Bad input")
struct BadInputTests {
    private func messages(_ paths: [String], in folder: TemporaryFolder) -> [String] {
        let source = ArchiveSource(paths: paths)
        let errors = source.listingErrors + source.inputs.flatMap { Reading(source.articles(of: $0)).errors }
        return errors.map { $0.description.replacing(folder.path, with: "T") }
    }

    @Test("a missing path, an empty file, blanks, binary and foreign files say what to do")
    func files() throws {
        let folder = try TemporaryFolder()
        let empty = try folder.write("", to: "empty.txt")
        let blank = try folder.write(" \n\n——\n", to: "blank.txt")
        let binary = try folder.write(Data([0x41, 0x42, 0x00, 0x43]), to: "binary.txt")
        let pdf = try folder.write("%PDF-1.7", to: "paper.txt")
        let utf16 = try folder.write(Data([0xFF, 0xFE, 0x41, 0x00]), to: "utf16.txt")
        #expect(
            messages([folder.path + "/none", empty, blank, binary, pdf, utf16], in: folder) == [
                "T/none: no such file or folder; check the path",
                "T/binary.txt, byte 2: a NUL byte, so this is not text; give text in UTF-8",
                "T/blank.txt: holds no text; remove the file or fill it",
                "T/empty.txt: holds no text; remove the file or fill it",
                "T/paper.txt: a PDF file, not text; give text in UTF-8",
                "T/utf16.txt: UTF-16 text, not text; give text in UTF-8",
            ]
        )
    }

    @Test("a head without a date and a date that does not exist are named by line; the article is read")
    func dates() {
        let none = read("### 题\n\n第4版()\n专栏：\n\n    正文。\n")
        #expect(
            none.messages == [
                "a.txt, line 1: the head has no date; add a line such as \"Date: 1957-12-11\"; "
                    + "the article was read without a date"
            ]
        )
        #expect(none.articles.count == 1 && none.articles[0].date == nil)
        let impossible = read("Title: A\nAuthor:\nDate: 1957-02-30\nPage: 1\n\nA text.\n")
        #expect(
            impossible.messages == [
                "a.txt, line 3: \"1957-02-30\" is not a date; give it as YYYY-MM-DD, a day that exists; "
                    + "the article was read without a date"
            ]
        )
        #expect(impossible.articles.count == 1 && impossible.articles[0].date == nil)
        #expect(read("Title: A\nDate: soon\n\nA text.\n").messages.count == 1)
    }

    @Test("a file that may not be read is named with the reason", .enabled(if: getuid() != 0))
    func unreadable() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("x", to: "secret.txt")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
        #expect(
            messages([file], in: folder) == [
                "T/secret.txt: cannot be read (permission denied); check its permissions"
            ]
        )
    }

    @Test("what the system refuses is said in words")
    func refusals() {
        #expect(
            ArchiveError.unreadable(path: "a", reason: "permission denied").description
                == "a: cannot be read (permission denied); check its permissions"
        )
        #expect(
            ArchiveError.empty(document: "-").description
                == "standard input: holds no text; remove the file or fill it"
        )
    }

    @Test("links that loop or lead nowhere are named, and the rest of the folder is read")
    func links() throws {
        let folder = try TemporaryFolder()
        try folder.write("1957-12-11\n正文在此。", to: "in/1957-12-11.txt")
        try folder.link("in/up", to: "..")
        try folder.link("self.txt", to: "self.txt")
        try folder.link("gone.txt", to: "nothing.txt")
        let source = ArchiveSource(paths: [folder.path])
        #expect(
            source.listingErrors.map { $0.description.replacing(folder.path, with: "T") } == [
                "T/gone.txt: this symbolic link leads nowhere; remove the link or bring back its target",
                "T/in/up: this symbolic link leads back to itself; remove the link, the rest of the folder was read",
                "T/self.txt: this symbolic link leads back to itself; remove the link, the rest of the folder was read",
            ]
        )
        #expect(source.inputs.map(\.document) == [folder.path + "/in/1957-12-11.txt"])
    }

    @Test("a folder without articles says what it looked for")
    func noArticles() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "picture.png")
        #expect(
            messages([folder.path], in: folder) == [
                "T: no article in this folder; looked for .txt, .md, .jsonl files, also in its folders"
            ]
        )
    }

    @Test("a document or a JSON line beyond the limit is refused, the next line read")
    func tooLarge() {
        let reader = ArchiveReader(byteLimit: 1_000)
        let long = String(repeating: "长", count: 400)
        #expect(
            Reading(reader.articles(in: Array(long.utf8), document: "a.txt")).messages == [
                "a.txt: larger than 1000 bytes, the most one article may have; split it into one article a file"
            ]
        )
        let lines = "{\"text\":\"\(long)\"}\n{\"date\":\"1957-12-11\",\"text\":\"短。\"}\n"
        let reading = Reading(reader.articles(in: Array(lines.utf8), document: "a.jsonl"))
        #expect(
            reading.messages == [
                "a.jsonl, line 1: longer than 1000 bytes, the most one article may have; split it into one article a line"
            ]
        )
        #expect(reading.articles.map(\.document) == ["a.jsonl#2"])
    }

    @Test("a single line of 100 MB is refused in little time and memory", .timeLimit(.minutes(1)))
    func hugeLine() throws {
        let folder = try TemporaryFolder()
        for name in ["huge.txt", "huge.jsonl"] {
            let file = try folder.write("{\"text\":\"", to: name)
            let handle = try #require(FileHandle(forWritingAtPath: file))
            try handle.seekToEnd()
            let piece = Data(repeating: 0x61, count: 1 << 20)
            for _ in 0..<100 { try handle.write(contentsOf: piece) }
            try handle.close()
        }
        #expect(
            messages([folder.path], in: folder) == [
                "T/huge.jsonl, line 1: longer than 16 MB, the most one article may have; split it into one article a line",
                "T/huge.txt, line 1: longer than 16 MB, the most one article may have; split it into one article a line",
            ]
        )
    }
}
