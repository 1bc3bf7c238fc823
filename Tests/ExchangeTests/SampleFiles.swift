import Foundation
import Testing

@testable import Exchange

/// Writes the sample graph for the tests in `Tests/Clients`, where `ANNALS_SAMPLE_OUT` names a folder.
@Suite("Sample files")
struct SampleFiles {
    static let folder = ProcessInfo.processInfo.environment["ANNALS_SAMPLE_OUT"]

    @Test("the sample graph is written for other programs to read", .enabled(if: folder != nil))
    func write() throws {
        let folder = try #require(Self.folder)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        func save(_ name: String, _ bytes: [UInt8]) throws {
            try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
        }
        let graph = try SampleGraph.make()
        try save("annals.graphml", GraphMLWriter().bytes(of: graph))
        try save("annals-multi.graphml", GraphMLWriter(options: .init(multi: true)).bytes(of: graph))
        let json = JSONLDWriter(vocabulary: VocabularyTests.vocabulary)
        try save("annals.jsonld", json.bytes(of: graph))
        try save("annals.nq", rdf(.nquads).bytes(of: graph))
        try save("annals.ttl", rdf(.turtle).bytes(of: graph))
        try save("annals.gexf", GEXFWriter().bytes(of: graph))
        let hostile = try HostileGraph.make(seed: 1)
        try save("hostile.jsonld", json.bytes(of: hostile))
        try save("hostile.nq", rdf(.nquads).bytes(of: hostile))
        try save("hostile.ttl", rdf(.turtle).bytes(of: hostile))
        try save("hostile.gexf", GEXFWriter().bytes(of: hostile))
        try save("hostile.graphml", GraphMLWriter().bytes(of: hostile))
        try save("hostile-multi.graphml", GraphMLWriter(options: .init(multi: true)).bytes(of: hostile))
    }

    private func rdf(_ syntax: RDFWriter.Syntax) -> RDFWriter {
        RDFWriter(
            vocabulary: VocabularyTests.vocabulary, options: .init(syntax: syntax, namesGraphs: true))
    }
}
