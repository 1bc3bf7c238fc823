import Ontology

/// The words of `numbers.tsv` that numbers of one language are read by.
struct NumberWords: Sendable {
    /// Bounds before and behind a number: 约, 至少; 多, 以上.
    private(set) var before = WordTable<Quantity.Bound>()
    private(set) var after = WordTable<Quantity.Bound>()
    /// What may stand between a bound and its number: 约|有|十四万.
    private(set) var links = WordTable<Void>()
    /// Words with numerals in them that count nothing: 三反, 一定.
    private(set) var stops = WordTable<Void>()
    /// Words that are numbers: 半数, 俩; three.
    private(set) var numbers = WordTable<Number>()

    /// A word that is a number, perhaps with a bound: 大半 is more than a half.
    struct Number: Sendable {
        let value: Rational
        let bound: Quantity.Bound?
    }

    init(_ words: [NumberWord], _ language: Language) {
        let tail = "-" + language.rawValue
        for word in words where word.list.hasSuffix(tail) {
            switch word.list.dropLast(tail.count) {
            case "before":
                if let bound = Quantity.Bound(rawValue: word.value) { before.insert(word.word, bound) }
            case "after":
                if let bound = Quantity.Bound(rawValue: word.value) { after.insert(word.word, bound) }
            case "link": links.insert(word.word, ())
            case "stop": stops.insert(word.word, ())
            case "number": if let number = Self.number(word.value) { numbers.insert(word.word, number) }
            default: break
            }
        }
    }

    /// Reads 2, 1/2, >1/2, <1/2.
    private static func number(_ text: String) -> Number? {
        let bound: Quantity.Bound? =
            switch text.first {
            case ">": .atLeast
            case "<": .atMost
            default: nil
            }
        let parts = text.drop { "<>".contains($0) }.split(separator: "/").map { Int($0) }
        guard let first = parts.first, let numerator = first,
            let value = Rational(numerator, parts.count > 1 ? parts[1] ?? 0 : 1)
        else { return nil }
        return Number(value: value, bound: bound)
    }
}
