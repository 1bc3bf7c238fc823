import Archive
import Ontology

/// Cuts a Chinese paragraph into tokens: the cheapest path through all words, names and name patterns.
///
///     let scan = LexicalScan(of: text, in: paragraph.span.range, names: lexicon.chinese)
///     let tokens = lattice.tokens(in: text, scan, known: nil)
///
/// Edges are the lexicon's words (cost: negative logarithm of their share), its names, personal names by
/// `ChineseNameModel`, transcribed names, unknown stems with a class word, numbers and single characters. One
/// left-to-right pass (Viterbi); linear in the text times the longest name. What words, names and characters cost
/// is worked out beforehand, so that the pass itself only looks up and adds.
struct WordLattice: Sendable {
    private let lexicon: Lexicon
    private let rows: RowFacts
    private let facts: LexicalFacts
    private let wordCosts: WordCosts
    private let classes: CharacterClassTable
    private let names: ChineseNameModel
    private let foreignNames: ForeignNameModel

    init(lexicon: Lexicon, rows: RowFacts, facts: LexicalFacts, names: ChineseNameModel) {
        self.lexicon = lexicon
        self.rows = rows
        self.facts = facts
        self.names = names
        wordCosts = WordCosts(total: lexicon.wordTotal)
        classes = CharacterClassTable(lexicon: lexicon)
        foreignNames = ForeignNameModel(lexicon: lexicon)
    }

    /// The tokens of a paragraph, in order, without gaps. `known` are names already sure in this article.
    func tokens(in text: [UInt32], _ scan: LexicalScan, known: KnownNames?) -> [Token] {
        let range = scan.range
        if range.isEmpty { return [] }
        var cells = [LatticePath.Cell](repeating: LatticePath.Cell(), count: range.count + 1)
        let marked = sites(in: text, scan)
        text.withUnsafeBufferPointer { text in
            marked.withUnsafeBufferPointer { marked in
                cells.withUnsafeMutableBufferPointer { cells in
                    var path = LatticePath(cells, from: range.lowerBound)
                    fill(&path, LatticeSites(text, range, marked), scan, known)
                }
            }
        }
        return walkBack(cells, scan)
    }

    /// The cheapest way to read `text[range]` as ordinary words and single characters.
    func plainCost(in text: [UInt32], _ range: Range<Int>) -> Double {
        let (lexicon, costs) = (lexicon.chinese, wordCosts)
        var best = [Double](repeating: .infinity, count: range.count + 1)
        best[0] = 0
        for start in range {
            let base = best[start - range.lowerBound]
            func relax(_ end: Int, _ cost: Double) {
                let node = end - range.lowerBound
                best[node] = min(best[node], base + cost)
            }
            relax(start + 1, 15)
            lexicon.forEachMatch(in: text, at: start, limit: range.upperBound) { end, value in
                if case .word(_, let count) = LexicalEntry(value) { relax(end, costs.cost(count: count)) }
            }
        }
        return best[range.count]
    }

    /// Classes of the characters, and where titles and class words stand.
    private func sites(in text: [UInt32], _ scan: LexicalScan) -> [LatticeSite] {
        let range = scan.range
        var sites = text[range].map { LatticeSite(classes: classes[$0]) }
        sites.append(LatticeSite(classes: .afterName))
        sites.withUnsafeMutableBufferPointer { sites in
            scan.withColumns { matches, starts in
                for index in 0..<range.count {
                    for match in Int(starts[index])..<Int(starts[index + 1]) {
                        let traits = facts[matches[match].name].traits
                        guard !traits.isDisjoint(with: [.title, .placeClass]) else { continue }
                        if traits.contains(.placeClass) { sites[index].cues.insert(.placeClassStarts) }
                        if traits.contains(.title), sites[index].classes.contains(.han) {
                            sites[index].cues.insert(.titleStarts)
                            sites[Int(matches[match].end) - range.lowerBound].cues.insert(.titleEnds)
                        }
                    }
                    guard sites[index].cues.contains(.placeClassStarts) else { continue }
                    for stem in max(0, index - Self.longestStem)..<index {
                        sites[stem].cues.insert(.placeClassNear)
                    }
                }
            }
        }
        return sites
    }

    private func fill(
        _ path: inout LatticePath, _ sites: LatticeSites, _ scan: LexicalScan, _ known: KnownNames?
    ) {
        scan.withColumns { matches, starts in
            for start in sites.range {
                path.start(at: start)
                let classes = sites.classes(at: start)
                addPlainEdge(from: start, classes, sites, path)
                if classes.contains(.breaking) { continue }
                let index = start - sites.range.lowerBound
                let own = UnsafeBufferPointer(rebasing: matches[Int(starts[index])..<Int(starts[index + 1])])
                for match in own {
                    path.relax(to: Int(match.end), facts[match.name].cost, .lexical, name: match.name)
                }
                known?.forEachMatch(in: sites.text, at: start, limit: sites.range.upperBound) { end in
                    path.relax(to: end, 9, .personName)
                }
                if !classes.isDisjoint(with: [.surname, .compoundSurname]) {
                    addPersonalNames(from: start, classes, sites, path)
                }
                if classes.contains(.transcribing) {
                    foreignNames.addNames(from: start, sites, to: path)
                }
                if classes.contains(.stem), sites.cues(at: start).contains(.placeClassNear) {
                    addUnknownPlaces(from: start, own, sites, scan, path)
                }
            }
        }
    }

    /// The tokens of the cheapest path, found from the last to the first and so written from the end.
    private func walkBack(_ cells: [LatticePath.Cell], _ scan: LexicalScan) -> [Token] {
        let first = scan.range.lowerBound
        func forEachCell(_ body: (_ cell: LatticePath.Cell, _ end: Int) -> Void) {
            var end = scan.range.upperBound
            while end > first {
                body(cells[end - first], end)
                end = Int(cells[end - first].from)
            }
        }
        var length = 0
        forEachCell { _, _ in length += 1 }
        return [Token](unsafeUninitializedCapacity: length) { tokens, count in
            count = length
            var index = length
            forEachCell { cell, end in
                let span = Span(Int(cell.from), end)
                var token = Token(span: span, kind: cell.kind)
                let name = cell.name >= 0 ? cell.name : scan.name(from: span.start, to: span.end)
                if let name { token.add(name, facts[name], lexicon.chinese, rows) }
                index -= 1
                tokens.initializeElement(at: index, to: token)
            }
        }
    }

    // MARK: Edges

    private func addPlainEdge(
        from start: Int, _ classes: CharacterClasses, _ sites: LatticeSites, _ path: LatticePath
    ) {
        if classes.contains(.numeral) {
            var end = start + 1
            while end < sites.range.upperBound, sites.classes(at: end).contains(.numberPart) { end += 1 }
            path.relax(to: end, 8, .number)
            path.relax(to: start + 1, 9, .number)
        } else if classes.contains(.latin) {
            var end = start + 1
            while end < sites.range.upperBound, sites.classes(at: end).contains(.latin) { end += 1 }
            path.relax(to: end, 10, .latin)
        } else if classes.contains(.breaking) {
            path.relax(to: start + 1, 0, .punctuation)
        } else {
            path.relax(to: start + 1, 15, .unknown)
        }
    }

    private func addPersonalNames(
        from start: Int, _ classes: CharacterClasses, _ sites: LatticeSites, _ path: LatticePath
    ) {
        let (text, limit) = (sites.text, sites.range.upperBound)
        func addNames(surname: UInt32?, given: Int) {
            guard given < limit, sites.classes(at: given).contains(.given) else { return }
            func add(_ second: UInt32?, _ end: Int) {
                let cost = names.cost(surname: surname, text[given], second)
                path.relax(to: end, cost - sites.bonus(from: start, to: end), .personName)
            }
            add(nil, given + 1)
            if given + 1 < limit, sites.classes(at: given + 1).contains(.given) {
                add(text[given + 1], given + 2)
            }
        }
        if classes.contains(.surname) { addNames(surname: text[start], given: start + 1) }
        if classes.contains(.compoundSurname), start + 1 < limit,
            names.isCompoundSurname(text[start], text[start + 1])
        {
            addNames(surname: nil, given: start + 2)
        }
    }

    private static let longestStem = 3

    /// A stem of one to three characters with a class word that no table knows: 宁益乡.
    private func addUnknownPlaces(
        from start: Int, _ own: UnsafeBufferPointer<LexicalScan.Match>, _ sites: LatticeSites,
        _ scan: LexicalScan, _ path: LatticePath
    ) {
        let limit = sites.range.upperBound
        var startsWithPlace: Bool?
        for stem in 1...Self.longestStem {
            let classStart = start + stem
            guard classStart < limit, sites.classes(at: classStart - 1).contains(.stem) else { return }
            guard sites.cues(at: classStart).contains(.placeClassStarts) else { continue }
            if startsWithPlace == nil {
                let traits = traits(ofTwoCharactersFrom: start, own)
                if traits.contains(.organSuffix) { return }
                startsWithPlace = traits.contains(.place)
            }
            let isTownship = sites.text[classStart] == 0x53BF || sites.text[classStart] == 0x4E61  // 县 乡
            let lengthCost = stem == 2 ? 0.0 : stem == 1 ? -0.5 : startsWithPlace == true ? 14 : 4
            for match in scan.matches(at: classStart) where facts[match.name].traits.contains(.placeClass) {
                path.relax(to: Int(match.end), (isTownship ? 19 : 22) + lengthCost, .unknownPlace)
            }
        }
    }

    private func traits(ofTwoCharactersFrom start: Int, _ own: UnsafeBufferPointer<LexicalScan.Match>)
        -> LexicalFacts.Traits
    {
        own.first { Int($0.end) == start + 2 }.map { facts[$0.name].traits } ?? []
    }
}
