import Annals
import Benchmark
import Foundation
import Ontology
import Patterns
import Tagging

/// The whole way of `annals extract` but for printing: from files, which lie in the system's cache, to mentions.
///
/// A thousandth of a second says little on a machine that others use: what to look at is the speed of two threads
/// beside that of one, measured in one run, turn by turn.
func addExtractBenchmarks(checkout: String) {
    for text in [ArticleFolder.seeds(checkout), .corpus(checkout)].compactMap({ $0 }) {
        for threads in [1, 2] {
            Benchmark(
                "Extract: \(text.name), \(threads == 1 ? "one thread" : "two threads")",
                configuration: .init(
                    metrics: [.wallClock, .peakMemoryResident, .speed], maxDuration: .seconds(6))
            ) { benchmark in
                let pipeline = try taggingPipeline(checkout)
                let start = ContinuousClock.now
                benchmark.startMeasurement()
                blackHole(await pipeline.mentions(paths: [text.path], threads: threads))
                benchmark.stopMeasurement()
                benchmark.measurement(.speed, text.kilobytes(in: ContinuousClock.now - start))
            }
        }
        Benchmark(
            "Extract: \(text.name), two threads beside one",
            configuration: .init(metrics: [.gain], maxDuration: .seconds(12))
        ) { benchmark in
            let pipeline = try taggingPipeline(checkout)
            var times: [Duration] = []
            for threads in [1, 2] {
                times.append(
                    await ContinuousClock().measure {
                        blackHole(await pipeline.mentions(paths: [text.path], threads: threads))
                    })
            }
            benchmark.measurement(.gain, Int(100 * (times[0] / times[1])))
        }
    }
}

extension BenchmarkMetric {
    static let speed = BenchmarkMetric.custom(
        "KB of text a second", polarity: .prefersLarger, useScalingFactor: false)
    static let gain = BenchmarkMetric.custom(
        "Speed of two threads, % of one", polarity: .prefersLarger, useScalingFactor: false)
}

/// Articles in a folder of their own.
struct ArticleFolder {
    let name: String
    let path: String
    private let bytes: Int

    /// The seeds, so many times that threads have something to share: some 3 MB in two languages.
    static func seeds(_ checkout: String) -> ArticleFolder? {
        let files = contents(of: checkout + "/seeds").filter { $0.hasSuffix(".txt") }
        guard let folder = made("seeds") else { return nil }
        for copy in 0..<60 {
            for file in files {
                let name = file.split(separator: "/").last.map(String.init) ?? ""
                try? FileManager.default.copyItem(atPath: file, toPath: "\(folder)/\(copy)-\(name)")
            }
        }
        return ArticleFolder(name: "seeds", path: folder)
    }

    /// Chinese articles of 1958 from the corpus beside the checkout, where there is one.
    static func corpus(_ checkout: String) -> ArticleFolder? {
        let archive = checkout + "/../shared/corpus/press.tar.xz"
        guard FileManager.default.fileExists(atPath: archive), let folder = made("press") else { return nil }
        if contents(of: folder).isEmpty {
            let tar = Process()
            tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            tar.arguments = ["tar", "-xJf", archive, "-C", folder, "press/1958"]
            try? tar.run()
            tar.waitUntilExit()
        }
        return ArticleFolder(name: "press of 1958", path: folder)
    }

    private init(name: String, path: String) {
        self.name = name
        self.path = path
        bytes = Self.contents(of: path).reduce(0) { sum, file in
            let size = try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int
            return sum + (size ?? 0)
        }
    }

    /// The bytes of each article.
    func files() -> [[UInt8]] {
        Self.contents(of: path).sorted()
            .compactMap { FileManager.default.contents(atPath: $0).map(Array.init) }
    }

    func kilobytes(in time: Duration) -> Int { Int(Double(bytes) / 1000 / (time / .seconds(1))) }

    private static func made(_ name: String) -> String? {
        let path = NSTemporaryDirectory() + "annals-benchmark-\(name)"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    private static func contents(of folder: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.map { folder + "/" + $0 }.filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
        }
    }
}

/// The pipeline as the program runs it, with the tagger's model.
private func taggingPipeline(_ checkout: String) throws -> Pipeline {
    let lexicon = try Lexicon(directory: checkout + "/ontology")
    let model = try TaggerModel(path: checkout + "/ontology/tagger/annals.tagger")
    let patterns = try PatternBook(directory: checkout + "/ontology")
    return Pipeline(lexicon: lexicon, patterns: patterns, tagger: Tagger(model: model, lexicon: lexicon))
}
