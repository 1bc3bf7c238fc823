import Annals
import Foundation

/// The gold of the seeds and its scorers in Python, which lie beside the checkout where there are any.
struct SharedGold {
    let folder: String

    /// Nil where they are not here.
    init?() {
        let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        folder = checkout.deletingLastPathComponent().appendingPathComponent("shared/gold").path
        guard FileManager.default.fileExists(atPath: folder + "/score_mentions.py") else { return nil }
    }

    var mentionsPath: String { folder + "/seeds.gold.jsonl" }
    var relationsPath: String { folder + "/seeds.relations.jsonl" }

    func mentions() throws -> [GoldMention] { try GoldFile(path: mentionsPath).values() }
    func relations() throws -> [GoldRelation] { try GoldFile(path: relationsPath).values() }

    /// What a scorer in Python prints, line by line.
    func run(_ script: String, _ arguments: [String]) throws -> [String] {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", folder + "/" + script] + arguments
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
