import Extraction
import Ontology

extension EntityClusters {
    mutating func campaign(_ mention: Mention) -> Int {
        let row = resolvers.campaigns.row(for: mention, on: article.date)
        var keys = row.map { ["row \($0)"] } ?? []
        keys.append(key(mention, mention.text))
        if row == nil, let same = overlappingCampaign(mention) { return same }
        let (index, isNew) = entity(.campaign, keys: keys)
        if isNew { entities[index].row = row }
        return index
    }

    /// 生产建设运动 after 工农业生产建设运动: the shorter name is the end of the longer.
    private func overlappingCampaign(_ mention: Mention) -> Int? {
        let name = mention.text.lowercased()
        return entities.firstIndex { entity in
            entity.type == .campaign
                && (mention.language == .chinese ? entity.namesZh : entity.namesEn).keys.contains { other in
                    let other = other.lowercased()
                    return other.ends(with: name) || name.ends(with: other)
                }
        }
    }
}
