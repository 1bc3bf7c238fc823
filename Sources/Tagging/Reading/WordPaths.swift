import Ontology

/// The cheapest cut of a sentence into words, by one pass from left to right.
///
/// A buffer that is filled again for each sentence.
struct WordPaths {
    /// What a word is that is no name of the lexicon.
    static let single: Int32 = -1
    static let run: Int32 = -2

    private var steps: [Step]

    /// For sentences of no more than `capacity` characters.
    init(capacity: Int = SentencePieces.limit) { steps = [Step](repeating: Step(), count: capacity + 1) }

    /// The last word on the cheapest path to a position.
    private struct Step {
        var cost = Int32.max
        var start: Int32 = 0
        /// The number of the name, or `single` or `run`.
        var name = WordPaths.single
    }

    /// Finds the path; `kinds` are those of the sentence's characters, which are at `range` of the text that `scan`
    /// was made of.
    mutating func find(
        _ kinds: UnsafePointer<UInt8>, _ range: Range<Int>, _ scan: LexicalScan, _ facts: WordFacts
    ) {
        precondition(range.count < steps.count, "a sentence is a piece that `SentencePieces` cuts")
        let offset = range.lowerBound - scan.range.lowerBound
        steps.withUnsafeMutableBufferPointer { steps in
            facts.withCosts { costs in
                scan.withColumns { matches, starts in
                    for end in 0...range.count { steps[end].cost = .max }
                    steps[0].cost = 0
                    var runEnd = 0
                    for start in 0..<range.count {
                        let cost = steps[start].cost
                        @inline(__always) func relax(_ end: Int, _ more: Int32, _ name: Int32) {
                            guard cost &+ more < steps[end].cost else { return }
                            steps[end] = Step(
                                cost: cost &+ more, start: Int32(truncatingIfNeeded: start), name: name)
                        }
                        relax(start &+ 1, WordFacts.singleCost, Self.single)
                        let kind = kinds[start]
                        if kind == CharacterKinds.digit || kind == CharacterKinds.latin {
                            if runEnd <= start { runEnd = Self.runEnd(from: start, kinds, range.count) }
                            relax(runEnd, WordFacts.runCost, Self.run)
                        }
                        for index in Int(starts[start &+ offset])..<Int(starts[start &+ offset &+ 1]) {
                            let match = matches[index]
                            let end = Int(match.end) &- range.lowerBound
                            if end > range.count { break }
                            let more = costs[Int(match.name)]
                            if more < .max { relax(end, more, match.name) }
                        }
                    }
                }
            }
        }
    }

    private static func runEnd(from start: Int, _ kinds: UnsafePointer<UInt8>, _ count: Int) -> Int {
        var end = start + 1
        while end < count, kinds[end] == kinds[start] { end += 1 }
        return end
    }

    /// Calls `body` with the words of a sentence of `count` characters, last word first.
    @inline(__always)
    func forEachWordFromEnd(_ count: Int, _ body: (_ start: Int, _ end: Int, _ name: Int32) -> Void) {
        steps.withUnsafeBufferPointer { steps in
            var end = count
            while end > 0 {
                let start = Int(steps[end].start)
                body(start, end, steps[end].name)
                end = start
            }
        }
    }
}
