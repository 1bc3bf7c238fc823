import Archive
import Extraction
import Ontology

extension EntityClusters {
    mutating func person(_ mention: Mention) -> Int {
        let row = resolvers.persons.row(
            among: mention.candidates, name: mention.text, titles: titles(beside: mention.span),
            on: article.date)
        var keys = row.map { ["row \($0)"] } ?? []
        keys.append(key(mention, mention.text))
        let (index, isNew) = entity(.person, keys: keys)
        if isNew { entities[index].row = row }
        return index
    }

    /// Whether a person's mention holds only a surname or the last part of a foreign name.
    func isPartOfName(_ mention: Mention) -> Bool {
        guard mention.type == .person else { return false }
        if Self.surnameRules.contains(mention.rule) { return true }
        return mention.language == .english && !mention.text.contains(" ")
    }

    private static let surnameRules: Set<String> = [
        "person.zh.surname-title", "person.en.title-surname", "person.en.surname",
    ]

    /// The person whose name this is a part of: 林校长, "Premier Zhou", "Solzberry".
    ///
    /// A row of the gazetteer first (毛主席), then the person with that surname and title, then the nearest before,
    /// then the first after; else somebody of whom no more is known.
    mutating func partOfName(_ mention: Mention) -> Int {
        if let row = resolvers.persons.row(
            among: mention.candidates, name: mention.text, titles: [], on: article.date)
        {
            let (index, isNew) = entity(.person, keys: ["row \(row)", key(mention, mention.text)])
            if isNew { entities[index].row = row }
            return index
        }
        let bearers = mentions.indices.filter { index in
            mentions[index].mention.language == mention.language && mentions[index].mention.type == .person
                && bears(mentions[index].mention.text, mention)
        }.map { mentions[$0] }
        if let found = chosen(among: bearers, for: mention) { return found }
        let (index, isNew) = entity(.person, keys: [key(mention, mention.text)])
        if isNew { entities[index].isPartial = Self.surnameRules.contains(mention.rule) }
        return index
    }

    private func bears(_ name: String, _ part: Mention) -> Bool {
        if part.language == .chinese {
            return name.first == part.text.first && name.count <= 4 && name != part.text
        }
        let words = name.split(separator: " ")
        guard words.count > 1, let surname = part.text.split(separator: " ").last else { return false }
        return words[0] == surname || words[words.count - 1] == surname
    }

    private func chosen(among bearers: [LinkedMention], for part: Mention) -> Int? {
        let title = part.language == .chinese ? String(part.text.dropFirst()) : ""
        if !title.isEmpty {
            let titled = bearers.filter { bearer in
                titles(beside: bearer.mention.span).contains {
                    $0.text.ends(with: title) || title.ends(with: $0.text)
                }
            }
            let entities = Set(titled.map(\.entity))
            if entities.count == 1 { return entities.first }
        }
        let before = bearers.filter { $0.mention.span.end <= part.span.start }
        if let nearest = before.max(by: { $0.mention.span.start < $1.mention.span.start }) {
            return nearest.entity
        }
        let entities = Set(bearers.map(\.entity))
        return entities.count == 1 ? entities.first : nil
    }
}
