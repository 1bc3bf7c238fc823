import Graph
import Ontology

/// Who held which office when: of a person, or of all who held one of a body.
///
///     let history = OfficeHistory(graph, sharedTitles: lexicon.lists["shared-title"])
///     history.points(of: node)        // as the articles say
///     history.spans(of: node)         // as may be inferred from them
///
/// One pass over the edges when made; a question costs the offices of the bodies that it touches.
public struct OfficeHistory {
    private let graph: KnowledgeGraph
    private let adjacency: Adjacency
    private let sharedTitles: Set<String>

    /// `sharedTitles` are titles, or what titles end in, of which a body has several holders at once: 委员, 代表.
    public init(_ graph: KnowledgeGraph, sharedTitles: Set<String>) {
        self.graph = graph
        self.sharedTitles = sharedTitles
        adjacency = Adjacency(graph)
    }

    /// The offices that a person holds, or that are held of an organ or place, by date, then holder, body and title.
    public func points(of node: Int32) -> [OfficePoint] {
        let edges = adjacency.outgoing(node) + adjacency.incoming(node)
        return edges.lazy.map { graph[edge: $0] }.filter { $0.relation == .holdsOffice }.flatMap { edge in
            edge.statements.map {
                OfficePoint(
                    person: graph[node: edge.source], body: graph[node: edge.target],
                    statement: graph[statement: $0])
            }
        }.sorted(by: Self.inTime)
    }

    /// What may be inferred from the points of a node, by first day, then holder, body and title.
    public func spans(of node: Int32) -> [OfficeSpan] {
        let asked = graph[node: node]
        var groups: [OfficeKey: [OfficePoint]] = [:]
        for point in points(of: node) { groups[OfficeKey(point), default: []].append(point) }
        // For a person's offices the other holders stand at the bodies.
        let bodies = Set(groups.keys.map(\.body)).sorted()
        var holders: [OfficeKey: [OfficePoint]] = [:]
        for body in bodies {
            let all =
                asked.type == .person ? graph.nodeIndex(id: body).map(points) ?? [] : points(of: node)
            for point in all where point.body.id == body {
                holders[OfficeKey(point).ofAnybody, default: []].append(point)
            }
        }
        return groups.flatMap { key, points in
            runs(points, among: isShared(key.title) ? [] : holders[key.ofAnybody, default: []])
                .compactMap(span)
        }.sorted { Self.order($0) < Self.order($1) }
    }

    /// Points that nobody else's come between, in order of time.
    private func runs(_ points: [OfficePoint], among holders: [OfficePoint]) -> [[OfficePoint]] {
        var runs: [[OfficePoint]] = []
        for point in points where point.date != nil {
            guard let last = runs.last?.last, let from = last.date?.latest, let to = point.date?.earliest,
                !holders.contains(where: { isOther($0, than: point, after: from, before: to) })
            else {
                runs.append([point])
                continue
            }
            runs[runs.count - 1].append(point)
            if point.status == "former" { runs.append([]) }
        }
        return runs.filter { !$0.isEmpty }
    }

    private func isOther(
        _ holder: OfficePoint, than point: OfficePoint, after from: CalendarDate, before to: CalendarDate
    ) -> Bool {
        guard holder.person.id != point.person.id, holder.status != "former", let date = holder.date else {
            return false
        }
        return from < date.earliest && date.latest < to
    }

    private func span(_ points: [OfficePoint]) -> OfficeSpan? {
        guard let last = points.last, let lastDate = last.date else { return nil }
        let held = points.filter { $0.status != "former" }
        let from = held.compactMap(\.date?.earliest).min()
        let isFormer = last.status == "former"
        let to = isFormer ? lastDate.earliest : held.compactMap(\.date?.latest).max() ?? lastDate.latest
        guard isFormer || from.map({ $0 < to }) ?? false else { return nil }
        return OfficeSpan(
            person: last.person, body: last.body, title: last.title, from: from, to: to,
            endedBefore: isFormer, points: points)
    }

    /// Whether several hold the title at once: deputies, and the titles of the list.
    private func isShared(_ title: String) -> Bool {
        title.hasPrefix("副") || sharedTitles.contains { title.hasSuffix($0) }
    }

    private static func inTime(_ left: OfficePoint, _ right: OfficePoint) -> Bool {
        func key(_ point: OfficePoint) -> [String] {
            [
                point.date?.earliest.description ?? "", point.date?.latest.description ?? "", point.person.id,
                point.body.id, point.title, point.statement.id,
            ]
        }
        return key(left).lexicographicallyPrecedes(key(right))
    }

    private static func order(_ span: OfficeSpan) -> String {
        [
            span.from?.description ?? "", span.to.description, span.person.id, span.body.id, span.title,
        ].joined(separator: "\u{1F}")
    }
}

/// What one span is about.
private struct OfficeKey: Hashable {
    var person: String
    var body: String
    var title: String

    init(_ point: OfficePoint) {
        person = point.person.id
        body = point.body.id
        title = point.title
    }

    var ofAnybody: OfficeKey {
        var key = self
        key.person = ""
        return key
    }
}
