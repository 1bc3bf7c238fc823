import ArgumentParser
import Exchange

/// The forms in which a graph is written.
enum GraphForm: String, CaseIterable, ExpressibleByArgument {
    case graphml, gexf, jsonld, turtle, ntriples, nquads, neo4j, kuzu

    /// What the name of a file tells, which may end in .gz or .zst too; nil where it tells nothing.
    init?(fileName: String) {
        var parts = fileName.split(separator: "/").last?.split(separator: ".").map { $0.lowercased() } ?? []
        if Compression(fileName: fileName) != nil { parts.removeLast() }
        guard parts.count > 1 else { return nil }
        switch parts[parts.count - 1] {
        case "graphml": self = .graphml
        case "gexf": self = .gexf
        case "jsonld": self = .jsonld
        case "ttl": self = .turtle
        case "nt": self = .ntriples
        case "nq": self = .nquads
        default: return nil
        }
    }

    /// What a folder of files holds instead of one file.
    var database: BulkImport.Database? {
        switch self {
        case .neo4j: .neo4j
        case .kuzu: .kuzu
        case .graphml, .gexf, .jsonld, .turtle, .ntriples, .nquads: nil
        }
    }

    static let fileNames =
        "a name that ends in .graphml, .gexf, .jsonld, .ttl, .nt or .nq, and then .gz or .zst"
}
