import Archive
import Extraction
import Ontology

/// Decides whether a person of the gazetteer can be the one an article names.
///
/// The row must have been grown up at the article's date, and the title beside the name must be one that such a
/// person can bear: a peasant 王震 is not the general, a commune's secretary no foreign statesman.
final class PersonResolver: Sendable {
    private let lexicon: Lexicon
    private let ranks: [String: Standing]
    private static let grownUp = 16

    /// What a title says of its bearer.
    private enum Standing { case humble, local, other }

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        var ranks: [String: Standing] = [:]
        for title in lexicon.titles {
            ranks[title.zh] = Self.standing(title)
        }
        self.ranks = ranks
    }

    /// The first row that fits; `titles` are those right before and after the name.
    func row(among candidates: [Int32], name: String, titles: [OfficeTitle], on date: CalendarDate?) -> Int32?
    {
        if candidates.isEmpty { return nil }
        let standings = titles.filter { $0.language == .chinese }.compactMap { ranks[$0.text] }
        return candidates.first { fits(lexicon.gazetteer[$0], name, standings, date) }
    }

    private func fits(_ row: GazetteerRow, _ name: String, _ standings: [Standing], _ date: CalendarDate?)
        -> Bool
    {
        if let date, let born = Int(row.start.prefix(4)), born + Self.grownUp > date.year { return false }
        let nation = row.value("nationality")
        let isForeign = !nation.isEmpty && nation != "CN"
        if isForeign, name.unicodeScalars.count <= 3, standings.contains(where: { $0 != .other }) {
            return false
        }
        if !row.value("roles").isEmpty, standings.contains(.humble) { return false }
        return true
    }

    private static func standing(_ title: TitleRow) -> Standing {
        let low = Int(title.rank) ?? 0 >= 8
        switch (title.kind, title.domain) {
        case (.role, "commune"), (.role, "enterprise"), (.role, "education"): return low ? .humble : .other
        case (.office, "commune"): return low ? .humble : .local
        case (.office, "enterprise"), (.office, "education"): return .local
        default: return .other
        }
    }
}
