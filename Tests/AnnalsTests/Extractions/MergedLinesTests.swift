import Exchange
import Tagging
import Testing

@testable import Annals

@Suite("Merging extractions is a union of sets")
struct MergedLinesTests {
    /// The lines of some files, each given by its lines.
    private func merged(_ files: [[String]]) -> [String] {
        var lines = MergedLines(
            files.map { MappedLines(path: "part", bytes: Array($0.joined(separator: "\n").utf8)) })
        var result: [String] = []
        while let line = lines.next() { result.append(String(decoding: line.bytes, as: UTF8.self)) }
        return result
    }

    private func parts(seed: UInt64) -> [[String]] {
        var random = SplitMix64(seed: seed)
        return (0..<3).map { _ in
            (0..<Int.random(in: 0...12, using: &random)).map { _ in
                ["", "甲", "乙", "a", "a\u{0}", "\u{10FFFF}", "b"].randomElement(using: &random).map {
                    $0 + String(Int.random(in: 0...3, using: &random))
                } ?? ""
            }
        }
    }

    @Test("sorted by bytes, each line once, blank lines none", arguments: 0..<30 as Range<UInt64>)
    func union(seed: UInt64) {
        let parts = parts(seed: seed)
        let expected = Set(parts.joined()).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        #expect(merged(parts) == expected)
    }

    @Test("associative, commutative, and idempotent", arguments: 0..<30 as Range<UInt64>)
    func laws(seed: UInt64) {
        let parts = parts(seed: seed)
        let (a, b, c) = (parts[0], parts[1], parts[2])
        #expect(merged([merged([a, b]), c]) == merged([a, merged([b, c])]))
        #expect(merged([a, b]) == merged([b, a]))
        #expect(merged([merged([a]), merged([a])]) == merged([a]))
    }

    @Test("blanks and line breaks at the end are no lines; a line keeps the number that it has in its file")
    func numbers() {
        var lines = MergedLines([MappedLines(path: "p", bytes: Array("b\n\n \r\na\n\n".utf8))])
        var numbers: [Int] = []
        while let line = lines.next() { numbers.append(line.number) }
        #expect(numbers == [4, 1])
    }

    @Test("what is no extraction is left out of the merged file and named")
    func rejected() throws {
        let folder = TestFolder()
        let part = try folder.write("part-0", "{\"document\":\"a\"}\n{\"id\":7}\n")
        var bytes: [UInt8] = []
        let result = try ExtractionMerge([part]).write(to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "{\"document\":\"a\"}\n")
        #expect(result.lines == 1)
        #expect(
            result.rejected.map(\.description) == [
                "\(part):2: a line that is no extraction; expected what `annals extract --for-linking` writes"
            ])
    }

    @Test("folders, patterns and files name parts; the marks of Spark are none")
    func paths() throws {
        let folder = TestFolder()
        for name in ["out/part-1", "out/part-0", "out/_SUCCESS", "out/.part-0.crc", "more.jsonl"] {
            try folder.write(name, "")
        }
        func names(_ paths: String...) throws(FileError) -> [String] {
            try ExtractionFiles(paths.map { folder.path + "/" + $0 }).paths.map {
                String($0.dropFirst(folder.path.count + 1))
            }
        }
        #expect(try names("out", "more.jsonl") == ["more.jsonl", "out/part-0", "out/part-1"])
        #expect(try names("out/part-*", "out/part-1") == ["out/part-0", "out/part-1"])
        #expect(throws: FileError.missing(path: folder.path + "/none-*")) { try names("none-*") }
    }
}
