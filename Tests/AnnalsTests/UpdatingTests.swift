import Archive
import Foundation
import Graph
import Ontology
import Patterns
import Store
import Tagging
import Testing

@testable import Annals

@Suite("Builds over a store")
struct UpdatingTests {
    private static let ontology = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("ontology").path
    private static let pipeline = Result {
        Pipeline(
            lexicon: try Lexicon(directory: ontology), patterns: try PatternBook(directory: ontology),
            tagger: nil)
    }
    private static let bodies = [
        "新华社太原12日电　中共山西省委员会第一书记陶鲁笳在会上讲话。山西省农业厅厅长赵德发也讲了话。",
        "新华社广州13日电　广东省农业厅厅长赵德发说，全省已有五千名干部下放到农村。",
        "新华社北京14日电　国务院总理周恩来今天接见了印度大使馆的客人。",
        "新华社杭州15日电　浙江省委第一书记江华到博兴县视察。",
    ]

    private let folder = TestFolder()

    private func write(_ name: String, _ body: String) throws {
        try folder.write("in/\(name)", "### \(body.prefix(8))\n\n1957.12.15\n第1版()\n专栏：\n\n\(body)\n")
    }

    private func update(_ store: ArchiveStore, threads: Int = 2, version: String = "1") async throws
        -> ArchiveUpdate
    {
        try await Self.pipeline.get().update(
            store, InputListing(paths: [folder.path + "/in"]), threads: threads, version: version)
    }

    private func newStore() throws -> ArchiveStore {
        try folder.write("out/notes.txt", "mine")
        return try ArchiveStore(writing: folder.path + "/out/\(UUID().uuidString).sqlite")
    }

    /// The graph of a build from nothing.
    private func fresh() async throws -> KnowledgeGraph {
        try await Self.pipeline.get().build(paths: [folder.path + "/in"], threads: 1).graph
    }

    private func same(_ left: KnowledgeGraph, _ right: KnowledgeGraph) -> Bool {
        left.nodes == right.nodes && left.edges == right.edges && left.statements == right.statements
    }

    @Test("articles added, changed and taken away, in any order, give the graph of a build from nothing")
    func incremental() async throws {
        let store = try newStore()
        var random = SplitMix64(seed: 3)
        try write("0.txt", Self.bodies[0])
        for round in 0..<12 {
            let name = "\(Int.random(in: 0..<5, using: &random)).txt"
            if Int.random(in: 0..<4, using: &random) == 0, round > 2 {
                try? FileManager.default.removeItem(atPath: folder.path + "/in/" + name)
                try write("0.txt", Self.bodies[round % 4])
            } else {
                try write(name, Self.bodies[Int.random(in: 0..<4, using: &random)])
            }
            _ = try await update(store)
            let built = try await fresh()
            #expect(same(try store.graph(), built), "after round \(round)")
        }
    }

    @Test("what has not changed is not extracted again, and no graph is linked twice")
    func unchanged() async throws {
        let store = try newStore()
        for (number, body) in Self.bodies.enumerated() { try write("\(number).txt", body) }
        let first = try await update(store)
        #expect(first.extracted == 4 && first.articles == 4 && first.graph != nil)
        let second = try await update(store)
        #expect(second.extracted == 0 && second.graph == nil && second.state == first.state)
        try write("1.txt", Self.bodies[1] + "又讯。")
        let third = try await update(store)
        #expect(third.extracted == 1 && third.graph != nil && third.state != first.state)
        let other = try await update(store, version: "2")
        #expect(other.extracted == 4)
    }

    @Test(
        "a file of the same stamp is not opened; one that changed since is, whatever time and length it has")
    func stamps() async throws {
        let store = try newStore()
        func stored() throws -> StoredInput { try #require(try store.inputs().values.first) }
        try write("0.txt", "山西省人民委员会今天在太原开会。")
        _ = try await update(store)
        #expect(try stored().stamp == nil, "a file just written has no stamp yet")
        try await Task.sleep(for: .seconds(4))
        _ = try await update(store)
        var input = try stored()
        #expect(input.stamp != nil, "the next build notes it")
        // A hash that the file does not have is not noticed, for nobody looks at the bytes.
        input.hash = [0]
        try store.replace([input])
        #expect(try await update(store).extracted == 0)
        let file = folder.path + "/in/0.txt"
        let written = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate]
        try write("0.txt", "山西省人民委员会今天在大同开会。")
        try FileManager.default.setAttributes([.modificationDate: try #require(written)], ofItemAtPath: file)
        try await Task.sleep(for: .seconds(4))
        #expect(try await update(store).extracted == 1)
    }

    @Test("more articles than are held at a time are linked on several threads as on one")
    func pieces() async throws {
        let lines = (0..<700).map {
            #"{"id":"\#($0)","date":"1957-12-15","text":"\#(Self.bodies[$0 % 4])第\#($0)号。"}"#
        }
        try folder.write("in/all.jsonl", lines.joined(separator: "\n") + "\n")
        let store = try newStore()
        let update = try await update(store, threads: 3)
        #expect(update.articles == 700)
        let built = try await fresh()
        #expect(same(try store.graph(), built))
        let one = try newStore()
        _ = try await self.update(one, threads: 0)
        #expect(same(try one.graph(), built))
    }

    @Test("of a file of many articles only the changed ones are extracted")
    func lines() async throws {
        func write(_ bodies: [String]) throws {
            let lines = bodies.enumerated().map { #"{"id":"\#($0)","date":"1957-12-15","text":"\#($1)"}"# }
            try folder.write("in/all.jsonl", lines.joined(separator: "\n") + "\n")
        }
        let store = try newStore()
        try write(Array(Self.bodies.prefix(3)))
        #expect(try await update(store).extracted == 3)
        try write(Self.bodies)
        #expect(try await update(store).extracted == 1)
        let built = try await fresh()
        #expect(same(try store.graph(), built))
    }

    @Test("a file that is told about is told about at every build")
    func told() async throws {
        let store = try newStore()
        try write("0.txt", Self.bodies[0])
        try folder.write("in/bad.txt", "\u{0}\u{1}")
        for _ in 0..<2 {
            let update = try await update(store)
            #expect(update.rejected.count == 1 && update.articles == 1)
        }
    }

    @Test("the mentions of a node are those of its articles, under the id that linking gave it")
    func mentions() async throws {
        let store = try newStore()
        for (number, body) in Self.bodies.enumerated() { try write("\(number).txt", body) }
        _ = try await update(store)
        let graph = try store.graph()
        let result = try await Self.pipeline.get().build(paths: [folder.path + "/in"], threads: 1)
        let all = Array(try result.mentions())
        for node in graph.nodes where EntityType.extracted.contains(node.type) {
            #expect(try store.mentions(of: node.id, in: graph) == all.filter { $0.entity == node.id })
        }
    }
}
