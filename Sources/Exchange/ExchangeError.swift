import Foundation
import Ontology

/// A file that cannot be written or read, with the place and what to do.
public enum ExchangeError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The operating system refused to write, for the reason that its error number gives.
    case writeFailed(file: String, code: Int32)
    /// libxml2 gave up, which it does when there is no memory.
    case outOfMemory
    case badBase(String)
    /// XML that is not well formed, or JSON that is not JSON.
    case syntax(file: String, line: Int, column: Int, found: String)
    /// A well-formed file that does not hold a graph as expected.
    case content(file: String, line: Int, found: String, expected: String)
    /// A table of the vocabulary that cannot be used.
    case ontology(OntologyError)
    /// The vocabulary has no row for something that the program knows.
    case missingTerm(file: String, term: String)

    public var description: String {
        switch self {
        case .writeFailed(let file, let code):
            "\(file): could not be written: \(String(cString: strerror(code)))"
        case .outOfMemory:
            "libxml2 ran out of memory; write fewer articles at once"
        case .badBase(let base):
            "'\(base)' cannot be the base of IRIs; give an absolute one in ASCII that ends in '/', "
                + "such as \(IRIBase.standard)"
        case .syntax(let file, let line, let column, let found):
            "\(file):\(line):\(column): \(found); the file is damaged or of another format"
        case .content(let file, let line, let found, let expected):
            "\(file):\(line): \(found); expected \(expected)"
        case .ontology(let error):
            error.description
        case .missingTerm(let file, let term):
            "\(file): there is no row for '\(term)'; add one"
        }
    }
}
