import Columns
import Corrections
import Graph
import Linking
import Ontology

/// Gives nodes the names that a ledger says.
struct NodeCorrections: Sendable {
    private let corrections: Corrections
    private let romanization: NameRomanization

    init(_ corrections: Corrections, lexicon: Lexicon) {
        self.corrections = corrections
        romanization = NameRomanization(lexicon: lexicon)
    }

    /// Whether the ledger has a name for the node of an id.
    func concern(_ id: Int32, _ strings: StringPool) -> Bool {
        !corrections.entries.isEmpty && corrections.overrides(ofNode: strings[id]) != nil
    }

    /// The node with its corrected names; what it was called before is an alias. A name that the program had made from
    /// the old one, such as its pinyin, is made anew.
    func corrected(_ node: Node) -> Node {
        guard let overrides = corrections.overrides(ofNode: node.id) else { return node }
        var corrected = node
        if let nameZh = overrides.nameZh?.value { rename(&corrected, zh: nameZh) }
        if let nameEn = overrides.nameEn?.value {
            corrected.nameEn = nameEn
            corrected.properties.removeAll { $0.key == "name_en_source" }
        }
        let names = node.aliases + overrides.aliases + [node.nameZh, node.nameEn]
        corrected.aliases = Set(names).subtracting([corrected.nameZh, corrected.nameEn, ""])
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return corrected
    }

    private func rename(_ node: inout Node, zh name: String) {
        let isMade = node.properties.contains { $0.key == "name_en_source" }
        let names = NodeNames(
            type: node.type, isPartial: false, row: nil, canonical: name, zh: [name: 1],
            en: isMade || node.nameEn.isEmpty ? [:] : [node.nameEn: 1], romanization)
        node.nameZh = names.zh
        node.nameEn = names.en.isEmpty ? node.nameEn : names.en
        node.properties.removeAll { ["name_zh_source", "name_en_source", "name_pinyin"].contains($0.key) }
        node.properties += names.properties.filter { !$0.value.isEmpty }
        node.properties.sort { $0.key < $1.key }
    }
}
