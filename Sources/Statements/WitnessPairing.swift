import Archive
import Linking
import Ontology

/// Finds the second witness: the sentence of the other language that says the same.
///
/// That is the sentence paired with the first witness where it names the subject or the object; else one of the paired
/// paragraphs that names both; else the only paired one, which may say "he".
struct WitnessPairing {
    private let article: Article
    private let sentences: [SentenceView]

    init(_ article: Article, _ sentences: [SentenceView]) {
        self.article = article
        self.sentences = sentences
    }

    /// What a paired sentence is worth beside one that names both ends of the statement (20) and not one of them (10).
    private static let pairedWorth = 15

    /// The statement with the best sentence of the paired paragraphs, if any.
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
        let counterparts = Set(article.counterparts(of: first.span))
        var best: (shared: Int, view: SentenceView)?
        for view in sentences where view.language != first.language && other.contains(view.paragraph) {
            let entities = Set(view.mentions.map(\.entity))
            let named = needed.count(where: entities.contains)
            let isPaired = counterparts.contains(view.span)
            guard named > (isPaired ? 0 : 1) else { continue }
            let shared =
                entities.intersection(ownEntities).count + named * 10 + (isPaired ? Self.pairedWorth : 0)
            if shared > best?.shared ?? 0 { best = (shared, view) }
        }
        let only = counterparts.count == 1 ? sentences.first { counterparts.contains($0.span) } : nil
        guard let witness = best?.view ?? only else { return statement }
        var completed = statement
        completed.evidence.append(witness.evidence("witness"))
        completed.evidence.sort { $0.language == .chinese && $1.language != .chinese }
        return completed
    }
}
