import Annals
import Exchange
import Foundation
import Graph
import GraphQuery

/// A graph on its way to a file or folder, in any form.
struct GraphExport {
    var form: GraphForm
    var base: IRIBase = .default
    /// GraphML: one edge for each statement.
    var multi = false
    /// JSON-LD: where the context is, when not in the file.
    var contextURL: String?
    /// N-Quads: one named graph an article.
    var namesGraphs = false
    /// What is worked out for the nodes.
    var measures: [NodeMeasure] = []
    var vocabulary: () throws -> Vocabulary

    /// Writes to a file, compressed as its name says, or to a folder; what stood there is whole until the new one is.
    func write(_ graph: KnowledgeGraph, to path: String) throws {
        if let database = form.database {
            let files = BulkImport(of: graph, for: database).files
            return try ReplacedFiles(in: path).write(
                files.map { file in (file.name, { try file.write(to: &$0) }) })
        }
        guard let compression = Compression(fileName: path) else {
            return try OutputFile(path: path).write { try write(graph, to: &$0) }
        }
        try OutputFile(path: path).write { file in
            var compressed = try CompressedSink(file, compression)
            try write(graph, to: &compressed)
            try compressed.finish()
        }
    }

    /// Writes one file to a sink; nothing for a form that is a folder.
    func write(_ graph: KnowledgeGraph, to sink: inout some ByteSink) throws {
        let measures = NodeMeasures(self.measures, of: graph)
        switch form {
        case .graphml:
            let writer = GraphMLWriter(options: .init(base: base, multi: multi, measures: measures))
            try writer.write(graph, to: &sink)
        case .gexf:
            try GEXFWriter(options: .init(base: base, measures: measures)).write(graph, to: &sink)
        case .jsonld:
            let options = JSONLDWriter.Options(
                base: base, contextURL: contextURL, measures: measures,
                threads: ProcessInfo.processInfo.activeProcessorCount)
            try JSONLDWriter(vocabulary: vocabulary(), options: options).write(graph, to: &sink)
        case .turtle: try write(.turtle, measures, graph, to: &sink)
        case .ntriples: try write(.ntriples, measures, graph, to: &sink)
        case .nquads: try write(.nquads, measures, graph, to: &sink)
        case .neo4j, .kuzu: break
        }
    }

    private func write(
        _ syntax: RDFWriter.Syntax, _ measures: NodeMeasures, _ graph: KnowledgeGraph,
        to sink: inout some ByteSink
    ) throws {
        let options = RDFWriter.Options(
            syntax: syntax, base: base, namesGraphs: namesGraphs, measures: measures)
        try RDFWriter(vocabulary: vocabulary(), options: options).write(graph, to: &sink)
    }
}
