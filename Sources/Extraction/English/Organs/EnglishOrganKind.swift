/// What an organ is, from the words of its name: party-prov, ministry, commune ... as in `organ-suffixes.tsv`.
enum EnglishOrganKind {
    /// The class of a core (name, modifiers and heads, in lower case); "" where the words do not tell.
    static func kind(of core: [String], complement: [String]) -> String {
        let words = Set(core)
        let all = words.union(complement)
        guard let head = core.last else { return "" }
        if head == "committee" || head == "committees" { return committee(words, all) }
        if head == "secretariat" { return all.isDisjoint(with: partyWords) ? "gov-dept" : "party-sec" }
        if ["branch", "sub-branch"].contains(head) {
            if words.contains("party") || all.contains("communist") { return "party-branch" }
            return all.contains("xinhua") ? "news" : ""
        }
        if ["council", "government"].contains(head), words.contains("people's") || words.contains("people") {
            return "gov-" + (level(words) ?? level(Set(complement)) ?? "prov")
        }
        if ["bureau", "department", "office"].contains(head) {
            if all.contains("liberation") || all.contains("army") { return "military" }
            if words.contains("party") || complement.contains("committee") { return "party-dept" }
            return all.isDisjoint(with: partyDepartments) ? "gov-dept" : "party-dept"
        }
        if head == "brigade", !words.contains("production"), core.contains(where: isNumber) {
            return "military"
        }
        if words.contains("military"), ["region", "district", "subdistrict"].contains(head) {
            return "military"
        }
        if head == "congress" { return "congress" }
        return kindOfHead[head] ?? ""
    }

    private static func committee(_ core: Set<String>, _ all: Set<String>) -> String {
        if core.contains("standing") { return all.contains("congress") ? "congress" : "party-stand" }
        if core.contains("revolutionary"), !all.contains("kuomintang") {
            return "gov-" + (level(core) ?? "prov")
        }
        if core.contains("people's"), core.contains("chinese") { return "mass" }
        if core.contains("people's") { return "gov-" + (level(core) ?? "prov") }
        if all.contains("consultative") || all.contains("cppcc") { return "pcc" }
        if all.contains("youth") || all.contains("women's") || all.contains("federation") { return "mass" }
        if core.contains("central") { return "party-central" }
        guard !all.isDisjoint(with: partyWords) || level(core) != nil else { return "" }
        return level(core).map { "party-" + $0 } ?? "party-organ"
    }

    private static func isNumber(_ word: String) -> Bool {
        word.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    }

    private static func level(_ words: Set<String>) -> String? {
        levels.first { !words.isDisjoint(with: $0.words) }?.kind
    }

    private static let levels: [(words: Set<String>, kind: String)] = [
        (["commune"], "commune"), (["township", "town", "village"], "town"), (["county"], "county"),
        (["district"], "dist"), (["prefectural", "prefecture", "special"], "pref"),
        (["municipal", "city"], "city"),
        (["provincial", "province", "autonomous"], "prov"), (["regional", "region", "bureau"], "region"),
    ]
    private static let partyWords: Set<String> = ["party", "communist", "cpc", "ccp"]
    private static let partyDepartments: Set<String> = ["propaganda", "organization", "united"]

    private static let kindOfHead: [String: String] = [
        "ministry": "ministry", "commission": "ministry", "commissariat": "ministry",
        "commune": "commune", "brigade": "commune", "team": "commune",
        "cooperative": "coop", "co-operative": "coop", "coop": "coop", "co-op": "coop",
        "farm": "farm", "factory": "enterprise", "plant": "enterprise", "mill": "enterprise",
        "mills": "enterprise",
        "works": "enterprise", "mine": "enterprise", "mines": "enterprise", "colliery": "enterprise",
        "company": "enterprise", "corporation": "enterprise", "shipyard": "enterprise",
        "refinery": "enterprise",
        "bank": "enterprise", "store": "enterprise", "shop": "enterprise", "workshop": "enterprise",
        "administration": "gov-dept", "section": "gov-dept", "directorate": "gov-dept",
        "government": "state", "cabinet": "state", "parliament": "state", "senate": "state",
        "council": "state",
        "embassy": "ministry", "consulate": "ministry", "legation": "ministry",
        "court": "court", "procuratorate": "procur",
        "school": "school", "university": "university", "college": "school", "institute": "school",
        "academy": "school", "kindergarten": "school", "hospital": "school",
        "daily": "news", "times": "news", "agency": "news", "herald": "news", "tribune": "news",
        "press": "news",
        "gazette": "news", "pao": "news", "bao": "news", "ribao": "news", "post": "news", "weekly": "news",
        "federation": "mass", "league": "mass", "union": "mass", "unions": "mass", "association": "mass",
        "society": "mass", "front": "mass",
        "party": "dem-party", "kuomintang": "dem-party", "alliance": "dem-party",
        "army": "military", "corps": "military", "division": "military", "regiment": "military",
        "battalion": "military", "platoon": "military", "squad": "military", "detachment": "military",
        "region": "military", "command": "military", "navy": "military", "force": "military",
        "troops": "military",
        "headquarters": "military", "militia": "military", "fleet": "military", "garrison": "military",
        "nations": "intl",
    ]
}
