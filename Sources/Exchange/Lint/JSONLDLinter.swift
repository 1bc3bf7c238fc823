/// Finds in a JSON-LD file what the readers of others trip over.
///
///     for finding in JSONLDLinter().findings(in: bytes, file: "a.jsonld") { print(finding) }
///
/// Looks at the document as it stands: it does not expand it, nor fetch a context. In the order of the file; of each
/// kind of finding at most ten. No finding for what `JSONLDWriter` writes with a context inline.
public struct JSONLDLinter: Sendable {
    public init() {}

    public func findings(in bytes: [UInt8], file: String) -> [Finding] {
        bytes.withUnsafeBufferPointer { buffer in
            var log = LintLog(file: file)
            if buffer.starts(with: [0xEF, 0xBB, 0xBF]) {
                log.add(
                    .error,
                    "byte-order-mark",
                    line: 1,
                    "a byte order mark, which JSON forbids; Python's readers stop there",
                    fix: "save as UTF-8 without it"
                )
            }
            do throws(ExchangeError) {
                var scanner = JSONScanner(buffer, file: file)
                let value = try scanner.document()
                var walk = JSONLDLintWalk(scanner: scanner, log: log)
                walk.document(value)
                log = walk.log
            } catch {
                log.add(error)
            }
            return log.findings
        }
    }
}
