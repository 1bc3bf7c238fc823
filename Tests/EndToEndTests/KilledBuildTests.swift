import Foundation
import Testing

@Suite("A build that is killed")
struct KilledBuildTests {
    private let folder = TemporaryFolder()
    /// One test run kills this many builds.
    private static let kills = 50

    /// Articles enough for a build to take many times as long as one change of the store.
    private func writeArticles() throws {
        let seeds = AnnalsProgram.checkout.appendingPathComponent("seeds")
        let names = try FileManager.default.contentsOfDirectory(atPath: seeds.path).sorted()
        for copy in 0..<8 {
            for name in names {
                let text = try String(contentsOf: seeds.appendingPathComponent(name), encoding: .utf8)
                // Other articles, not copies: the second witness of an article would be dropped.
                let other = text.replacingOccurrences(of: "一九五七年", with: "一九五\(copy)年") + "\n第\(copy)次。\n"
                try folder.write("in/\(copy)-\(name)", other)
            }
        }
    }

    private func start(_ output: String) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: AnnalsProgram.path)
        process.arguments = ["build", folder.path + "/in", "-o", folder.path + "/" + output]
        process.currentDirectoryURL = AnnalsProgram.checkout
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private func exports(_ output: String) throws -> [String: Data] {
        try folder.contents(of: output).filter { $0.key.hasSuffix(".graphml") || $0.key.hasSuffix(".jsonld") }
    }

    @Test("goes on from its last change, and gives what an undisturbed one gives", .timeLimit(.minutes(10)))
    func killed() throws {
        try writeArticles()
        let clock = ContinuousClock()
        let began = clock.now
        let whole = try start("whole")
        whole.waitUntilExit()
        let time = began.duration(to: clock.now)
        #expect(whole.terminationStatus == 0)
        let expected = try exports("whole")
        #expect(expected.count == 2)

        var (kills, differences, finished) = (0, 0, 0)
        var random = SystemRandomNumberGenerator()
        while kills < Self.kills {
            let process = try start("out")
            let share = Double.random(in: 0...1, using: &random)
            Thread.sleep(forTimeInterval: Double(time.components.attoseconds) * 1e-18 * share)
            if process.isRunning {
                kill(process.processIdentifier, SIGKILL)
                process.waitUntilExit()
                if process.terminationReason == .uncaughtSignal {
                    kills += 1
                    continue
                }
            }
            process.waitUntilExit()
            finished += 1
            if process.terminationStatus != 0 || (try? exports("out")) != expected { differences += 1 }
            // From nothing again, or from what is there: both happen.
            if finished % 2 == 0 { try? FileManager.default.removeItem(atPath: folder.path + "/out") }
        }
        let last = try start("out")
        last.waitUntilExit()
        #expect(last.terminationStatus == 0)
        #expect(differences == 0)
        #expect(try exports("out") == expected)
        let check = try AnnalsProgram.run(["check", "--graph", folder.path + "/out"])
        #expect(check.status == 0, "\(check.errors)")
    }
}
