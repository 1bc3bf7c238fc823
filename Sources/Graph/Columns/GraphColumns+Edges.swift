import Columns
import Ontology

extension GraphColumns {
    /// Gathers the statements into edges, one for each triple of subject, relation and object, in the order of source,
    /// relation and target. Costs a sort of the statements, which must stand in the order of the graph.
    package mutating func gatherEdges() {
        edges = EdgeColumns()
        let triples = statements.subject.indices.map { row in
            Triple(
                source: statements.subject[row], target: statements.object[row],
                relation: statements.relation[row], statement: Int32(row))
        }
        .sorted()
        var texts = DayTexts()
        var start = 0
        while start < triples.count {
            var end = start + 1
            while end < triples.count, triples[end].joins(triples[start]) { end += 1 }
            appendEdge(triples[start..<end], &texts)
            start = end
        }
    }

    private mutating func appendEdge(_ triples: ArraySlice<Triple>, _ texts: inout DayTexts) {
        let first = triples[triples.startIndex]
        let articles = articles(of: triples)
        let (start, end) = days(of: triples)
        edges.source.append(first.source)
        edges.target.append(first.target)
        edges.relation.append(first.relation)
        edges.weight.append(Int32(articles.count))
        edges.start.append(texts.text(start, &strings))
        edges.end.append(texts.text(end, &strings))
        edges.certainty.append(strongestCertainty(of: triples))
        edges.quoteZh.append(firstQuote(.chinese, of: triples) ?? quotes.insert(""))
        edges.quoteEn.append(firstQuote(.english, of: triples) ?? quotes.insert(""))
        edges.articles.append(articles)
        edges.statements.append(triples.lazy.map(\.statement))
        edges.properties.append([])
    }

    /// The first and the last day that dated statements mean.
    private func days(of triples: ArraySlice<Triple>) -> (first: Int32?, last: Int32?) {
        var (first, last): (Int32?, Int32?)
        for triple in triples {
            let row = Int(triple.statement)
            guard statements.dateRole[row] != DateRange.Role.noCode else { continue }
            first = min(first ?? .max, statements.earliest[row])
            last = max(last ?? .min, statements.latest[row])
        }
        return (first, last)
    }

    private func strongestCertainty(of triples: ArraySlice<Triple>) -> UInt8 {
        let codes = triples.lazy.map { statements.certainty[Int($0.statement)] }
        return codes.min { Certainty(code: $0) < Certainty(code: $1) } ?? Certainty.background.code
    }

    /// Ids of the articles of some statements, each once, sorted.
    private func articles(of triples: ArraySlice<Triple>) -> [Int32] {
        var articles: [Int32] = []
        for triple in triples {
            for item in statements.evidence(of: Int(triple.statement))
            where articles.last != evidence.article[item] {
                articles.append(evidence.article[item])
            }
        }
        guard articles.count > 1 else { return articles }
        articles.sort { strings.precedes($0, $1) }
        return articles.indices.filter { $0 == 0 || articles[$0] != articles[$0 - 1] }.map { articles[$0] }
    }

    /// The first quote of a language among the evidence of some statements.
    private func firstQuote(_ language: Language, of triples: ArraySlice<Triple>) -> Int32? {
        let code = language.code
        for triple in triples {
            for item in statements.evidence(of: Int(triple.statement)) where evidence.language[item] == code {
                return evidence.quote[item]
            }
        }
        return nil
    }
}

/// A statement by its place in the graph.
private struct Triple: Comparable {
    var source: Int32
    var target: Int32
    var relation: UInt8
    var statement: Int32

    /// True when both belong to one edge.
    func joins(_ other: Triple) -> Bool {
        source == other.source && relation == other.relation && target == other.target
    }

    static func < (left: Triple, right: Triple) -> Bool {
        (left.source, left.relation, left.target, left.statement)
            < (right.source, right.relation, right.target, right.statement)
    }
}

/// The ids of days written as ISO dates.
private struct DayTexts {
    private var ids: [Int32: Int32] = [:]

    mutating func text(_ day: Int32?, _ strings: inout StringPool) -> Int32 {
        guard let day else { return strings.insert("") }
        if let known = ids[day] { return known }
        let id = strings.insert(CalendarDate(dayNumber: Int(day)).description)
        ids[day] = id
        return id
    }
}
