import Archive
import Extraction
import Linking
import Ontology

/// A person or place that a Chinese sentence names: what its translation is to name too.
struct ChineseName {
    let text: String
    let scalars: [UInt32]
    /// Without its class word: 博兴 of 博兴县; all of it for a person.
    let stem: [UInt32]
    let type: EntityType
    /// The rows of the gazetteer that it may be.
    let rows: [GazetteerRow]
    let entity: Int?

    /// The names of a unit, those inside other names too, each once.
    static func all(in unit: PairedSentences, _ linked: LinkedArticle, _ lexicon: Lexicon) -> [ChineseName] {
        var found: [ChineseName] = []
        func add(_ mention: Mention, _ entity: Int?) {
            for inner in mention.nested { add(inner, linked.nested[inner.span]) }
            guard mention.form == .name, mention.type == .person || mention.type == .place,
                !found.contains(where: { $0.text == mention.text && $0.type == mention.type })
            else { return }
            let name = ChineseName(mention, entity, linked, lexicon)
            if name.stem.count > 1 { found.append(name) }
        }
        for linkedMention in unit.chineseNames {
            add(linkedMention.mention, linkedMention.entity)
            guard linkedMention.mention.type == .organ, linkedMention.mention.nested.isEmpty,
                linked.entities[linkedMention.entity].row == nil, linkedMention.mention.candidates.isEmpty,
                let name = ChineseName(inside: linkedMention, lexicon),
                !found.contains(where: { $0.stem == name.stem })
            else { continue }
            found.append(name)
        }
        return found
    }

    /// What an organ is called by, where the rest says what it is: 白泉 of 白泉公社, 东风 of 东风机械厂.
    private init?(inside organ: LinkedMention, _ lexicon: Lexicon) {
        let name = organ.mention.text.unicodeScalars.map(\.value)
        let stem = name.prefix(2)
        guard organ.mention.form == .name, name.count > 3,
            lexicon.chinese.values(of: name.dropFirst(2)).contains(where: {
                if case .organSuffix = LexicalEntry($0) { true } else { false }
            })
        else { return nil }
        text = String(scalars: stem)
        scalars = Array(stem)
        self.stem = Array(stem)
        type = .place
        rows = []
        entity = organ.entity
    }

    private init(_ mention: Mention, _ entity: Int?, _ linked: LinkedArticle, _ lexicon: Lexicon) {
        text = mention.text
        scalars = text.unicodeScalars.map(\.value)
        type = mention.type
        self.entity = entity
        var numbers = mention.candidates
        if let row = entity.flatMap({ linked.entities[$0].row }), !numbers.contains(row) {
            numbers.append(row)
        }
        rows = numbers.map { lexicon.gazetteer[$0] }
        guard type == .place else {
            stem = scalars
            return
        }
        let name = text
        let known = rows.first { $0.nameZh == name && !$0.stemZh.isEmpty }?.stemZh
        let ending = lexicon.placeClasses.lazy.filter(\.isSuffix).map(\.zh)
            .filter { name.hasSuffix($0) && name.count > $0.count + 1 }.max { $0.count < $1.count }
        stem = (known ?? ending.map { String(name.dropLast($0.count)) } ?? name).unicodeScalars.map(\.value)
    }

    /// Whether the name may be held against its spelling: it is of China, and its English is its sound.
    func isSpelledBySound(_ spelling: NameSpelling) -> Bool {
        switch type {
        case .person: rows.allSatisfy { ["", "CN"].contains($0.value("nationality")) }
        default:
            rows.allSatisfy { row in
                guard !row.value("province").isEmpty else { return false }
                let official = row.stemEn.isEmpty ? [] : [row.stemEn]
                return official.allSatisfy { spelling.isReading(NameSpelling.letters($0), of: stem) }
            }
        }
    }

    /// Whether names have all characters of the given name; others (枬) may be read in more ways than the tables tell.
    func isOfUsualCharacters(_ characters: NameCharacters) -> Bool {
        !rows.isEmpty || scalars.dropFirst().allSatisfy { characters.given[$0] != nil }
    }

    /// The English names that the gazetteer gives, as letters, with and without class words.
    var knownLetters: [[UInt8]] {
        rows.flatMap { row in
            ([row.nameEn, row.stemEn, row.value("wade_giles")] + row.aliasesEn).filter { !$0.isEmpty }
                .map(NameSpelling.letters)
        }
    }
}
