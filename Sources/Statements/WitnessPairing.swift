import Archive
import Linking
import Ontology

/// Finds the second witness: the sentence of the other language that says the same.
struct WitnessPairing {
    private let article: Article
    private let sentences: [SentenceView]

    init(_ article: Article, _ sentences: [SentenceView]) {
        self.article = article
        self.sentences = sentences
    }

    /// The statement with the best sentence of the paired paragraphs that names its subject and object, if any.
    func complete(_ statement: LocalStatement) -> LocalStatement {
        guard !article.pairs.isEmpty, statement.evidence.count == 1, let first = statement.evidence.first,
            let own = sentences.first(where: { $0.language == first.language && $0.span == first.span }),
            let pair = article.pairs.first(where: {
                (first.language == .chinese ? $0.chinese : $0.english).contains(own.paragraph)
            })
        else { return statement }
        let other = first.language == .chinese ? pair.english : pair.chinese
        let needed = [statement.subject, statement.object].compactMap { node in
            if case .entity(let index) = node { index } else { nil }
        }
        let ownEntities = Set(own.mentions.map(\.entity))
        var best: (shared: Int, view: SentenceView)?
        for view in sentences where view.language != first.language && other.contains(view.paragraph) {
            let entities = Set(view.mentions.map(\.entity))
            guard needed.contains(where: entities.contains) else { continue }
            let shared =
                entities.intersection(ownEntities).count + needed.filter(entities.contains).count * 10
            if shared > best?.shared ?? 0 { best = (shared, view) }
        }
        guard let best else { return statement }
        var completed = statement
        completed.evidence.append(best.view.evidence("witness"))
        completed.evidence.sort { $0.language == .chinese && $1.language != .chinese }
        return completed
    }
}
