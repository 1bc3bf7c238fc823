import Foundation
import Ontology

/// Finds foreign names in Chinese transcription: with a dot (尼·谢·赫鲁晓夫), or as a run of characters that
/// transcribe (杜勒斯).
struct ForeignNameModel: Sendable {
    /// What a transcribing character adds to the likelihood of a name.
    private let likelihoods: CharacterTable<Double>
    private static let longest = 24

    init(lexicon: Lexicon) {
        var likelihoods = CharacterTable(others: 0.0)
        for (scalar, count) in lexicon.nameCharacters.transcribing {
            likelihoods[scalar] = log(Double(count) + 1) - 3.2
        }
        self.likelihoods = likelihoods
    }

    /// Adds the names that start with the transcribing character at `start`.
    func addNames(from start: Int, _ sites: LatticeSites, to path: LatticePath) {
        let limit = sites.range.upperBound
        var end = start
        var dots = 0
        var likelihood = 0.0
        while end < limit, end - start < Self.longest {
            let classes = sites.classes(at: end)
            let next = end + 1 < limit ? sites.classes(at: end + 1) : []
            let isDot = classes.contains(.nameDot)
            if classes.contains(.transcribing) {
                likelihood += likelihoods[sites.text[end]]
                end += 1
            } else if isDot, next.contains(.han) {
                dots += 1
                end += 1
            } else if dots > 0, next.contains(.transcribing), classes.contains(.stem) {
                likelihood -= 2
                end += 1
                continue
            } else {
                return
            }
            let length = end - start - dots
            guard length >= 2, !sites.classes(at: end - 1).contains(.nameDot) else { continue }
            let bonus = sites.bonus(from: start, to: end)
            if dots > 0 {
                path.relax(to: end, 10 - likelihood - bonus, .foreignName)
            } else if length >= 3 || bonus > 4 {
                path.relax(to: end, 14 + 2.5 * Double(length) - likelihood - bonus, .foreignName)
            }
        }
    }
}
