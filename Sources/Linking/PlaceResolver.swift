import Extraction
import Ontology

/// Chooses among the gazetteer's rows of one place name the one that fits in time and place.
///
/// The larger place written right before decides first (甘肃省|武山县), then the class word, then the provinces
/// that the article speaks of. Towns and villages of today count only where their province is spoken of.
final class PlaceResolver: Sendable {
    /// What is known of one mention besides its name.
    struct Clues {
        /// The name as written, folded.
        var name = ""
        /// Full name of the larger place written right before; "" where there is none.
        var parent = ""
        /// The class word in or after the name: 县 in 汉阳县委; "" where there is none.
        var classWord = ""
    }

    let lexicon: Lexicon

    init(lexicon: Lexicon) { self.lexicon = lexicon }

    /// The best row, or nil where none fits.
    func row(among candidates: [Int32], _ clues: Clues, on date: CalendarDate?, in context: PlaceContext)
        -> Int32?
    {
        var best: (row: Int32, score: Double)?
        for (rank, number) in candidates.enumerated() {
            guard let score = score(number, clues, date, context) else { continue }
            let ranked = score - Double(min(rank, 5)) * 0.05
            if ranked > best?.score ?? -.infinity { best = (number, ranked) }
        }
        return best?.row
    }

    /// nil for a row that cannot be meant.
    private func score(_ number: Int32, _ clues: Clues, _ date: CalendarDate?, _ context: PlaceContext)
        -> Double?
    {
        let row = lexicon.gazetteer[number]
        let (level, province, nameZh) = (row.value("level"), row.value("province"), row.nameZh)
        var score = row.existed(on: date) ? 1.2 : 0
        if nameZh == clues.name { score += 0.6 }
        if !clues.parent.isEmpty {
            if clues.parent == row.parent || clues.parent == province {
                score += 3
            } else if level >= "4" {
                return nil
            }
        }
        if !clues.classWord.isEmpty, row.kind != clues.classWord, row.kind.count == 1 { score -= 1.2 }
        switch level {
        case "0", "1": score += 2.1
        case "2": score += 0.8 + support(province, context)
        case "3": score += 0.4 + support(province, context)
        case "4", "5", "6":
            let support = support(province, context)
            if support == 0, clues.parent.isEmpty { return nil }
            score += support - 0.3
        default: break
        }
        if context.namedInFull.contains(number) { score += 0.5 }
        return score
    }

    private func support(_ province: String, _ context: PlaceContext) -> Double {
        min(1, context.weight(of: province)) * 0.9
    }
}
