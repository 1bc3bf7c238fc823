import Ontology
import Testing

@testable import Tagging

@Suite("Checkpoints")
struct CheckpointTests {
    private static let corpus = Workshop.corpus()

    private static func training(
        _ corpus: LabelledCorpus = corpus, _ options: TrainingOptions = Workshop.options, epochs: Int = 0
    ) throws -> ModelTraining {
        var training = try ModelTraining([corpus], lexicon: Workshop.lexicon, options: options)
        for _ in 0..<epochs { training.runEpoch() }
        return training
    }

    private static func checkpoint(_ training: ModelTraining) -> [UInt8] {
        var bytes: [UInt8] = []
        training.writeCheckpoint { bytes.append(contentsOf: $0) }
        return bytes
    }

    private static func resume(_ training: inout ModelTraining, _ bytes: [UInt8]) -> CheckpointError? {
        bytes.withUnsafeBytes { raw in
            do throws(CheckpointError) {
                try training.resume(from: raw)
                return nil
            } catch { return error }
        }
    }

    @Test(
        "a training that is gone on with gives the same bytes", arguments: TrainingOptions.Objective.allCases,
        [0, 2, 4])
    func resumed(objective: TrainingOptions.Objective, epochs: Int) throws {
        var options = Workshop.options
        options.objective = objective
        let bytes = Self.checkpoint(try Self.training(Self.corpus, options, epochs: epochs))
        var training = try Self.training(Self.corpus, options)
        #expect(Self.resume(&training, bytes) == nil)
        #expect(training.epoch == epochs)
        #expect(Self.checkpoint(training) == bytes)
        while !training.isFinished { training.runEpoch() }
        #expect(try training.model(description: "{}") == Workshop.trained([Self.corpus], options: options))
    }

    @Test("more epochs may be asked for, and not fewer than are done")
    func epochs() throws {
        let bytes = Self.checkpoint(try Self.training(epochs: 3))
        var options = Workshop.options
        options.epochs = 6
        var longer = try Self.training(Self.corpus, options)
        #expect(Self.resume(&longer, bytes) == nil)
        options.epochs = 2
        var shorter = try Self.training(Self.corpus, options)
        #expect(Self.resume(&shorter, bytes) == .tooFar(done: 3, wanted: 2))
    }

    @Test("other options are refused")
    func otherOptions() throws {
        let bytes = Self.checkpoint(try Self.training(epochs: 1))
        let changes: [(inout TrainingOptions) -> Void] = [
            { $0.seed = 2 }, { $0.objective = .perceptron }, { $0.step = 0.2 }, { $0.dropout = 0 },
            { $0.minimumCount = 2 }, { $0.shrinkage = 0 },
        ]
        for change in changes {
            var options = Workshop.options
            change(&options)
            var training = try Self.training(Self.corpus, options)
            #expect(Self.resume(&training, bytes) == .otherOptions)
        }
    }

    @Test("other sentences, labels or clusters are refused")
    func otherData() throws {
        let bytes = Self.checkpoint(try Self.training(epochs: 1))
        var longer = Self.corpus
        Workshop.append([("王林", .person)], to: &longer)
        for corpus in [Workshop.corpus(seed: 8), Workshop.corpus(types: [.person]), longer] {
            var training = try Self.training(corpus)
            #expect(Self.resume(&training, bytes) == .otherData)
        }
    }

    @Test("a damaged, cut or foreign checkpoint is refused and changes nothing")
    func damaged() throws {
        let bytes = Self.checkpoint(try Self.training(epochs: 1))
        var training = try Self.training()
        let before = Self.checkpoint(training)
        var random = SplitMix64(seed: 5)
        for _ in 0..<60 {
            var damaged = bytes
            damaged[random.index(below: bytes.count)] ^= 1 << UInt8(random.index(below: 8))
            #expect(Self.resume(&training, damaged) != nil)
        }
        for count in [48, 56, 1_000, bytes.count - 8, bytes.count - 1] {
            #expect(Self.resume(&training, Array(bytes.prefix(count))) == .damaged)
        }
        for foreign in [[], [1, 2, 3], Array(repeating: 0, count: 200)] as [[UInt8]] {
            #expect(Self.resume(&training, foreign) == .notACheckpoint)
        }
        var newer = bytes
        newer[8] = 7
        #expect(Self.resume(&training, newer) == .otherVersion(found: 7, expected: 1))
        #expect(Self.checkpoint(training) == before)
    }
}
