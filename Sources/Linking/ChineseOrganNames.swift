import Ontology

/// Writes the Chinese name of an organ in one form, whatever the article's.
///
///     names.expanded("四川省文联")              // 四川省文学艺术工作者联合会
///     names.withoutGovernment("人民政府公安局")   // 公安局
///
/// Source: the short forms in use at the time, as in `organ-patterns.tsv`.
struct ChineseOrganNames: Sendable {
    /// Short ending and what it stands for; the longer short form first.
    private static let endings: [(short: String, full: String)] = [
        ("文学艺术界联合会", "文学艺术工作者联合会"), ("团省委", "青年团省委员会"), ("革委会", "革命委员会"), ("人委会", "人民委员会"),
        ("军管会", "军事管制委员会"), ("工商联", "工商业联合会"), ("农业社", "农业生产合作社"), ("农业合作社", "农业生产合作社"),
        ("供销社", "供销合作社"), ("信用社", "信用合作社"), ("筹委会", "筹备委员会"), ("管委会", "管理委员会"), ("人代会", "人民代表大会"),
        ("各代会", "各界人民代表会议"), ("检察院", "人民检察院"), ("法院", "人民法院"), ("专署", "专员公署"), ("人委", "人民委员会"),
        ("文联", "文学艺术工作者联合会"),
        ("妇联", "妇女联合会"), ("民主妇女联合会", "妇女联合会"), ("青联", "青年联合会"), ("学联", "学生联合会"), ("科协", "科学技术协会"),
        ("贫协", "贫下中农协会"), ("体委", "体育运动委员会"), ("计委", "计划委员会"), ("经委", "经济委员会"), ("建委", "建设委员会"),
        ("公社", "人民公社"), ("政协", "政协委员会"),
    ]
    private static let governments = ["人民政府", "人民委员会", "革命委员会", "政府", "人委"]

    private static let endingsByLast = Dictionary(grouping: endings) { $0.short.unicodeScalars.last }

    /// The name with a short ending written out.
    static func expanded(_ name: String) -> String {
        guard let possible = endingsByLast[name.unicodeScalars.last] else { return name }
        for (short, full) in possible where name.ends(with: short) {
            return name.ends(with: full) ? name : String(name.dropLast(short.count)) + full
        }
        return name
    }

    /// 天津市人民政府公安局 is 天津市公安局; a government itself stays.
    static func withoutGovernment(_ rest: String) -> String {
        for government in governments where rest.begins(with: government) && rest.count > government.count {
            return String(rest.dropFirst(government.count))
        }
        return rest
    }

    /// Whether the level word that a name goes on with is the one of its place's full name: 宁夏|省委 is not of 宁夏回族自治区.
    static func agree(_ rest: String, with place: String) -> Bool {
        guard let level = rest.first, "省市县".contains(level) else { return true }
        return place.last == level
    }

    /// Without what writers add or leave out: 中国共产党, 中共.
    static func withoutParty(_ name: String) -> String {
        for prefix in ["中国共产党", "中共"] where name.begins(with: prefix) && name.count > prefix.count {
            return String(name.dropFirst(prefix.count))
        }
        return name
    }

    /// Whether `short` leaves out characters of `full` the way names are cut: 兰大 of 兰州大学, 太钢 of 太原钢铁厂.
    static func isCut(_ short: String, of full: String) -> Bool {
        guard short.count >= 2, short.count <= 3, full.count > short.count + 1, short.first == full.first
        else {
            return false
        }
        var rest = full[...]
        for character in short {
            guard let found = rest.firstIndex(of: character) else { return false }
            rest = rest[rest.index(after: found)...]
        }
        return true
    }
}
