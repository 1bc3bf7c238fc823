import Graph
import Ontology

/// Reads the JSON-LD that `JSONLDWriter` writes, so that writing again gives the same bytes.
///
///     let reading = try JSONLDReader(vocabulary: vocabulary).read(bytes, file: "annals.jsonld")
///
/// The `@graph` may stand in any order and with any blanks; its terms must be those of the context that ships, since
/// a context of others is not followed. Strict: what is not understood is an error with its line, never dropped.
/// Linear in the file; one `@graph` item at a time is in memory as JSON.
public struct JSONLDReader: Sendable {
    public var vocabulary: Vocabulary

    public init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    public func read(_ bytes: [UInt8], file: String) throws(ExchangeError) -> GraphReading {
        let result = bytes.withUnsafeBufferPointer { buffer -> Result<GraphReading, ExchangeError> in
            do throws(ExchangeError) {
                return .success(try read(JSONScanner(buffer, file: file)))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private func read(_ start: JSONScanner) throws(ExchangeError) -> GraphReading {
        var scanner = start
        var assembly = JSONLDAssembly(vocabulary: vocabulary, file: scanner.file)
        var hasGraph = false
        try scanner.forEachMember { scanner, key throws(ExchangeError) in
            switch key {
            case "@context":
                _ = try scanner.value()
            case "@graph":
                hasGraph = true
                try scanner.forEachItem { scanner throws(ExchangeError) in
                    guard let object = try scanner.value().object else {
                        throw scanner.failure("an item of '@graph' is not an object")
                    }
                    let line = scanner.line(at: object.offset)
                    try assembly.add(object, line: line)
                }
            default:
                throw scanner.failure("'\(key)' stands beside '@context' and '@graph'")
            }
        }
        try scanner.end()
        guard hasGraph else {
            throw .content(file: scanner.file, line: 1, found: "no '@graph'", expected: "an export of Annals")
        }
        return try assembly.reading()
    }
}
