import Tagging

extension TrainingPlan {
    /// The command that trains this model, with names of files without their folders: the same wherever they lie.
    var command: String {
        let standard = TrainingOptions()
        var words = ["annals", "train"] + corpora.map(documentName).sorted()
        func add(_ name: String, _ values: [String]) {
            if !values.isEmpty { words += [name] + values.map(documentName).sorted() }
        }
        func add(
            _ name: String, _ value: some Equatable & CustomStringConvertible,
            _ usual: some CustomStringConvertible
        ) {
            if value.description != usual.description { words += [name, value.description] }
        }
        add("--gold", gold)
        add("--articles", articles)
        add("--raw", raw)
        add("--adapt", adaptation)
        if !raw.isEmpty { words += ["--raw-limit", "\(rawLimit)"] }
        add("--dev", development.map { [$0] } ?? [])
        if let holdOut { words += ["--hold-out", "\(holdOut)"] }
        add("--objective", options.objective.rawValue, standard.objective.rawValue)
        add("--epochs", options.epochs, standard.epochs)
        add("--seed", options.seed, standard.seed)
        add("--step", options.step, standard.step)
        add("--dropout", options.dropout, standard.dropout)
        add("--minimum-count", options.minimumCount, standard.minimumCount)
        add("--size-limit", options.sizeLimit, standard.sizeLimit)
        return words.joined(separator: " ")
    }
}
