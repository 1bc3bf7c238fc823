/// Precision and recall of one class. Hits are counted on both sides, because one found span may cover several
/// gold ones.
public struct Score: Sendable, Hashable {
    public var goldHits = 0
    public var gold = 0
    public var systemHits = 0
    public var system = 0

    public var precision: Double { system > 0 ? Double(systemHits) / Double(system) : 0 }
    public var recall: Double { gold > 0 ? Double(goldHits) / Double(gold) : 0 }
    public var f1: Double { harmonicMean(precision, recall) }

    static func + (left: Score, right: Score) -> Score {
        Score(
            goldHits: left.goldHits + right.goldHits,
            gold: left.gold + right.gold,
            systemHits: left.systemHits + right.systemHits,
            system: left.system + right.system
        )
    }
}

func harmonicMean(_ left: Double, _ right: Double) -> Double {
    left + right > 0 ? 2 * left * right / (left + right) : 0
}
