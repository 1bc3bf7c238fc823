import Annals
import Exchange
import Foundation
import Graph

/// A file for a part of the graph, whose form its name tells.
struct SubgraphFile {
    private enum Form: String {
        case graphml, jsonld
    }

    private let path: String
    private let form: Form

    /// Nil for a name that ends in neither `.graphml` nor `.jsonld`.
    init?(path: String) {
        guard let form = Form(rawValue: (path as NSString).pathExtension.lowercased()) else { return nil }
        self.path = path
        self.form = form
    }

    func write(_ graph: KnowledgeGraph, vocabulary: () throws -> Vocabulary) throws {
        switch form {
        case .graphml:
            try OutputFile(path: path).write { try GraphMLWriter(options: .init()).write(graph, to: &$0) }
        case .jsonld:
            let writer = JSONLDWriter(vocabulary: try vocabulary(), options: .init())
            try OutputFile(path: path).write { try writer.write(graph, to: &$0) }
        }
    }
}
