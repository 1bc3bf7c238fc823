import ArgumentParser
import Tagging

/// How `annals train` learns.
struct TrainingMethodOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How often all sentences are read.", valueName: "n"))
    var epochs = TrainingOptions().epochs

    @Option(help: ArgumentHelp("Of the order of sentences and the features left out.", valueName: "n"))
    var seed = TrainingOptions().seed

    @Option(help: "crf (conditional random field) or perceptron.")
    var objective = TrainingOptions().objective

    @Option(help: ArgumentHelp("First step of each weight.", valueName: "x"))
    var step = TrainingOptions().step

    @Option(
        help: ArgumentHelp("Share of the features left out of each reading of a sentence.", valueName: "x"))
    var dropout = TrainingOptions().dropout

    @Option(help: ArgumentHelp("Leave out features that are seen less often.", valueName: "n"))
    var minimumCount = TrainingOptions().minimumCount

    @Option(help: ArgumentHelp("Most bytes of the model file.", valueName: "bytes"))
    var sizeLimit = TrainingOptions().sizeLimit

    var options: TrainingOptions {
        var options = TrainingOptions()
        options.epochs = epochs
        options.seed = seed
        options.objective = objective
        options.step = step
        options.dropout = dropout
        options.minimumCount = minimumCount
        options.sizeLimit = sizeLimit
        return options
    }

    func validate() throws {
        do { try options.check() } catch { throw ValidationError("\(error)") }
    }
}

extension TrainingOptions.Objective: ExpressibleByArgument {}
