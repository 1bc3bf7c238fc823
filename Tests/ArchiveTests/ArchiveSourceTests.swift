import Ontology
import Foundation
import Testing

@testable import Archive

@Suite("Files and folders")
struct ArchiveSourceTests {
    @Test("inputs are sorted by the bytes of their paths, whatever the order given, each once")
    func order() throws {
        let folder = try TemporaryFolder()
        for name in [
            "b.txt", "a/2.md", "a/10.txt", "a.txt", "Z.txt", ".hidden.txt", "README.md", "x.png",
            ".git/c.txt",
        ] {
            try folder.write("1957-12-11\n正文在此。", to: name)
        }
        let expected = ["Z.txt", "a.txt", "a/10.txt", "a/2.md", "b.txt"].map { folder.path + "/" + $0 }
        #expect(ArchiveSource(paths: [folder.path]).inputs.map(\.document) == expected)
        let paths = [folder.path + "/b.txt", folder.path, folder.path + "/a"]
        #expect(ArchiveSource(paths: paths).inputs.map(\.document) == expected)
        #expect(ArchiveSource(paths: paths.reversed()).inputs.map(\.document) == expected)
        #expect(ArchiveSource(paths: paths).listingErrors.isEmpty)
    }

    @Test("a file given by name is read whatever its extension, also through a link")
    func given() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("1957-12-11\n正文在此。", to: ".odd.dat")
        try folder.link("link", to: ".odd.dat")
        let source = ArchiveSource(paths: [file, folder.path + "/link"])
        #expect(source.inputs.count == 2)
        #expect(source.articles(of: source.inputs[0]).count == 1)
    }

    @Test("documents keep the path as given", arguments: ["seeds", "seeds/"])
    func documents(path: String) throws {
        let source = ArchiveSource(paths: [Seeds.folder + (path.hasSuffix("/") ? "/" : "")])
        #expect(source.inputs.map(\.document) == Seeds.names.map { Seeds.folder + "/\($0).txt" })
    }

    @Test("JSON lines stream article by article")
    func streaming() throws {
        let folder = try TemporaryFolder()
        let lines = (1...5_000).map { "{\"id\":\($0),\"date\":\"1957-12-11\",\"text\":\"第\($0)篇正文。\"}" }
        let file = try folder.write(lines.joined(separator: "\n"), to: "many.jsonl")
        var count = 0
        let source = ArchiveSource(paths: [file])
        source.forEachArticle(of: source.inputs[0]) { result in
            count += 1
            if case .success(let article) = result, count == 4_321 {
                #expect(article.id == "4321")
                #expect(article.quotes(.chinese, .body) == ["第4321篇正文。"])
            }
        }
        #expect(count == 5_000)
    }
}
