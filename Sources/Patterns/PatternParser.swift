import Ontology

/// Reads the text of one pattern; `ontology/patterns/README.md` tells the language.
struct PatternParser {
    /// What is wrong at which character; the book adds file, line and id.
    struct Failure: Error {
        let column: Int
        let message: String
    }

    struct Result {
        var lead: Pattern.Slot?
        var leadIsSubject = false
        var head: WordSet
        var startsClause = false
        var parts: [Pattern.Part]
    }

    private struct Item {
        let text: Substring
        let column: Int
    }

    private let items: [Item]
    private let lists: [String: [[UInt32]]]
    private let length: Int
    private var next = 0
    private static let defaultGap = 24

    init(_ text: String, lists: [String: [[UInt32]]]) {
        self.lists = lists
        length = text.count
        var items: [Item] = []
        for piece in text.split(separator: " ") {
            let column = text.distance(from: text.startIndex, to: piece.startIndex) + 1
            items.append(Item(text: piece, column: column))
        }
        self.items = items
    }

    mutating func pattern() throws(Failure) -> Result {
        var lead: Pattern.Slot?
        var isSubject = false
        var startsClause = false
        if take("^") { startsClause = true }
        if let item = peek, item.text.hasPrefix("<") {
            next += 1
            guard case .slot(let slot) = try slot(item) else {
                throw fail(
                    item, "a pattern begins with a slot that has types, such as <subject:Person>, or a word")
            }
            lead = slot
            isSubject = take("~")
        }
        guard let item = peek, let head = try words(item) else {
            throw fail(
                peek, "expected the word or words that the pattern is found by, such as 接见|会见 or @receive")
        }
        next += 1
        return Result(
            lead: lead, leadIsSubject: isSubject, head: head, startsClause: startsClause,
            parts: try parts(inGroup: false))
    }

    private var peek: Item? { next < items.count ? items[next] : nil }

    private mutating func take(_ text: String) -> Bool {
        guard let item = peek, item.text == text else { return false }
        next += 1
        return true
    }

    private func fail(_ item: Item?, _ message: String) -> Failure {
        Failure(column: item?.column ?? length + 1, message: (item.map { "'\($0.text)': " } ?? "") + message)
    }

    private mutating func parts(inGroup: Bool) throws(Failure) -> [Pattern.Part] {
        var parts: [Pattern.Part] = []
        while let item = peek {
            next += 1
            switch item.text {
            case "(": parts.append(.optional(try group(item)))
            case ")":
                guard inGroup else { throw fail(item, "there is no ( before it") }
                next -= 1
                return parts
            case "$": parts.append(.clauseEnd)
            default: parts.append(try part(item))
            }
        }
        return parts
    }

    private mutating func group(_ open: Item) throws(Failure) -> [Pattern.Part] {
        let inner = try parts(inGroup: true)
        guard take(")") else { throw fail(open, "expected a ) that ends what may be missing") }
        return inner
    }

    private func part(_ item: Item) throws(Failure) -> Pattern.Part {
        if item.text.hasPrefix("<") { return try slot(item) }
        if item.text.hasPrefix("...") { return try gap(item, item.text.dropFirst(3), crossesCommas: false) }
        if item.text.hasPrefix(",...") { return try gap(item, item.text.dropFirst(4), crossesCommas: true) }
        if item.text.hasPrefix("!") {
            let words = Item(text: item.text.dropFirst(), column: item.column + 1)
            guard let set = try self.words(words) else { throw fail(item, "expected words after the !") }
            return .not(set)
        }
        guard let set = try words(item) else {
            throw fail(item, "expected words, @list, <slot>, ..., !words, ( ), or $")
        }
        return .words(set)
    }

    private func gap(_ item: Item, _ digits: Substring, crossesCommas: Bool) throws(Failure) -> Pattern.Part {
        if digits.isEmpty { return .gap(limit: Self.defaultGap, crossesCommas: crossesCommas) }
        guard let limit = Int(digits), (1...200).contains(limit) else {
            throw fail(item, "expected a number from 1 to 200 after the dots, or none")
        }
        return .gap(limit: limit, crossesCommas: crossesCommas)
    }

    /// `<object:Person|Organ+>`, or `<who>` for the text up to the next part.
    private func slot(_ item: Item) throws(Failure) -> Pattern.Part {
        guard item.text.hasSuffix(">") else { throw fail(item, "expected a slot to end with >") }
        let inner = item.text.dropFirst().dropLast()
        let pieces = inner.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let role = Pattern.Role(rawValue: String(pieces[0])) else {
            let known = Pattern.Role.allCases.map(\.rawValue).joined(separator: ", ")
            throw fail(item, "expected a role: \(known)")
        }
        guard pieces.count == 2 else { return .text(role, limit: Self.defaultGap) }
        let isList = pieces[1].hasSuffix("+")
        var types: [EntityType] = []
        for name in (isList ? pieces[1].dropLast() : pieces[1]).split(separator: "|") {
            guard let type = EntityType(rawValue: String(name)) else {
                throw fail(item, "'\(name)' is no type; expected Person, Organ, Place, Campaign or Meeting")
            }
            types.append(type)
        }
        guard !types.isEmpty else { throw fail(item, "expected a type after the colon") }
        return .slot(Pattern.Slot(role: role, types: types, isList: isList))
    }

    /// `接见|会见|@list`; an underscore stands for the blank of an English phrase.
    private func words(_ item: Item) throws(Failure) -> WordSet? {
        guard let first = item.text.first, !"<(!.^$~),".contains(first) else { return nil }
        var words: [[UInt32]] = []
        for piece in item.text.split(separator: "|") {
            if piece.hasPrefix("@") {
                guard let list = lists[String(piece.dropFirst())] else {
                    throw fail(item, "there is no list '\(piece.dropFirst())' in words.tsv")
                }
                words += list
            } else {
                words.append(piece.replacing("_", with: " ").unicodeScalars.map(\.value))
            }
        }
        return WordSet(words)
    }
}
