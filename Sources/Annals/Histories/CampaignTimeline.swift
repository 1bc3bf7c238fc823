import Graph
import Ontology

/// A campaign by date: who takes part in it, and what the same sentences say of those who do.
///
///     CampaignTimeline(graph).lines(of: campaign)
///
/// A statement belongs to the campaign where the campaign is its subject or object, or where its subject takes part
/// in the campaign by the very sentence that the statement stands in (全省已下放干部二万九千九百零九名).
public struct CampaignTimeline {
    /// One statement of the campaign.
    public struct Line: Sendable {
        public let statement: Statement
        /// The node that is not the campaign: who takes part, or the figure.
        public let subject: Node
        public let object: Node
        /// The place of the subject: itself, or where the body is; nil where unknown.
        public let place: Node?
        /// The subject where it is a body.
        public let organ: Node?
    }

    private let graph: KnowledgeGraph
    private let adjacency: Adjacency

    public init(_ graph: KnowledgeGraph) {
        self.graph = graph
        adjacency = Adjacency(graph)
    }

    /// Undated lines last; those of one date in order of place, subject and statement.
    public func lines(of campaign: Int32) -> [Line] {
        let id = graph[node: campaign].id
        let own = statements(around: campaign)
        var found = Set(own)
        var sentences: [String: Set<Sentence>] = [:]
        for index in own where graph[statement: index].relation == .takesPartIn {
            let statement = graph[statement: index]
            sentences[statement.subject, default: []].formUnion(statement.evidence.map(Sentence.init))
        }
        for (participant, told) in sentences {
            guard participant != id, let node = graph.nodeIndex(id: participant) else { continue }
            for index in statements(around: node) where graph[statement: index].subject == participant {
                let statement = graph[statement: index]
                guard Self.deeds.contains(statement.relation) else { continue }
                if statement.evidence.contains(where: { told.contains(Sentence($0)) }) { found.insert(index) }
            }
        }
        return found.compactMap(line).sorted { Self.order($0).lexicographicallyPrecedes(Self.order($1)) }
    }

    /// What may be told of those who take part; offices, seats and the like are not the campaign's.
    private static let deeds: Set<Relation> = [.hasFigure, .sentTo, .wentTo, .leads, .held, .spokeAt]

    /// The statements of the edges of a node but those of articles.
    private func statements(around node: Int32) -> [Int32] {
        (adjacency.outgoing(node) + adjacency.incoming(node)).lazy.map { graph[edge: $0] }
            .filter { $0.relation != .mentionedIn && $0.relation != .reportedBy }
            .flatMap(\.statements)
    }

    private func line(_ index: Int32) -> Line? {
        let statement = graph[statement: index]
        guard let subject = graph.nodeIndex(id: statement.subject),
            let object = graph.nodeIndex(id: statement.object)
        else { return nil }
        let node = graph[node: subject]
        return Line(
            statement: statement, subject: node, object: graph[node: object],
            place: node.type == .place ? node : place(of: subject), organ: node.type == .organ ? node : nil)
    }

    private func place(of organ: Int32) -> Node? {
        adjacency.outgoing(organ).lazy.map { graph[edge: $0] }.first { $0.relation == .locatedIn }
            .map { graph[node: $0.target] }
    }

    private static func order(_ line: Line) -> [String] {
        [
            line.statement.date?.earliest.description ?? "9999",
            line.statement.date?.latest.description ?? "",
            line.place?.name ?? "", line.subject.id, line.statement.relation.rawValue, line.statement.id,
        ]
    }

    private struct Sentence: Hashable {
        let document: String
        let start: Int
        let end: Int

        init(_ evidence: Evidence) {
            document = evidence.document
            start = evidence.start
            end = evidence.end
        }
    }
}
