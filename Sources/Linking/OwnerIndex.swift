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

    /// The last place of a level in a stretch, and all of that level in the article.
    func places(ofLevel level: String, in stretch: Range<Int>) -> (last: Int?, all: Set<Int>) {
        let sites = places[level, default: []]
        return (Self.last(sites, in: stretch), Set(sites.map(\.entity)))
    }

    /// The last school, unit or place of work in a stretch, else the only one of the article.
    func body(of owner: DependentNames.Owner, in stretch: Range<Int>) -> Int? {
        let sites = bodies[owner, default: []]
        if let last = Self.last(sites, in: stretch) { return last }
        guard let first = sites.first?.entity, sites.allSatisfy({ $0.entity == first }) else { return nil }
        return first
    }

    private static func last(_ sites: [Site], in stretch: Range<Int>) -> Int? {
        let end = sites.firstSorted { $0.start >= stretch.upperBound }
        return end > 0 && sites[end - 1].start >= stretch.lowerBound ? sites[end - 1].entity : nil
    }

    /// The level word of 湘潭专区, 广州市, 新疆维吾尔自治区.
    private static func level(of name: String) -> String? {
        if name.hasSuffix("专区") || name.hasSuffix("地区") { return "地" }
        if name.hasSuffix("自治区") { return "自治区" }
        return name.last.map(String.init).flatMap { ["省", "市", "县", "区", "乡", "村"].contains($0) ? $0 : nil }
    }
}
