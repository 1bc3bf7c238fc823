import Tagging

extension MentionScores {
    /// A row for each language and type, and one for each language that the gold has; then linking, where any was
    /// scored. `second` is another system on the same gold.
    public func rows(_ resampling: Resampling?, comparedWith second: MentionScores? = nil) -> [ScoreRow] {
        let maker = ScoreRows(measure: "names", units, comparedWith: second?.units, resampling)
        var rows: [ScoreRow] = []
        for language in Self.languages {
            for type in Self.types {
                let classes = Self.classes(language: language, type: type)
                rows.append(maker.row(language: language, type: type, classes))
            }
            let total = maker.row(language: language, type: "all", Self.classes(language: language))
            if total.gold > 0 { rows.append(total) }
        }
        return linking.count > 0 ? rows + [ScoreRow(linking)] : rows
    }
}

extension StatementScores {
    /// A row for each relation and one for all.
    public func rows(_ resampling: Resampling?) -> [ScoreRow] {
        let maker = ScoreRows(measure: "statements", units, comparedWith: nil, resampling)
        let relations = relations
        return relations.enumerated().map { maker.row(type: $1, [$0]) }
            + [maker.row(type: "all", Array(relations.indices))]
    }
}

extension SpanScores {
    /// A row for each type and one for all. `second` is another system on the same corpus.
    public func rows(_ resampling: Resampling?, comparedWith second: SpanScores? = nil) -> [ScoreRow] {
        let maker = ScoreRows(measure: "names", units, comparedWith: second?.units, resampling)
        return Label.types.enumerated().map { maker.row(type: $1.rawValue, [$0]) }
            + [maker.row(type: "all", Array(Label.types.indices))]
    }
}
