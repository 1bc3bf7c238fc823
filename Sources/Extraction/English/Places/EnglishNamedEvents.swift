/// Tells names within the title of a war, a treaty or a slogan from mentions of the place.
///
///     "the War of Resistance Against Japan", "Resist America, Aid Korea": Japan and Korea are no mentions there.
enum EnglishNamedEvents {
    /// Whether the word before makes the name part of an event's title.
    static func holds(_ index: Int, in text: EnglishText) -> Bool {
        guard index > 0, text.isFollowedByBlank(index - 1) else { return false }
        let before = text.tokens[index - 1]
        guard before.isCapital, !before.hasIdleCapital else { return false }
        return ["against", "resist", "aid", "liberate"].contains(text.word(index - 1))
    }
}
