import Extraction
import Ontology

/// Chooses among the gazetteer's rows of one place name the one that fits in time and place.
struct PlaceResolver: Sendable {
    let lexicon: Lexicon

    /// The best row, or nil where there is none. `parents` are the full names of larger places near the mention.
    func row(among candidates: [Int32], on date: CalendarDate?, parents: [String]) -> Int32? {
        candidates.enumerated().max { left, right in
            score(left.element, date, parents) - Double(left.offset) * 0.1
                < score(right.element, date, parents) - Double(right.offset) * 0.1
        }?.element
    }

    private func score(_ number: Int32, _ date: CalendarDate?, _ parents: [String]) -> Double {
        let row = lexicon.gazetteer[number]
        var score = 0.0
        if row.existed(on: date) { score += 1 }
        let province = row.value("province")
        if parents.contains(where: { $0 == row.parent || $0 == province }) { score += 2 }
        switch row.value("level") {
        case "0", "1": score += 1.2
        case "2": score += 0.8
        case "3": score += 0.4
        default: break
        }
        return score
    }
}
