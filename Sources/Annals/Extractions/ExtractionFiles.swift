import Foundation

/// The files of extractions that some paths name.
///
///     let files = try ExtractionFiles(["out/part-*.jsonl", "more"]).paths
///
/// A path may be a file, `-`, a pattern with `*`, `?` or `[…]`, or a folder, of which all files are taken but those whose
/// names begin with `.` or `_`, as the marks that Spark leaves (`_SUCCESS`, `.part-0.crc`) do.
public struct ExtractionFiles: Sendable {
    /// In the order of their bytes, each once.
    public let paths: [String]

    /// Throws where a path leads to no file.
    public init(_ given: [String]) throws(FileError) {
        var found: Set<String> = []
        for path in given { found.formUnion(try Self.files(of: path)) }
        paths = found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func files(of path: String) throws(FileError) -> [String] {
        if path == "-" { return [path] }
        if !FileManager.default.fileExists(atPath: path) {
            let matches = matches(of: path)
            guard !matches.isEmpty else { throw .missing(path: path) }
            var files: [String] = []
            for match in matches { files += try self.files(of: match) }
            return files
        }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return [path] }
        let files = names.filter { !$0.hasPrefix(".") && !$0.hasPrefix("_") }
            .map { (path as NSString).appendingPathComponent($0) }.filter(InputFile.isFile)
        guard !files.isEmpty else { throw .missing(path: path + "/*") }
        return files
    }

    private static func matches(of pattern: String) -> [String] {
        var result = glob_t()
        defer { globfree(&result) }
        guard glob(pattern, 0, nil, &result) == 0 else { return [] }
        return (0..<Int(result.gl_pathc)).compactMap { result.gl_pathv[$0].map { String(cString: $0) } }
    }
}

extension InputFile {
    fileprivate static func isFile(_ path: String) -> Bool { InputFile(path: path).isRegular }
}
