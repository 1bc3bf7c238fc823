/// What functions need beside their arguments: the graph, the moment that the statement takes for now, and
/// chance.
public struct EvaluationContext {
    public let graph: any GraphAccess
    public let clock: StatementClock
    /// Where `rand()` and `randomUUID()` draw from; the same seed gives the same draws.
    public var random: RandomDraws

    public init(graph: any GraphAccess, clock: StatementClock, randomSeed: UInt64 = 0) {
        self.graph = graph
        self.clock = clock
        random = RandomDraws(seed: randomSeed)
    }
}

/// Random numbers from a seed (SplitMix64, by G. Steele and others).
public struct RandomDraws: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) {
        state = seed
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
