import Graph
import Ontology

/// How a node looks where nobody has chosen otherwise: colour by type, size by mentions.
struct NodeStyle {
    var red: UInt8
    var green: UInt8
    var blue: UInt8
    /// In hundredths.
    var size: Int

    init(of node: Node) {
        (red, green, blue) = Self.color(of: node.type)
        let mentions = Double(max(0, min(node.mentions, 1_000_000_000)))
        size = Int(min(10 + 4 * mentions.squareRoot(), 100) * 100)
    }

    /// Okabe and Ito's palette, told apart by colour-blind readers too: https://jfly.uni-koeln.de/color/
    private static func color(of type: EntityType) -> (UInt8, UInt8, UInt8) {
        switch type {
        case .person: (213, 94, 0)
        case .organ: (0, 114, 178)
        case .place: (0, 158, 115)
        case .campaign: (204, 121, 167)
        case .meeting: (230, 159, 0)
        case .figure: (240, 228, 66)
        case .article: (153, 153, 153)
        }
    }
}
