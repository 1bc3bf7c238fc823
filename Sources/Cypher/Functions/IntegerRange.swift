/// The integers of `range(start, end, step)`, both ends included, without a list of them.
///
/// An UNWIND of a range need not make the list: see `count` and the subscript.
public struct IntegerRange: Sendable, Hashable {
    public let start: Int64
    public let step: Int64
    public let count: Int64

    /// The arguments of `range`; errors unless they are two or three integers, the step not zero.
    public init(_ arguments: [Value]) throws(CypherError) {
        var numbers: [Int64] = []
        for argument in arguments {
            guard case .integer(let number) = argument else {
                throw CypherError(
                    .argument, .invalidArgumentType, "`range()` takes Integers, found a \(argument.typeName)")
            }
            numbers.append(number)
        }
        step = numbers.count > 2 ? numbers[2] : 1
        guard step != 0 else {
            throw CypherError(.argument, .numberOutOfRange, "the step of `range()` cannot be zero")
        }
        start = numbers[0]
        let distance = Int128(numbers[1]) - Int128(start)
        let steps = distance / Int128(step)
        let leadsAway = distance != 0 && (distance < 0) != (step < 0)
        count = leadsAway ? 0 : Int64(clamping: steps + 1)
    }

    /// The element at `index`, which must be below `count`.
    public subscript(index: Int64) -> Int64 { start &+ index &* step }

    /// All of them as a list; errors where they are too many to hold.
    func elements() throws(CypherError) -> [Value] {
        try Value.checkList(count: Int(count))
        return (0..<count).map { .integer(self[$0]) }
    }
}
