import Tagging

/// How well mentions are put together to things: B-cubed over the found mentions that equal a gold name, document
/// by document, both languages together; and how many things are one node in both languages.
///
/// Source of the measure: Bagga and Baldwin 1998.
public struct LinkingScores: Sendable {
    private struct Pair: Hashable {
        var gold: String
        var system: String
    }

    private struct Link {
        var pair: Pair
        var language: String
    }

    private var documents: [String] = []
    private var links: [String: [Link]] = [:]

    mutating func add(gold: String, system: String?, document: String, language: String) {
        guard let system else { return }
        if links[document] == nil { documents.append(document) }
        links[document, default: []].append(Link(pair: Pair(gold: gold, system: system), language: language))
    }

    /// Number of mentions scored.
    public var count: Int { links.values.reduce(0) { $0 + $1.count } }
    public var precision: Double { average { Double($0.both) / Double($0.system) } }
    public var recall: Double { average { Double($0.both) / Double($0.gold) } }
    public var f1: Double { harmonicMean(precision, recall) }

    /// Things mentioned in both languages of a document, and how many of them share a node across the languages.
    public var crossLingual: (linked: Int, total: Int) {
        var (linked, total) = (0, 0)
        for document in documents {
            let links = links[document] ?? []
            func systems(_ gold: String, _ language: String) -> Set<String> {
                Set(links.filter { $0.pair.gold == gold && $0.language == language }.map(\.pair.system))
            }
            for gold in Set(links.map(\.pair.gold)) {
                let (chinese, english) = (systems(gold, "zh"), systems(gold, "en"))
                guard !chinese.isEmpty, !english.isEmpty else { continue }
                total += 1
                if !chinese.isDisjoint(with: english) { linked += 1 }
            }
        }
        return (linked, total)
    }

    /// For each mention: how many mentions of its document share its thing, its node, and both.
    private func average(_ share: ((gold: Int, system: Int, both: Int)) -> Double) -> Double {
        guard count > 0 else { return 0 }
        var sum = 0.0
        for document in documents {
            let links = links[document] ?? []
            let gold = Dictionary(grouping: links, by: \.pair.gold)
            let system = Dictionary(grouping: links, by: \.pair.system)
            let both = Dictionary(grouping: links, by: \.pair)
            for link in links {
                sum += share(
                    (
                        gold: gold[link.pair.gold]?.count ?? 1, system: system[link.pair.system]?.count ?? 1,
                        both: both[link.pair]?.count ?? 1
                    )
                )
            }
        }
        return sum / Double(count)
    }
}
