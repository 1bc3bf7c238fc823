/// The best row of labels under weights in training (Viterbi).
enum BestLabels {
    typealias Scores = SIMD16<Float>

    private static let never: Float = -1e9

    static func labels(of scores: [Scores], transitions: [Scores]) -> [Label] {
        guard !scores.isEmpty else { return [] }
        var paths: [Scores] = []
        var backs: [[UInt8]] = []
        var last = scores[0]
        for label in Label.all where !label.mayBegin { last[label.column] = never }
        paths.append(last)
        for index in 1..<max(1, scores.count) {
            var best = Scores(repeating: never)
            var back = [UInt8](repeating: 0, count: Label.count)
            for from in Label.all {
                for to in Label.all where from.allows(to) {
                    let score = last[from.column] + transitions[from.column][to.column]
                    if score > best[to.column] {
                        best[to.column] = score
                        back[to.column] = from.rawValue
                    }
                }
            }
            last = best + scores[index]
            paths.append(last)
            backs.append(back)
        }
        var label = Label.all.filter(\.mayEnd).max { last[$0.column] < last[$1.column] } ?? .outside
        var labels = [label]
        for back in backs.reversed() {
            label = Label(unchecked: back[label.column])
            labels.append(label)
        }
        return labels.reversed()
    }
}
