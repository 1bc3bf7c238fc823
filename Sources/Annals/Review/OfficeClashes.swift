import Graph
import Ontology

/// People who hold offices in several provinces within a short time: perhaps two people of one name.
///
/// Doubt falls with the time between the offices, from 0.9 on one day to a half after a year, and is less where the name is
/// in the gazetteer, which knows people who moved. Offices of central bodies clash with none.
struct OfficeClashes {
    private let graph: KnowledgeGraph
    private let adjacency: Adjacency

    init(_ graph: KnowledgeGraph, _ adjacency: Adjacency) {
        self.graph = graph
        self.adjacency = adjacency
    }

    func items() -> [ReviewItem] {
        var regions = Regions(graph, adjacency)
        return graph.nodes.indices.compactMap { index in
            guard graph.nodes.type(at: index) == .person else { return nil }
            return item(Int32(index), &regions)
        }
    }

    private struct Office {
        var region: String
        var day: Int
        var statement: Int32
    }

    private func item(_ person: Int32, _ regions: inout Regions) -> ReviewItem? {
        let offices = offices(of: person, &regions)
        var closest: (left: Office, right: Office)?
        // Sorted by day: of each region only the last office before can be the closest.
        var last: [String: Office] = [:]
        for office in offices {
            for other in last.values where other.region != office.region {
                let gap = office.day - other.day
                if let known = closest.map({ $0.right.day - $0.left.day }), known < gap { continue }
                if let known = closest, known.right.day - known.left.day == gap,
                    known.left.statement <= other.statement
                {
                    continue
                }
                closest = (other, office)
            }
            last[office.region] = office
        }
        guard let (left, right) = closest else { return nil }
        let node = graph[node: person]
        let days = right.day - left.day
        let isListed = !node.property("gazetteer_source").isEmpty
        let when = days == 0 ? "on one day" : days == 1 ? "a day apart" : "\(days) days apart"
        return ReviewItem(
            kind: .clashingOffices, id: node.id, name: node.name,
            reason: "offices in \(left.region) and \(right.region) \(when): one person or two?",
            doubt: 0.9 * 365 / Double(365 + days) * (isListed ? 0.5 : 1), reach: offices.count,
            evidence: [left, right].compactMap { graph[statement: $0.statement].evidence.first })
    }

    private func offices(of person: Int32, _ regions: inout Regions) -> [Office] {
        var offices: [Office] = []
        for edge in adjacency.outgoing(person) where graph.edges.relation(at: Int(edge)) == .holdsOffice {
            let region = regions.province(of: graph.edges.targets[Int(edge)])
            guard !region.isEmpty else { continue }
            for number in graph.edges.statements(at: Int(edge)) {
                let statement = graph[statement: number]
                // Who is called the former holder may be anywhere by now.
                guard let date = statement.date, statement.qualifier("status") != "former" else { continue }
                offices.append(Office(region: region, day: date.earliest.dayNumber, statement: number))
            }
        }
        return offices.sorted { ($0.day, $0.statement) < ($1.day, $1.statement) }
    }
}
