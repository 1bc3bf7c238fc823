import Foundation

/// The built program, as a user runs it.
///
///     let run = try AnnalsProgram.run(["list", "Person", "--graph", folder])
///     #expect(run.status == 0)
struct AnnalsProgram {
    /// What one run gave.
    struct Run {
        var status: Int32
        var output: String
        var errors: String

        /// Standard error, line by line.
        var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
    }

    /// The top of the checkout.
    static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The program stands in the folder of the test bundle.
    static let path = URL(fileURLWithPath: CommandLine.arguments[0]).standardizedFileURL
        .deletingLastPathComponent().appendingPathComponent("annals").path

    /// Runs it in `folder`, the top of the checkout where none is given.
    static func run(
        _ arguments: [String],
        in folder: String? = nil,
        input: Data = Data(),
        environment: [String: String] = [:]
    ) throws -> Run {
        try run(path, arguments, in: folder, input: input, environment: environment)
    }

    /// Runs a line of bash in which `$annals` is the program.
    static func shell(_ line: String, in folder: String? = nil) throws -> Run {
        try run("/bin/bash", ["-c", line], in: folder, input: Data(), environment: ["annals": path])
    }

    private static func run(
        _ program: String,
        _ arguments: [String],
        in folder: String?,
        input: Data,
        environment: [String: String]
    ) throws -> Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder.map { URL(fileURLWithPath: $0) } ?? checkout
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        // Files and not pipes: nothing fills up, however much is written.
        let streams = TemporaryFolder()
        let paths = ["in", "out", "err"].map { streams.path + "/" + $0 }
        try input.write(to: URL(fileURLWithPath: paths[0]))
        for path in paths[1...] { try Data().write(to: URL(fileURLWithPath: path)) }
        process.standardInput = FileHandle(forReadingAtPath: paths[0])
        process.standardOutput = FileHandle(forWritingAtPath: paths[1])
        process.standardError = FileHandle(forWritingAtPath: paths[2])
        try process.run()
        process.waitUntilExit()
        return Run(status: process.terminationStatus, output: try text(paths[1]), errors: try text(paths[2]))
    }

    private static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }
}

/// A folder of a test's own, removed with it.
final class TemporaryFolder: Sendable {
    let path: String

    init() {
        path = NSTemporaryDirectory() + "annals-\(UUID().uuidString)"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file, and the folders around it; gives its path.
    @discardableResult
    func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        let file = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(bytes).write(to: file)
        return file.path
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, text.utf8) }

    /// Every file with its bytes, by its path inside the folder.
    func contents(of subfolder: String = "") throws -> [String: Data] {
        let top = URL(fileURLWithPath: path).appendingPathComponent(subfolder)
        let names = try FileManager.default.subpathsOfDirectory(atPath: top.path)
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: top.appendingPathComponent($0))) }
        )
    }
}
