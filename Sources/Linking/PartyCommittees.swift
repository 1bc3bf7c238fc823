import Ontology

/// The full name of a party committee or people's council from any of its short forms.
///
/// 上海党委, 上海市委 and 中共上海市委员会 are one body: 中共上海市委员会. The level comes from the suffix or, for a bare
/// 党委, from the class of the place. Source: the naming rules of the committees of the CPC, in
/// `organ-patterns.tsv`.
struct PartyCommittees: Sendable {
    /// Short suffix, the class words its place may have, and the part of the full name after the place's stem.
    private static let forms: [(suffix: String, classes: [String])] = [
        ("自治区党委", ["自治区"]), ("区党委", ["区", "地区"]), ("省委", ["省"]), ("市委", ["市"]), ("地委", ["地区", "专区", "地方"]),
        ("州委", ["自治州", "州"]), ("盟委", ["盟"]), ("旗委", ["旗"]), ("县委", ["县", "自治县"]), ("区委", ["区"]),
        ("党委会", []), ("党委", []),
    ]

    /// The full name, or nil where the name is no such short form. `place` is the full name of the place in the
    /// name (上海市), `stem` that name as written.
    func fullName(of name: String, stem: String, place: String, placeClass: String) -> String? {
        var rest = Substring(name)
        for prefix in ["中国共产党", "中共"] where rest.begins(with: prefix) { rest = rest.dropFirst(prefix.count) }
        guard let found = rest.range(of: stem), !stem.isEmpty else { return nil }
        let suffix = String(rest[found.upperBound...])
        let tail = ["委员会", "市委员会", "省委员会", "县委员会", "区委员会", "地方委员会"]
        let hasPrefix = name.begins(with: "中共") || name.begins(with: "中国共产党")
        if hasPrefix, tail.contains(suffix) { return "中共" + place + suffix.replacingLevel(in: place) }
        if ["省委", "县委"].contains(suffix), !ChineseOrganNames.agree(suffix, with: place) {
            return "中共" + stem + suffix.dropLast() + "委员会"
        }
        guard let form = Self.forms.first(where: { $0.suffix == suffix || "委" == suffix }) else { return nil }
        if suffix == "委" { return "中共" + place + "委员会" }
        if form.suffix == "地委" {
            let bare = placeClass.isEmpty ? place : place.dropping(suffix: placeClass)
            return "中共" + bare + "地方委员会"
        }
        guard let level = form.classes.first else { return "中共" + place + "委员会" }
        return "中共" + (place.ends(with: level) ? place : place + level) + "委员会"
    }
}

extension String {
    func dropping(suffix: String) -> String {
        ends(with: suffix) && count > suffix.count ? String(dropLast(suffix.count)) : self
    }

    /// 市委员会 after 上海市 is 委员会.
    fileprivate func replacingLevel(in place: String) -> String {
        guard let first, place.last == first else { return self }
        return String(dropFirst())
    }
}

extension Substring {
    fileprivate func range(of text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].begins(with: text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
