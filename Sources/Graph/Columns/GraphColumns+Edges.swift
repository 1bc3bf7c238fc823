import Columns
import Ontology

extension GraphColumns {
    /// Gathers the statements into edges, one for each triple of subject, relation and object, in the order of source,
    /// relation and target. Costs a sort of the statements of each node; they must stand in the order of the graph.
    package mutating func gatherEdges() {
        precondition(edges.source.isEmpty, "gathered already")
        let statementsOfNodes = RowGroups(keys: statements.subject, count: nodes.id.count)
        var texts = DayTexts(&strings)
        var summary = EdgeSummary(noQuote: quotes.insert(""))
        var ends: [EdgeEnd] = []
        for source in 0..<Int32(nodes.id.count) {
            ends.removeAll(keepingCapacity: true)
            for row in statementsOfNodes[source] {
                ends.append(
                    EdgeEnd(
                        relation: statements.relation[Int(row)], target: statements.object[Int(row)],
                        statement: row))
            }
            ends.sort()
            var start = 0
            while start < ends.count {
                var end = start + 1
                while end < ends.count, ends[end].joins(ends[start]) { end += 1 }
                appendEdge(from: source, ends[start..<end], &summary, &texts)
                start = end
            }
        }
    }

    private mutating func appendEdge(
        from source: Int32, _ ends: ArraySlice<EdgeEnd>, _ summary: inout EdgeSummary, _ texts: inout DayTexts
    ) {
        summary.begin()
        for end in ends { add(Int(end.statement), to: &summary) }
        let first = ends[ends.startIndex]
        let articles = sortedOnce(summary.articles)
        edges.source.append(source)
        edges.target.append(first.target)
        edges.relation.append(first.relation)
        edges.weight.append(Int32(articles.count))
        edges.start.append(texts.text(summary.first, &strings))
        edges.end.append(texts.text(summary.last, &strings))
        edges.certainty.append(summary.certainty.code)
        edges.quoteZh.append(summary.quoteZh ?? summary.noQuote)
        edges.quoteEn.append(summary.quoteEn ?? summary.noQuote)
        edges.articles.append(articles)
        edges.statements.append(ends.lazy.map(\.statement))
        edges.properties.append([])
    }

    private func add(_ row: Int, to summary: inout EdgeSummary) {
        summary.certainty = min(summary.certainty, Certainty(code: statements.certainty[row]))
        if statements.dateRole[row] != DateRange.Role.noCode {
            summary.first = min(summary.first ?? .max, statements.earliest[row])
            summary.last = max(summary.last ?? .min, statements.latest[row])
        }
        for item in statements.evidence(of: row) {
            let (article, quote) = (evidence.article[item], evidence.quote[item])
            if summary.articles.last != article { summary.articles.append(article) }
            if evidence.language[item] == summary.chinese {
                summary.quoteZh = summary.quoteZh ?? quote
            } else {
                summary.quoteEn = summary.quoteEn ?? quote
            }
        }
    }

    /// Ids, each once, in the order of their bytes.
    private func sortedOnce(_ ids: [Int32]) -> [Int32] {
        guard ids.count > 1 else { return ids }
        let sorted = ids.sorted { strings.precedes($0, $1) }
        return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
    }
}

/// What the statements of one edge say together.
private struct EdgeSummary {
    let noQuote: Int32
    /// Ids of articles, one after the other, not yet each once.
    var articles: [Int32] = []
    /// The first and the last day that dated statements mean.
    var first: Int32?
    var last: Int32?
    /// The strongest.
    var certainty = Certainty.background
    /// The first quote of each language.
    var quoteZh: Int32?
    var quoteEn: Int32?
    let chinese = Language.chinese.code

    init(noQuote: Int32) { self.noQuote = noQuote }

    mutating func begin() {
        articles.removeAll(keepingCapacity: true)
        (first, last, quoteZh, quoteEn) = (nil, nil, nil, nil)
        certainty = .background
    }
}

/// What a statement tells apart from others of one subject.
private struct EdgeEnd: Comparable {
    var relation: UInt8
    var target: Int32
    var statement: Int32

    /// True when both belong to one edge.
    func joins(_ other: EdgeEnd) -> Bool { relation == other.relation && target == other.target }

    static func < (left: EdgeEnd, right: EdgeEnd) -> Bool {
        (left.relation, left.target, left.statement) < (right.relation, right.target, right.statement)
    }
}

/// The ids of days written as ISO dates.
private struct DayTexts {
    private var ids: [Int32: Int32] = [:]
    private let noDay: Int32

    init(_ strings: inout StringPool) { noDay = strings.insert("") }

    mutating func text(_ day: Int32?, _ strings: inout StringPool) -> Int32 {
        guard let day else { return noDay }
        if let known = ids[day] { return known }
        let id = strings.insert(CalendarDate(dayNumber: Int(day)).description)
        ids[day] = id
        return id
    }
}
