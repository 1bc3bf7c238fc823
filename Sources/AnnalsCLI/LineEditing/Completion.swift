/// What the end of a text could become.
struct Completion {
    /// Characters at the end of the text that the candidates stand for.
    var length = 0
    var candidates: [String] = []

    /// What all candidates start with; nil where there are none.
    var commonText: String? {
        guard var common = candidates.first else { return nil }
        for candidate in candidates.dropFirst() {
            let pairs = zip(common, candidate).prefix { $0 == $1 }
            common = String(common.prefix(pairs.count))
        }
        return common
    }

    /// The candidates in columns, for a terminal.
    func listing(width: Int) -> String {
        let widest = (candidates.map(DisplayWidth.of).max() ?? 0) + 2
        let columns = max(1, width / widest)
        var text = ""
        for (index, candidate) in candidates.enumerated() {
            text += candidate + String(repeating: " ", count: widest - DisplayWidth.of(candidate))
            if index % columns == columns - 1 || index == candidates.count - 1 { text += "\r\n" }
        }
        return text
    }
}
