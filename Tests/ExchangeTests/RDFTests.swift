import Graph
import Testing

@testable import Exchange

@Suite("N-Quads, N-Triples, Turtle")
struct RDFTests {
    private func text(
        _ syntax: RDFWriter.Syntax, of graph: KnowledgeGraph, namesGraphs: Bool = false
    ) throws -> String {
        let options = RDFWriter.Options(syntax: syntax, namesGraphs: namesGraphs)
        let writer = RDFWriter(vocabulary: VocabularyTests.vocabulary, options: options)
        return String(decoding: try writer.bytes(of: graph), as: UTF8.self)
    }

    @Test("the sample graph is written as in the golden files")
    func golden() throws {
        let graph = try SampleGraph.make()
        try TestFiles.expect(
            Array(text(.nquads, of: graph, namesGraphs: true).utf8), at: TestFiles.golden + "/sample.nq")
        try TestFiles.expect(Array(text(.turtle, of: graph).utf8), at: TestFiles.golden + "/sample.ttl")
    }

    @Test("only the graph of a line differs between N-Triples and N-Quads", arguments: [1, 2, 3])
    func graphs(seed: UInt64) throws {
        let graph = try HostileGraph.make(seed: seed)
        let triples = try text(.ntriples, of: graph)
        #expect(try text(.nquads, of: graph) == triples)
        let quads = try text(.nquads, of: graph, namesGraphs: true).split(separator: "\n")
        for (triple, quad) in zip(triples.split(separator: "\n"), quads) {
            #expect(quad.hasPrefix(triple.dropLast()))
        }
    }

    @Test("no line is broken by what a text holds", arguments: 1...20)
    func hostile(seed: UInt64) throws {
        for line in try text(.nquads, of: HostileGraph.make(seed: seed), namesGraphs: true).split(
            separator: "\n")
        {
            #expect(line.hasPrefix("<https://annals.example/") && line.hasSuffix(" ."))
            #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 })
        }
    }
}
