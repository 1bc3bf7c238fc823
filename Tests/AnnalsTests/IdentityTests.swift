import Foundation
import Graph
import Ontology
import Patterns
import Testing

@testable import Annals

/// A folder of small articles, built with the repository's ontology.
private struct SmallArchive {
    let folder: URL
    let pipeline: Pipeline

    private static let ontology = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("ontology").path
    private static let lexicon = Result { try Lexicon(directory: ontology) }
    private static let patterns = Result { try PatternBook(directory: ontology) }

    init() throws {
        pipeline = Pipeline(
            lexicon: try Self.lexicon.get(), patterns: try Self.patterns.get(), tagger: nil)
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("annals-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Writes an article in the form of the archive and gives its path.
    @discardableResult
    func write(_ name: String, _ title: String, _ date: String, _ body: String) throws -> String {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try "### \(title)\n\n\(date)\n第1版()\n专栏：\n\n\(body)\n".write(
            to: file, atomically: true, encoding: .utf8)
        return file.path
    }

    func build(_ paths: [String], threads: Int = 1) async throws -> BuildResult {
        try await pipeline.build(paths: paths, threads: threads)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }
}

extension BuildResult {
    fileprivate func ids(of name: String) -> [String] {
        graph.nodes.filter { $0.nameZh == name }.map(\.id)
    }

    fileprivate func value(_ key: String, of id: String) -> String? {
        graph.nodes.first { $0.id == id }?.properties.first { $0.key == key }?.value
    }

    /// Everything that a build gives, in its order, for comparison.
    fileprivate func content() throws -> [String] {
        try graph.nodes.map { "\($0)" } + graph.statements.map { "\($0)" } + mentions().map { "\($0)" }
    }
}

@Suite("Identity across the archive")
struct IdentityTests {
    private static let shanxi = "    新华社太原11日电　中共山西省委员会第一书记陶鲁笳在会上讲话。汾阳县县长赵德发也到会。"
    private static let guangdong = "    新华社广州12日电　广东省顺德县县长赵德发昨日讲话。"
    private static let cadres = "    新华社太原13日电　山西省委书记陶鲁笳到汾阳县视察。"

    @Test("the order of the files and the number of threads change nothing")
    func determinism() async throws {
        let archive = try SmallArchive()
        defer { archive.remove() }
        let paths = [
            try archive.write("a.txt", "山西省开会", "1957.12.12", Self.shanxi),
            try archive.write("b.txt", "广东省开会", "1957.12.13", Self.guangdong),
            try archive.write("c.txt", "陶鲁笳视察", "1957.12.14", Self.cadres),
            try archive.write("d.txt", "山西省又开会", "1957.12.15", Self.shanxi + "县委书记赵德发说。"),
        ]
        let first = try await archive.build(paths)
        let second = try await archive.build(paths.reversed(), threads: 2)
        #expect(try first.content() == second.content())
        #expect(!first.graph.statements.isEmpty)
    }

    @Test("one more article leaves all ids as they were")
    func stableIDs() async throws {
        let archive = try SmallArchive()
        defer { archive.remove() }
        let a = try archive.write("a.txt", "山西省开会", "1957.12.12", Self.shanxi)
        let c = try archive.write("c.txt", "陶鲁笳视察", "1957.12.14", Self.cadres)
        let b = try archive.write("b.txt", "广东省开会", "1957.12.13", Self.guangdong)
        let before = try await archive.build([a, c])
        let after = try await archive.build([a, b, c])
        #expect(Set(before.graph.nodes.map(\.id)).isSubset(of: after.graph.nodes.map(\.id)))
        #expect(Set(before.graph.statements.map(\.id)).isSubset(of: after.graph.statements.map(\.id)))
    }

    @Test("one person in two articles is one node; namesakes of two provinces are two that name each other")
    func namesakes() async throws {
        let archive = try SmallArchive()
        defer { archive.remove() }
        let result = try await archive.build([
            try archive.write("a.txt", "山西省开会", "1957.12.12", Self.shanxi),
            try archive.write("b.txt", "广东省开会", "1957.12.13", Self.guangdong),
            try archive.write("c.txt", "陶鲁笳视察", "1957.12.14", Self.cadres),
        ])
        #expect(result.ids(of: "陶鲁笳").count == 1)
        let both = result.ids(of: "赵德发")
        try #require(both.count == 2)
        #expect(result.value("namesakes", of: both[0]) == both[1])
        #expect(Set(both.compactMap { result.value("home", of: $0) }) == ["山西省", "广东省"])
    }

    @Test("files of one name are two articles where their texts differ, one where they are the same")
    func sameFileName() async throws {
        let archive = try SmallArchive()
        defer { archive.remove() }
        let one = try archive.write("1/a.txt", "山西省开会", "1957.12.12", Self.shanxi)
        let other = try archive.write("2/a.txt", "广东省开会", "1957.12.13", Self.guangdong)
        let copy = try archive.write("3/a.txt", "山西省开会", "1957.12.12", Self.shanxi)
        let alone = try await archive.build([one])
        let result = try await archive.build([copy, other, one])
        let ids = result.graph.nodes.filter { $0.type == .article }.map(\.id)
        #expect(ids.count == 2)
        #expect(ids.contains("article:a"))
        #expect(Set(alone.graph.statements.map(\.id)).isSubset(of: result.graph.statements.map(\.id)))
        #expect(Set(try result.mentions().map(\.document)).count == 3)
    }

    @Test("mentions are the same without the graph, on one thread and on three", arguments: [1, 3])
    func mentionsAlone(threads: Int) async throws {
        let archive = try SmallArchive()
        defer { archive.remove() }
        try archive.write("1/a.txt", "山西省开会", "1957.12.12", Self.shanxi)
        try archive.write("2/a.txt", "广东省开会", "1957.12.13", Self.guangdong)
        // Two articles of one document, as lines may have one id.
        let line = #"{"id":"b","title":"开会","date":"1957-12-14","text":"\#(Self.shanxi)"}"#
        try Data("\(line)\n\(line)\n".utf8).write(to: archive.folder.appendingPathComponent("c.jsonl"))
        let paths = [archive.folder.path]
        let built = try await archive.build(paths)
        let found = await archive.pipeline.mentions(paths: paths, threads: threads)
        #expect(try Array(found.mentions) == Array(built.mentions()))
        #expect(found.rejected.map(\.description) == built.rejected.map(\.description))
        #expect(Set(try built.mentions().map(\.document)).count == 3)
    }

    @Test("what only Chinese articles name has a Latin name, and says that it is ours")
    func latinNames() async throws {
        let archive = try SmallArchive()
        defer { archive.remove() }
        let result = try await archive.build([try archive.write("a.txt", "山西省开会", "1957.12.12", Self.shanxi)])
        let committee = try #require(result.ids(of: "中共山西省委员会").first)
        let node = try #require(result.graph.nodes.first { $0.id == committee })
        #expect(node.nameEn == "Shanxi Provincial Committee of the CPC")
        #expect(result.value("name_en_source", of: committee) == "generated")
        let person = try #require(result.ids(of: "赵德发").first)
        #expect(result.value("name_pinyin", of: person) == "Zhao Defa")
    }
}
