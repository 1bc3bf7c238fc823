import Foundation
import Ontology

/// All patterns of `ontology/patterns/`, made ready to be found.
///
///     let book = try PatternBook(directory: "ontology")
///     for match in book.matches(in: text) { … book.patterns[match.pattern] … }
///
/// One pass over the sentence looks each character up among those that the words of the patterns begin with, so that
/// a sentence without such a word costs next to nothing. Linear in the sentence times the limits of the gaps.
public struct PatternBook: Sendable {
    /// In order of file, then row.
    public let patterns: [Pattern]
    /// The lists of `words.tsv`, each in order of scalars.
    private let lists: [String: [[UInt32]]]
    private let heads: [Language: Heads]
    private let stops: [Language: WordSet]
    private let joins: [Language: WordSet]

    /// What the words of one language's patterns are found by.
    private struct Heads: Sendable {
        var trie = NameTrie(capacity: 4_000)
        var starts = ScalarFilter()
    }

    /// Reads all tables of `directory`/patterns; throws `OntologyError` or `PatternError`.
    public init(directory: String) throws {
        let folder = directory + "/patterns"
        let words = try Table(path: folder + "/words.tsv")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
            $0.hasSuffix(".tsv") && $0 != "words.tsv"
        }
        try self.init(words: words, tables: names.sorted().map { try Table(path: folder + "/" + $0) })
    }

    /// Reads patterns from tables in memory.
    public init(words: Table, tables: [Table]) throws {
        var lists: [String: [[UInt32]]] = [:]
        let (list, word) = (try words.column("list"), try words.column("word"))
        for row in 0..<words.rowCount {
            lists[words.text(row, list), default: []].append(
                words.text(row, word).unicodeScalars.map(\.value))
        }
        let sorted = lists.mapValues { $0.sorted { $0.lexicographicallyPrecedes($1) } }
        self.lists = sorted
        patterns = try tables.flatMap { try PatternRows($0).patterns(lists: sorted) }
        func sets(_ name: String) -> [Language: WordSet] {
            [.chinese: WordSet(sorted[name] ?? []), .english: WordSet(sorted[name + "-en"] ?? [])]
        }
        stops = sets("gap-stop")
        joins = sets("list-join")
        var heads: [Language: Heads] = [:]
        for (index, pattern) in patterns.enumerated() {
            for word in pattern.head.words {
                heads[pattern.language, default: Heads()].trie.insert(word, value: Int32(index))
                word.first.map { heads[pattern.language, default: Heads()].starts.insert($0) }
            }
        }
        self.heads = heads
    }

    /// The words of a list of `words.tsv`, in order of scalars; empty where there is no such list.
    public func words(_ list: String) -> [[UInt32]] { lists[list] ?? [] }

    /// Where patterns fit, in order of their first word, then of the patterns. Of words that begin at one place the
    /// longest counts; a word within a name is none.
    public func matches(in text: PatternText) -> [PatternMatch] {
        // What a pattern asks for stands after its head.
        guard let last = text.names.last?.end, let heads = heads[text.language],
            let stops = stops[text.language], let joins = joins[text.language]
        else { return [] }
        let matcher = PatternMatcher(text: text, stops: stops, joins: joins)
        var found: [PatternMatch] = []
        var position = text.range.lowerBound
        while position < min(last, text.range.upperBound) {
            guard heads.starts.mayContain(text.scalars[position]) else {
                position += 1
                continue
            }
            if let name = text.name(at: position) {
                position = text.names[name].end
                continue
            }
            var longest = position
            heads.trie.forEachMatch(in: text.scalars, at: position, limit: text.range.upperBound) { end, _ in
                if text.isWhole(position, end) { longest = end }
            }
            guard longest > position else {
                position += 1
                continue
            }
            let head = position..<longest
            guard last > longest else { break }
            for index in heads.trie.values(of: text.scalars[head]).sorted() {
                if let match = match(Int(index), head, matcher) { found.append(match) }
            }
            position = longest
        }
        return found
    }

    /// The names of the list that `name` begins: A、B和C.
    public func list(from name: Int, types: [EntityType], in text: PatternText) -> [Int] {
        guard let stops = stops[text.language], let joins = joins[text.language] else { return [name] }
        var match = PatternMatch(pattern: 0, head: text.range)
        PatternMatcher(text: text, stops: stops, joins: joins)
            .bind(Pattern.Slot(role: .subject, types: types, isList: true), from: name, &match)
        return match.names(.subject)
    }

    private func match(_ index: Int, _ head: Range<Int>, _ matcher: PatternMatcher) -> PatternMatch? {
        var match = PatternMatch(pattern: index, head: head)
        if patterns[index].startsClause, head.lowerBound > matcher.text.range.lowerBound,
            !matcher.text.ends(false, at: head.lowerBound - 1)
        {
            return nil
        }
        if !patterns[index].leadIsSubject, let lead = patterns[index].lead {
            guard let name = name(before: head.lowerBound, matcher.text),
                lead.types.contains(matcher.text.names[name].type)
            else { return nil }
            match.bind(lead.role, to: name)
            match.end = head.upperBound
        }
        return matcher.fit(patterns[index].parts[...], &match) ? match : nil
    }

    /// The name that stands right before `position`, blanks, titles and forms of address aside.
    private func name(before position: Int, _ text: PatternText) -> Int? {
        var end = position
        while end > text.range.lowerBound {
            if text.scalars[end - 1] == 0x20 {
                end -= 1
            } else if let title = text.titles.last(where: { $0.upperBound == end }) {
                end = title.lowerBound
            } else {
                break
            }
        }
        guard end > text.range.lowerBound else { return nil }
        return text.name(at: end - 1)
    }
}
