#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Aligns two sequences that say the same, by length and by the numbers and things that both name.
///
/// Method: Gale and Church (1993), dynamic programming over beads (1-1, 1-2, 2-1, 1-0 …), with the squared log of the
/// length ratio as cost, because a translator's paragraph varies by a share of its length, and what both name as anchors.
/// Time and memory: items × band, at most 501 columns a row.
struct LengthAlignment {
    /// What of one side stands for what of the other; one of the ranges may be empty.
    struct Bead: Sendable, Hashable {
        var chinese: Range<Int>
        var english: Range<Int>
    }

    /// A bead's shape with its cost: the negative log of how rare it is beside one to one.
    typealias Shape = (chinese: Int, english: Int, cost: Double)

    private let chinese: [AlignmentItem]
    private let english: [AlignmentItem]
    private let shapes: [Shape]
    private let chineseSums: [Int]
    private let englishSums: [Int]
    /// English letters a Chinese character.
    private let ratio: Double
    private let weights: [Int: Double]

    init(chinese: [AlignmentItem], english: [AlignmentItem], shapes: [Shape]) {
        self.chinese = chinese
        self.english = english
        self.shapes = shapes
        chineseSums = chinese.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.length) }
        englishSums = english.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.length) }
        let measured = Double(englishSums.last ?? 0) / Double(max(1, chineseSums.last ?? 0))
        ratio = min(max(measured, Self.ratios.lowerBound), Self.ratios.upperBound)
        weights = Self.weights(of: chinese + english)
    }

    /// The beads in order; every item of both sides is in exactly one.
    func beads() -> [Bead] {
        let rows = chinese.count + 1
        let columns = english.count + 1
        let width = bandWidth(rows: rows, columns: columns)
        var costs = [Double](repeating: .infinity, count: rows * width)
        var choices = [Int8](repeating: -1, count: rows * width)
        func slot(_ row: Int, _ column: Int) -> Int? {
            let offset = column - bandStart(row, columns: columns, width: width)
            return offset >= 0 && offset < width ? row * width + offset : nil
        }
        costs[0] = 0
        for row in 0..<rows {
            let first = bandStart(row, columns: columns, width: width)
            for column in first..<(first + width) {
                let here = row * width + column - first
                for (number, shape) in shapes.enumerated()
                where row >= shape.chinese && column >= shape.english {
                    guard let before = slot(row - shape.chinese, column - shape.english),
                        costs[before].isFinite
                    else { continue }
                    let bead = Bead(
                        chinese: (row - shape.chinese)..<row,
                        english: (column - shape.english)..<column
                    )
                    let cost = costs[before] + shape.cost + self.cost(bead)
                    if cost < costs[here] {
                        costs[here] = cost
                        choices[here] = Int8(number)
                    }
                }
            }
        }
        return trace(choices, rows: rows, columns: columns, slot: slot)
    }

    private func trace(_ choices: [Int8], rows: Int, columns: Int, slot: (Int, Int) -> Int?) -> [Bead] {
        var beads: [Bead] = []
        var row = rows - 1
        var column = columns - 1
        while row > 0 || column > 0, let here = slot(row, column), choices[here] >= 0 {
            let shape = shapes[Int(choices[here])]
            beads.append(
                Bead(chinese: (row - shape.chinese)..<row, english: (column - shape.english)..<column)
            )
            row -= shape.chinese
            column -= shape.english
        }
        return beads.reversed()
    }

    /// Wide enough for every step of the diagonal, narrow enough for a text of a hundred thousand sentences.
    private func bandWidth(rows: Int, columns: Int) -> Int {
        min(columns, max(min(Self.widestBand, Self.mostCells / rows), 4 * columns / rows, 31))
    }

    /// The first column of the band around the diagonal.
    private func bandStart(_ row: Int, columns: Int, width: Int) -> Int {
        let middle = row * (columns - 1) / max(1, chinese.count)
        return min(max(0, middle - width / 2), columns - width)
    }

    private func cost(_ bead: Bead) -> Double {
        let chineseLength =
            Double(chineseSums[bead.chinese.upperBound] - chineseSums[bead.chinese.lowerBound]) * ratio
        let englishLength = Double(
            englishSums[bead.english.upperBound] - englishSums[bead.english.lowerBound]
        )
        if bead.chinese.isEmpty || bead.english.isEmpty {
            return min(Self.longestGapCost, (chineseLength + englishLength) / Self.gapLength)
        }
        let spread = log((englishLength + Self.slack) / (chineseLength + Self.slack))
        return spread * spread * Self.sharpness - anchors(bead)
    }

    /// What both sides of the bead name speaks for it; what only one names, against it.
    private func anchors(_ bead: Bead) -> Double {
        var shared = 0.0
        var apart = 0.0
        for item in chinese[bead.chinese] {
            for anchor in item.anchors {
                let weight = weights[anchor] ?? 1
                let isShared = english[bead.english].contains { $0.anchors.contains(anchor) }
                if isShared { shared += weight } else { apart += weight }
            }
        }
        for item in english[bead.english] {
            for anchor in item.anchors
            where !chinese[bead.chinese].contains(where: { $0.anchors.contains(anchor) }) {
                apart += weights[anchor] ?? 1
            }
        }
        return min(shared, Self.strongestAnchor) - min(apart * 0.3, 2)
    }

    /// An anchor weighs the more, the fewer items name it; numbers up to ten hardly anything.
    private static func weights(of items: [AlignmentItem]) -> [Int: Double] {
        var counts: [Int: Int] = [:]
        for item in items { for anchor in item.anchors { counts[anchor, default: 0] += 1 } }
        return counts.reduce(into: [:]) { weights, entry in
            let isTelling = entry.key > 10 || entry.key < 0
            weights[entry.key] = (isTelling ? 4.0 : 1.0) / Double(max(2, entry.value))
        }
    }

    /// A translator seldom divides a paragraph.
    static let paragraphs: [Shape] = [
        (1, 1, 0), (1, 0, 2.5), (0, 1, 2.5), (1, 2, 2.5), (2, 1, 2.5), (2, 2, 5), (1, 3, 4), (3, 1, 4),
        (1, 4, 6), (4, 1, 6), (2, 3, 6), (3, 2, 6),
    ]

    /// English has two sentences for one Chinese as often as not, and seldom one for two.
    static let sentences: [Shape] = [
        (1, 1, 0), (1, 0, 2.6), (0, 1, 2.6), (1, 2, 1.2), (2, 1, 2.6), (2, 2, 5), (1, 3, 2.4), (3, 1, 5),
        (1, 4, 4), (4, 1, 6), (2, 3, 6), (3, 2, 6),
    ]

    private static let ratios = 2.4...4.6
    private static let widestBand = 501
    private static let mostCells = 4_000_000
    private static let slack = 40.0
    private static let sharpness = 16.0
    private static let strongestAnchor = 8.0
    private static let longestGapCost = 0.5
    private static let gapLength = 400.0
}
