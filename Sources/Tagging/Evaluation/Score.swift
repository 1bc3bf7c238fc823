/// Precision and recall of one class. Hits are counted on both sides, because one found span may cover several
/// gold ones.
public struct Score: Sendable, Hashable {
    public var goldHits: Int
    public var gold: Int
    public var systemHits: Int
    public var system: Int

    public init(goldHits: Int = 0, gold: Int = 0, systemHits: Int = 0, system: Int = 0) {
        self.goldHits = goldHits
        self.gold = gold
        self.systemHits = systemHits
        self.system = system
    }

    public var precision: Double { system > 0 ? Double(systemHits) / Double(system) : 0 }
    public var recall: Double { gold > 0 ? Double(goldHits) / Double(gold) : 0 }
    public var f1: Double { harmonicMean(precision, recall) }

    public static func + (left: Score, right: Score) -> Score {
        Score(
            goldHits: left.goldHits + right.goldHits,
            gold: left.gold + right.gold,
            systemHits: left.systemHits + right.systemHits,
            system: left.system + right.system
        )
    }
}

package func harmonicMean(_ left: Double, _ right: Double) -> Double {
    left + right > 0 ? 2 * left * right / (left + right) : 0
}

/// What is read off a score.
public enum Measure: Sendable, CaseIterable {
    case precision, recall, f1

    /// From 0 to 1; nil where there is nothing to measure: nothing found, nothing to find, or neither.
    public func value(of score: Score) -> Double? {
        switch self {
        case .precision: score.system > 0 ? score.precision : nil
        case .recall: score.gold > 0 ? score.recall : nil
        case .f1: score.gold + score.system > 0 ? score.f1 : nil
        }
    }
}
