import Ontology

/// The words between names, titles and bodies that English offices turn on, from the lists `office-…-en` of
/// `grammar.tsv`; several words in one row are read with one space between them.
struct EnglishOfficeWords: Sendable {
    /// "of the": between a title and its body.
    let of: Set<String>
    /// "and concurrently": between two offices of one holder.
    let joins: Set<String>
    /// "comrade": between a title and a name; nothing too.
    let beforeName: Set<String>
    /// "was elected", "formerly": between a name and the offices after it, with what they say of them.
    let links: [String: OfficeStatus]
    /// "appointed", "elected": before a name that the office follows at once.
    let choosing: Set<String>

    init(lexicon: Lexicon) {
        func list(_ name: String) -> [String] { lexicon.lists.words("office-" + name + "-en") }
        of = Set(list("of"))
        joins = Set(list("join"))
        beforeName = Set(list("before-name") + [""])
        choosing = Set(list("choosing"))
        var links: [String: OfficeStatus] = [:]
        for link in list("link") { links[link] = .current }
        for link in list("link-former") { links[link] = .former }
        for link in list("link-new") { links[link] = .new }
        self.links = links
    }

    /// What the title says itself: "former Premier", "Acting Minister".
    func status(of title: String) -> OfficeStatus {
        switch title.lowercased().split(separator: " ").first {
        case "former": .former
        case "acting": .acting
        default: .current
        }
    }
}
