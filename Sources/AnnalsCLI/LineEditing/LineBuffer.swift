/// A line while it is edited: its characters and the place of the cursor between them.
struct LineBuffer {
    private(set) var characters: [Character] = []
    /// Characters before the cursor.
    private(set) var cursor = 0

    init(_ text: String = "") {
        characters = Array(text)
        cursor = characters.count
    }

    var text: String { String(characters) }
    var textBeforeCursor: String { String(characters[..<cursor]) }

    mutating func insert(_ text: String) {
        characters.insert(contentsOf: text, at: cursor)
        cursor += text.count
    }

    /// Puts a text in place of the last `count` characters before the cursor.
    mutating func replaceBeforeCursor(_ count: Int, with text: String) {
        characters.removeSubrange(max(0, cursor - count)..<cursor)
        cursor = max(0, cursor - count)
        insert(text)
    }

    mutating func deleteBackward() { replaceBeforeCursor(min(1, cursor), with: "") }
    mutating func deleteForward() { if cursor < characters.count { characters.remove(at: cursor) } }
    mutating func deleteToStart() { replaceBeforeCursor(cursor, with: "") }
    mutating func deleteToEnd() { characters.removeSubrange(cursor...) }
    mutating func deleteWord() { replaceBeforeCursor(cursor - wordStart, with: "") }

    mutating func moveLeft() { cursor = max(0, cursor - 1) }
    mutating func moveRight() { cursor = min(characters.count, cursor + 1) }
    mutating func moveToStart() { cursor = 0 }
    mutating func moveToEnd() { cursor = characters.count }
    mutating func moveWordLeft() { cursor = wordStart }

    mutating func moveWordRight() {
        while cursor < characters.count, !isWord(characters[cursor]) { cursor += 1 }
        while cursor < characters.count, isWord(characters[cursor]) { cursor += 1 }
    }

    /// Where the word that ends before the cursor starts.
    private var wordStart: Int {
        var start = cursor
        while start > 0, !isWord(characters[start - 1]) { start -= 1 }
        while start > 0, isWord(characters[start - 1]) { start -= 1 }
        return start
    }

    private func isWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }
}
