import Extraction
import Ontology

/// The places and bodies of an article in the order of the text, for names that lack their owner.
///
/// Made once, when all names that stand by themselves are known; each question is a binary search.
struct OwnerIndex {
    private struct Site {
        var start: Int
        var entity: Int
    }

    private var places: [String: [Site]] = [:]
    private var bodies: [DependentNames.Owner: [Site]] = [:]

    private static let kinds: [DependentNames.Owner: Set<String>] = [
        .school: ["school", "university", "science"], .army: ["military"],
        .workplace: [
            "school", "university", "science", "enterprise", "shop", "mine", "farm", "health", "culture",
            "news",
            "ministry", "bank", "gov-dept", "commune", "coop",
        ],
    ]

    mutating func add(place: Int, named name: String, at start: Int) {
        guard let level = Self.level(of: name) else { return }
        places[level, default: []].append(Site(start: start, entity: place))
    }

    mutating func add(body: Int, kind: String, at start: Int) {
        for (owner, kinds) in Self.kinds where kinds.contains(kind) {
            bodies[owner, default: []].append(Site(start: start, entity: body))
        }
    }

    /// Brings the sites into the order of the text.
    mutating func sort() {
        func ordered(_ sites: [Site]) -> [Site] {
            sites.sorted { ($0.start, $0.entity) < ($1.start, $1.entity) }
        }
        places = places.mapValues(ordered)
        bodies = bodies.mapValues(ordered)
    }

    /// The last place of a level in a stretch, all of that level in the article, and the one of them that it names
    /// more often than the others together.
    func places(ofLevel level: String, in stretch: Range<Int>) -> (last: Int?, all: Set<Int>, main: Int?) {
        let sites = places[level, default: []]
        var counts: [Int: Int] = [:]
        for site in sites { counts[site.entity, default: 0] += 1 }
        return (
            Self.last(sites, in: stretch), Set(counts.keys),
            counts.first { $0.value * 2 > sites.count }?.key
        )
    }

    /// The last school, unit or place of work in a stretch, else the one that the article is about: the only one, or
    /// the one that it names first and more often than all others together.
    func body(of owner: DependentNames.Owner, in stretch: Range<Int>) -> Int? {
        let sites = bodies[owner, default: []]
        if let last = Self.last(sites, in: stretch) { return last }
        guard let first = sites.first?.entity else { return nil }
        return sites.count { $0.entity == first } * 2 > sites.count ? first : nil
    }

    private static func last(_ sites: [Site], in stretch: Range<Int>) -> Int? {
        let end = sites.firstSorted { $0.start >= stretch.upperBound }
        return end > 0 && sites[end - 1].start >= stretch.lowerBound ? sites[end - 1].entity : nil
    }

    /// The level word of 湘潭专区, 广州市, 新疆维吾尔自治区.
    private static func level(of name: String) -> String? {
        if name.ends(with: "专区") || name.ends(with: "地区") { return "地" }
        if name.ends(with: "自治区") { return "自治区" }
        return name.last.map(String.init).flatMap { ["省", "市", "县", "区", "乡", "村"].contains($0) ? $0 : nil }
    }
}
