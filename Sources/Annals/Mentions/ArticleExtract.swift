/// What `annals extract` keeps of one article: its mentions, and what tells its persons from their namesakes.
struct ArticleExtract: Sendable {
    let origin: Namesakes.Origin
    var mentions: ArticleMentions
    let persons: [Namesakes.Person]
}
