import Foundation
import Ontology
import Testing

@testable import Tagging

@Suite("Model files")
struct ModelFileTests {
    private static let corpus = Workshop.corpus()
    private static let bytes: Result<[UInt8], any Error> = Result { try Workshop.trained([corpus]) }

    private func problem(_ bytes: [UInt8]) -> ModelError? {
        do throws(ModelError) {
            _ = try TaggerModel(bytes: bytes, name: "m")
            return nil
        } catch { return error }
    }

    @Test("a model from a file tags as one from memory, and keeps its description")
    func roundTrip() throws {
        var training = try ModelTraining(
            [Self.corpus], lexicon: Workshop.lexicon, options: Workshop.options)
        training.runEpoch()
        let description = #"{"note":"名"}"#
        let bytes = training.model(description: description)
        let path = NSTemporaryDirectory() + "annals-\(UUID().uuidString).tagger"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let model = try TaggerModel(path: path)
        #expect(model.description == description)
        let labels = Tagger(model: model, lexicon: Workshop.lexicon).tag(Self.corpus)
        #expect(try labels == Workshop.tagger(bytes).tag(Self.corpus))
        #expect(labels.contains { $0.type == .organ })
    }

    @Test("what the description says changes no weight")
    func description() throws {
        var training = try ModelTraining(
            [Self.corpus], lexicon: Workshop.lexicon, options: Workshop.options)
        training.runEpoch()
        let (short, long) = (
            training.model(description: "{}"),
            training.model(description: String(repeating: " ", count: 9_000))
        )
        let layout = ModelLayout(rowCount: 0, featureSlots: 0, clusterSlots: 0, descriptionBytes: 0)
        let start = layout.transitions.lowerBound
        #expect(short[start..<(short.count - 64)] == long[start..<(short.count - 64)])
    }

    @Test("a file is no larger than it may be", arguments: [40_000, 60_000, 200_000])
    func sizeLimit(limit: Int) throws {
        var options = Workshop.options
        options.sizeLimit = limit
        let bytes = try Workshop.trained([Self.corpus], options: options)
        #expect(bytes.count <= limit)
        #expect(problem(bytes) == nil)
    }

    @Test("a flipped bit is refused, wherever it is")
    func flippedBit() throws {
        let bytes = try Self.bytes.get()
        var random = SplitMix64(seed: 3)
        let places = Array(0..<64) + (0..<200).map { _ in random.index(below: bytes.count) }
        for place in places {
            var damaged = bytes
            damaged[place] ^= 1 << UInt8(random.index(below: 8))
            #expect(problem(damaged) != nil, "byte \(place)")
        }
    }

    @Test("a model cut short or added to is refused")
    func truncated() throws {
        let bytes = try Self.bytes.get()
        for count in [64, 100, 1_000, bytes.count - 8, bytes.count - 1] {
            let cut = ModelError.truncated(path: "m", bytes: count, expected: bytes.count)
            #expect(problem(Array(bytes.prefix(count))) == cut)
        }
        #expect(
            problem(bytes + [0])
                == .truncated(path: "m", bytes: bytes.count + 1, expected: bytes.count))
    }

    @Test("a model of another version is refused")
    func otherVersion() throws {
        var bytes = try Self.bytes.get()
        bytes[8] = 9
        #expect(
            problem(bytes) == .otherVersion(path: "m", found: 9, expected: ModelLayout.version))
    }

    @Test(
        "what is no model is refused",
        arguments: [[], [0], Array("ANNALSTG".utf8), Array(repeating: 65, count: 500)])
    func notAModel(bytes: [UInt8]) { #expect(problem(bytes) == .notAModel(path: "m")) }

    @Test("an empty file, a folder and a missing file are refused")
    func notAFile() throws {
        let folder = NSTemporaryDirectory() + "annals-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data().write(to: URL(fileURLWithPath: folder + "/empty"))
        for path in [folder, folder + "/empty", folder + "/none"] {
            #expect(throws: ModelError.self) { try TaggerModel(path: path) }
        }
    }
}

@Suite("Any text")
struct AnyTextTests {
    @Test("any scalars are tagged, also 0 and those beyond the basic plane", arguments: 0..<20)
    func fuzz(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let text = (0..<600).map { _ -> UInt32 in
            switch random.index(below: 8) {
            case 0: 0
            case 1: UInt32(random.index(below: 0x80))
            case 2: UInt32(random.index(below: 0x1_0000))
            case 3: UInt32(0x1_0000 + random.index(below: 0x10_0000))
            case 4: .max
            default: UInt32(0x4E00 + random.index(below: 0x51A6))
            }
        }
        let tagger = try Workshop.tagger(Workshop.trained([Workshop.corpus(sentences: 20)]))
        for span in tagger.spans(in: text, 0..<text.count) {
            #expect(span.start >= 0 && span.start < span.end && span.end <= text.count)
        }
        var corpus = LabelledCorpus()
        corpus.append(text, [Label](repeating: .outside, count: text.count))
        #expect(tagger.tag(corpus).count == text.count)
    }
}
