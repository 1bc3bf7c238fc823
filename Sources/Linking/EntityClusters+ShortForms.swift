import Archive
import Extraction
import Ontology

extension EntityClusters {
    /// Classes of bodies whose short form stands for the one named before; 公社, 工厂 are as often any such body.
    private static let definite = [
        "party", "gov", "rectification", "congress", "military", "committee", "region-gov",
    ]

    /// What a nominal mention stands for; nil where the article names nothing that fits.
    mutating func antecedent(of mention: Mention) -> Int? {
        switch mention.type {
        case .campaign: campaign(mention)
        case .organ where mention.rule == Self.partOfThatRule: partOfThat(mention)
        case .organ: namedOrgan(for: mention) ?? (mention.language == .chinese ? impliedOrgan(mention) : nil)
        case .person, .place, .meeting, .figure, .article: nil
        }
    }

    /// The nearest organ before, else the only one after, whose name ends in the short form.
    private func namedOrgan(for mention: Mention) -> Int? {
        if mention.language == .chinese, !isDefinite(mention), mention.rule != Self.levelRule { return nil }
        let fitting = mentions.indices.filter { index in
            mentions[index].mention.language == mention.language && mentions[index].mention.type == .organ
                && mentions[index].mention.form == .name
                && stands(mention, for: mentions[index].mention.text, kind: mentions[index].mention.kind)
        }
        let before = fitting.filter { mentions[$0].mention.span.end <= mention.span.start }
        if let nearest = before.max(by: { mentions[$0].mention.span.start < mentions[$1].mention.span.start })
        {
            return mentions[nearest].entity
        }
        let entities = Set(fitting.map { mentions[$0].entity })
        return entities.count == 1 ? entities.first : nil
    }

    private func isDefinite(_ short: Mention) -> Bool {
        Self.definite.contains(where: short.kind.begins(with:))
    }

    private func stands(_ short: Mention, for name: String, kind: String) -> Bool {
        if short.language == .chinese {
            return name.utf8.count > short.text.utf8.count && name.ends(with: short.text)
        }
        let words = short.text.lowercased()
        return name.lowercased().contains(words) || !short.kind.isEmpty && short.kind == kind
    }

    /// Whether a title and a person follow: 省委|第一书记|陶鲁笳 speaks of one committee, 省委、县委 of any.
    private func isBeforeOfficer(_ mention: Mention) -> Bool {
        guard let title = title(startingAt: mention.span.end) else { return false }
        return mentions.contains {
            $0.mention.type == .person
                && ($0.mention.span.start == title.span.end || isInBrackets(title.span, after: $0.mention))
        }
    }

    /// 余志琛|(市工商联委员).
    private func isInBrackets(_ title: Span, after person: Mention) -> Bool {
        let text = article.text.folded
        return title.end < text.count && text[title.end] == 0x29 && title.start - person.span.end < 16
            && person.span.end < title.start && text[person.span.end] == 0x28
    }

    /// 省委, 市工商联 where a place of that level stands before: the body of that place, whose officer is named.
    private mutating func impliedOrgan(_ mention: Mention) -> Int? {
        guard let level = mention.text.first, Self.levels.contains(level), isBeforeOfficer(mention),
            let place = place(ofLevel: String(level), before: mention)
        else { return nil }
        let name = fullName(of: place)
        let rest = String(mention.text.dropFirst())
        let full =
            rest == "委" ? "中共" + name + "委员会" : name + ChineseOrganNames.expanded(rest)
        let (index, isNew) = entity(.organ, keys: ["full \(full)"])
        if isNew {
            entities[index].canonicalZh = full
            entities[index].place = place
            entities[index].kind = mention.kind
        }
        return index
    }

    /// 该校|教育系: that department of the school that the paragraph speaks of.
    private mutating func partOfThat(_ mention: Mention) -> Int? {
        var part = mention
        part.form = .name
        part.span.start += Self.thatLength
        part.text = article.text.foldedText(part.span)
        guard let owner = owner(of: part), owner.isKnown else { return nil }
        return organ(part, owner: owner)
    }

    /// 该 and the word for the owner.
    private static let thatLength = 2
    private static let partOfThatRule = "organ.zh.part-of-that"
    private static let levels: Set<Character> = ["省", "市", "县", "区"]
    private static let levelRule = "organ.zh.level"
}
