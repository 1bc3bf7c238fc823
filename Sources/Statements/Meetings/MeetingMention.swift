import Archive

/// A place in the text that speaks of a meeting.
struct MeetingMention: Sendable, Hashable {
    var span: Span
    /// The name as it stands, folded: 第十七次扩大会议; for a bare 会议 just that.
    var name: String
    /// The word that says what it is: 会议, 座谈会.
    var head: String
    /// The body or place that its name begins with, an index into `LinkedArticle.entities`.
    var holder: Int?
    /// Whether a number tells it from the others of its name: 第十七次, 二届三次.
    var isNumbered: Bool
    /// Whether the name is the head alone, so that it can only mean a meeting that something else tells.
    var isBare: Bool
}
