import Archive
import Extraction
import Ontology

/// Which provinces an article speaks of, and which places it names in full: what decides between namesakes.
///
/// A province counts by its own name, by places that lie nowhere else, and most by the dateline. Found before any
/// place is resolved, so that it does not matter which stands first.
struct PlaceContext: Sendable {
    /// Weight of a province, by its full name; some 1 for one mention.
    private(set) var provinces: [String: Double] = [:]
    /// Rows whose full name the article writes: 朝阳县, which 朝阳 then means.
    private(set) var namedInFull: Set<Int32> = []
    private(set) var datelineProvince = ""

    init(_ mentions: [Mention], article: Article, lexicon: Lexicon) {
        let datelines = article.parts.compactMap { $0.dateline?.place }
        for mention in mentions { add(mention, datelines: datelines, lexicon) }
    }

    /// The dateline's province, else the one with the most weight, the first by name where two have as much.
    var mainProvince: String {
        if !datelineProvince.isEmpty { return datelineProvince }
        return provinces.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    }

    func weight(of province: String) -> Double { provinces[province] ?? 0 }

    private mutating func add(_ mention: Mention, datelines: [Span], _ lexicon: Lexicon) {
        for inner in mention.nested { add(inner, datelines: datelines, lexicon) }
        guard mention.type == .place, !mention.candidates.isEmpty else { return }
        let rows = mention.candidates.map { lexicon.gazetteer[$0] }
        for row in rows where row.nameZh == mention.text || row.nameEn == mention.text {
            namedInFull.insert(row.number)
        }
        let first = rows[0]
        let isProvince = first.value("level") == "1"
        let found = isProvince ? [first.nameZh] : Array(Set(rows.map { $0.value("province") }))
        guard found.count == 1, !found[0].isEmpty else { return }
        let isDateline = datelines.contains { $0.overlaps(mention.span) }
        provinces[found[0], default: 0] += isDateline ? 1 : isProvince ? 0.6 : 0.3
        if isDateline, datelineProvince.isEmpty { datelineProvince = found[0] }
    }
}
