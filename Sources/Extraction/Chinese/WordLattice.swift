import Archive
import Foundation
import Ontology

/// Cuts a Chinese paragraph into tokens: the cheapest path through all words, names and name patterns.
///
/// Edges are the lexicon's words (cost: negative logarithm of their share), its names, personal names by
/// `ChineseNameModel`, transcribed names, unknown stems with a class word, numbers and single characters. One
/// left-to-right pass (Viterbi); linear in the text times the longest name.
struct WordLattice: Sendable {
    private let lexicon: Lexicon
    private let facts: RowFacts
    private let names: ChineseNameModel
    private let logTotal: Double
    /// Words that begin the names of organs: 中共, 国营.
    private let anchors: NameTrie
    /// Short forms of party committees (省委): a longer word that begins with one (省委书记) is left to the grammars.
    private let committees: Set<[UInt32]>
    private let titleIsOrgan: [Bool]
    private let suffixIsCommittee: [Bool]
    private let classIsOrgan: [Bool]

    init(lexicon: Lexicon, facts: RowFacts) {
        self.lexicon = lexicon
        self.facts = facts
        names = ChineseNameModel(lexicon: lexicon)
        logTotal = log(max(lexicon.wordTotal, 1))
        var anchors = NameTrie(capacity: 200)
        for word in lexicon.lists["organ-anchor"] where word.count > 1 { anchors.insert(word, value: 0) }
        self.anchors = anchors
        let short = lexicon.organSuffixes.filter {
            $0.kind.hasPrefix("party") && $0.zh.unicodeScalars.count == 2
        }
        committees = Set(short.map { $0.zh.unicodeScalars.map(\.value) })
        titleIsOrgan = lexicon.titles.map { title in
            let scalars = title.zh.unicodeScalars.map(\.value)
            var isOrgan = false
            lexicon.chinese.forEachMatch(in: scalars, at: 0, limit: scalars.count - 1) { end, value in
                guard end > 1 else { return }
                switch LexicalEntry(value) {
                case .organSuffix: isOrgan = true
                case .name(let name): isOrgan = isOrgan || facts.type(name.row) == .organ
                case .word, .title, .placeClass: break
                }
            }
            return isOrgan
        }
        suffixIsCommittee = lexicon.organSuffixes.map { $0.kind.hasPrefix("party") }
        classIsOrgan = lexicon.placeClasses.map { place in
            place.zh.count > 1 && lexicon.organSuffixes.contains { $0.zh == place.zh }
        }
    }

    /// Whether a title may be a token of its own.
    func isPlainTitle(_ index: Int32) -> Bool { !titleIsOrgan[Int(index)] }

    private struct Node {
        var cost = Double.infinity
        var from = -1
        var kind = Token.Kind.unknown
    }

    /// The tokens of `text[range]`, in order, without gaps. `known` are names already sure in this article.
    func tokens(in text: [UInt32], _ range: Range<Int>, known: NameTrie?) -> [Token] {
        if range.isEmpty { return [] }
        let cues = TitleCues(text: text, range: range, lexicon: lexicon, isPlain: isPlainTitle)
        var path = [Node](repeating: Node(), count: range.count + 1)
        path[0].cost = 0
        for start in range {
            let base = path[start - range.lowerBound].cost
            func relax(_ end: Int, _ cost: Double, _ kind: Token.Kind) {
                let node = end - range.lowerBound
                guard base + cost < path[node].cost else { return }
                path[node] = Node(cost: base + cost, from: start, kind: kind)
            }
            addPlainEdge(text, start, range.upperBound, relax)
            if Scalars.isBreak(text[start]) { continue }
            lexicon.chinese.forEachMatch(in: text, at: start, limit: range.upperBound) { end, value in
                let entry = LexicalEntry(value)
                if end - start > 2, case .word = entry, committees.contains(Array(text[start..<start + 2])) {
                    return
                }
                if let cost = cost(of: entry, length: end - start) {
                    // 和县 is a county, and far more often 和 and 县.
                    let isBinding = end - start == 2 && FunctionCharacters.all.contains(text[start])
                    relax(end, cost + (isBinding && isPlaceName(entry) ? 3 : 0), .lexical)
                }
            }
            anchors.forEachMatch(in: text, at: start, limit: range.upperBound) { end, _ in
                relax(end, 9, .lexical)
            }
            known?.forEachMatch(in: text, at: start, limit: range.upperBound) { end, _ in
                relax(end, 9, .personName)
            }
            addPersonalNames(text, start, range, cues, relax)
            addForeignNames(text, start, range, cues, relax)
            addUnknownPlaces(text, start, range.upperBound, relax)
        }
        return walkBack(path, text, range)
    }

    /// The cheapest way to read `text[range]` as ordinary words and single characters.
    func plainCost(in text: [UInt32], _ range: Range<Int>) -> Double {
        var best = [Double](repeating: .infinity, count: range.count + 1)
        best[0] = 0
        for start in range {
            let base = best[start - range.lowerBound]
            func relax(_ end: Int, _ cost: Double) {
                let node = end - range.lowerBound
                best[node] = min(best[node], base + cost)
            }
            relax(start + 1, 15)
            lexicon.chinese.forEachMatch(in: text, at: start, limit: range.upperBound) { end, value in
                if case .word(_, let count) = LexicalEntry(value) {
                    relax(end, logTotal - log(Double(count) + 1))
                }
            }
        }
        return best[range.count]
    }

    private func walkBack(_ path: [Node], _ text: [UInt32], _ range: Range<Int>) -> [Token] {
        var tokens: [Token] = []
        var end = range.upperBound
        while end > range.lowerBound {
            let node = path[end - range.lowerBound]
            let span = Span(node.from, end)
            if node.kind == .lexical {
                tokens.append(Token(span: span, in: text, lexicon: lexicon, facts: facts))
            } else {
                var token = Token(span: span, in: text, lexicon: lexicon, facts: facts)
                token.kind = node.kind
                tokens.append(token)
            }
            end = node.from
        }
        return tokens.reversed()
    }

    // Counts that names are worth beside the word counts: how often such a name would stand in as much text.
    private func cost(of entry: LexicalEntry, length: Int) -> Double? {
        switch entry {
        case .word(_, let count): return logTotal - log(Double(count) + 1)
        case .title(let index): return isPlainTitle(index) ? logTotal - log(4_000) : nil
        case .organSuffix(let index):
            return length > 1 ? logTotal - log(suffixIsCommittee[Int(index)] ? 200_000 : 3_000) : nil
        case .placeClass: return length > 1 ? logTotal - log(1_000) : nil
        case .name(let name):
            if length < 2 { return nil }
            switch facts.type(name.row) {
            case .place:
                let isLarge = facts.level(name.row) <= 2
                switch name.strength {
                case .full: return logTotal - log(isLarge || length > 2 ? 2_000 : 20)
                case .alias, .stem: return logTotal - log(isLarge ? 2_000 : length > 2 ? 300 : 120)
                case .weak: return logTotal - log(60)
                }
            case .organ: return logTotal - log(name.strength == .weak ? 100 : 3_000)
            case .campaign: return logTotal - log(length > 2 ? 2_000 : 200)
            case .person: return name.strength == .weak ? nil : logTotal - log(length > 2 ? 800 : 60)
            case .meeting, .figure, .article: return nil
            }
        }
    }

    private func isPlaceName(_ entry: LexicalEntry) -> Bool {
        if case .name(let name) = entry { facts.type(name.row) == .place } else { false }
    }

    private func addPlainEdge(
        _ text: [UInt32], _ start: Int, _ limit: Int, _ relax: (Int, Double, Token.Kind) -> Void
    ) {
        let scalar = text[start]
        if ChineseNumeral.isNumeral(scalar) {
            var end = start + 1
            while end < limit, ChineseNumeral.isNumeral(text[end]) || text[end] == 0x2E || text[end] == 0x25 {
                end += 1
            }
            relax(end, 8, .number)
            relax(start + 1, 9, .number)
        } else if Scalars.isLatin(scalar) {
            var end = start + 1
            while end < limit, Scalars.isLatin(text[end]) { end += 1 }
            relax(end, 10, .latin)
        } else if Scalars.isBreak(scalar) {
            relax(start + 1, 0, .punctuation)
        } else {
            relax(start + 1, 15, .unknown)
        }
    }

    private func addPersonalNames(
        _ text: [UInt32], _ start: Int, _ range: Range<Int>, _ cues: TitleCues,
        _ relax: (Int, Double, Token.Kind) -> Void
    ) {
        for surname in names.surnameLengths(in: text, at: start, limit: range.upperBound) {
            for given in 1...2 {
                let end = start + surname + given
                guard end <= range.upperBound else { break }
                guard text[(start + surname)..<end].allSatisfy(ChineseNameModel.isGivenCharacter) else {
                    break
                }
                let cost = names.cost(in: text, start, end, surname: surname)
                relax(end, cost - cues.bonus(for: Span(start, end), in: text, range), .personName)
            }
        }
    }

    /// Names with a dot (尼·谢·赫鲁晓夫) and runs of characters that transcribe (杜勒斯).
    private func addForeignNames(
        _ text: [UInt32], _ start: Int, _ range: Range<Int>, _ cues: TitleCues,
        _ relax: (Int, Double, Token.Kind) -> Void
    ) {
        let counts = lexicon.nameCharacters.transcribing
        guard counts[text[start]] != nil else { return }
        var end = start
        var dots = 0
        var likelihood = 0.0
        while end < range.upperBound, end - start < 24 {
            if let count = counts[text[end]] {
                likelihood += log(Double(count) + 1) - 3.2
                end += 1
            } else if Scalars.nameDots.contains(text[end]), end + 1 < range.upperBound,
                Scalars.isHan(text[end + 1])
            {
                dots += 1
                end += 1
            } else if dots > 0, end + 1 < range.upperBound, counts[text[end + 1]] != nil,
                isStemStart(text[end])
            {
                likelihood -= 2
                end += 1
                continue
            } else {
                break
            }
            let length = end - start - dots
            guard length >= 2, !Scalars.nameDots.contains(text[end - 1]) else { continue }
            let bonus = cues.bonus(for: Span(start, end), in: text, range)
            if dots > 0 {
                relax(end, 10 - likelihood - bonus, .foreignName)
            } else if length >= 3 || bonus > 4 {
                relax(end, 14 + 2.5 * Double(length) - likelihood - bonus, .foreignName)
            }
        }
    }

    /// A stem of one to three characters with a class word that no table knows: 宁益乡.
    private func addUnknownPlaces(
        _ text: [UInt32], _ start: Int, _ limit: Int, _ relax: (Int, Double, Token.Kind) -> Void
    ) {
        guard isStemStart(text[start]) else { return }
        var isOrgan = false
        var startsWithPlace = false
        lexicon.chinese.forEachMatch(in: text, at: start, limit: min(start + 3, limit)) { end, value in
            guard end - start == 2 else { return }
            switch LexicalEntry(value) {
            case .organSuffix: isOrgan = true
            case .name(let name): startsWithPlace = startsWithPlace || facts.type(name.row) == .place
            case .word, .title, .placeClass: break
            }
        }
        if isOrgan { return }
        for stem in 1...3 {
            let classStart = start + stem
            guard classStart < limit else { return }
            guard Scalars.isHan(text[classStart - 1]), isStemPart(text[classStart - 1]) else { return }
            lexicon.chinese.forEachMatch(in: text, at: classStart, limit: limit) { end, value in
                guard case .placeClass(let index) = LexicalEntry(value),
                    lexicon.placeClasses[Int(index)].isSuffix, !classIsOrgan[Int(index)]
                else { return }
                let isTownship = text[classStart] == 0x53BF || text[classStart] == 0x4E61  // 县 乡
                let lengthCost = stem == 2 ? 0.0 : stem == 1 ? -0.5 : startsWithPlace ? 14 : 4
                relax(end, (isTownship ? 19 : 22) + lengthCost, .unknownPlace)
            }
        }
    }

    private func isStemStart(_ scalar: UInt32) -> Bool { Scalars.isHan(scalar) && isStemPart(scalar) }

    /// Function words, measures and class words do not stand in the stem of a name.
    private func isStemPart(_ scalar: UInt32) -> Bool {
        !FunctionCharacters.all.contains(scalar) && !ChineseNumeral.isNumeral(scalar)
    }
}

/// Characters that bind words rather than name things; closed classes of the language.
enum FunctionCharacters {
    static let all: Set<UInt32> = Set(
        "的了在是和与及同跟或而但从到向往由自被把将对于为以因所并也都就又还再已曾正很最更不没未各每某该本此这那其他她它我你们全几多少个些等有无个名位之者着过来去上下里内外前后间中时年月日号省县区乡镇村使让叫令给用办说驻赴抵返迫经需要会能可应须请"
            .unicodeScalars.map(\.value))
}

/// Where titles stand: a name next to one is far more likely.
struct TitleCues {
    private var endsTitle: [Bool]
    private var startsTitle: [Bool]
    private let lowerBound: Int
    private static let speech: Set<UInt32> = Set("说谈在等同率代指强认表报到，、。（）：".unicodeScalars.map(\.value))

    init(text: [UInt32], range: Range<Int>, lexicon: Lexicon, isPlain: (Int32) -> Bool) {
        var endsTitle = [Bool](repeating: false, count: range.count + 1)
        var startsTitle = endsTitle
        lowerBound = range.lowerBound
        for start in range where Scalars.isHan(text[start]) {
            lexicon.chinese.forEachMatch(in: text, at: start, limit: range.upperBound) { end, value in
                guard case .title(let index) = LexicalEntry(value), end - start > 1 else { return }
                if lexicon.titles[Int(index)].kind != .prefix {
                    endsTitle[end - range.lowerBound] = true
                    startsTitle[start - range.lowerBound] = true
                }
            }
        }
        self.endsTitle = endsTitle
        self.startsTitle = startsTitle
    }

    func titleEnds(at index: Int) -> Bool { endsTitle[index - lowerBound] }
    func titleStarts(at index: Int) -> Bool { startsTitle[index - lowerBound] }

    /// What the surroundings take off a name's cost.
    func bonus(for span: Span, in text: [UInt32], _ range: Range<Int>) -> Double {
        var bonus = 0.0
        if titleEnds(at: span.start) { bonus += 5 }
        if titleStarts(at: span.end) { bonus += 4 }
        let next = span.end < range.upperBound ? text[span.end] : 0
        if next == 0 || Self.speech.contains(next) { bonus += 1 }
        if span.start > range.lowerBound {
            let previous = text[span.start - 1]
            if previous == Scalars.enumerationComma { bonus += 1 }
            if previous == 0x28, next == 0x29 { bonus += 4 }  // ( )
        }
        return bonus
    }
}
