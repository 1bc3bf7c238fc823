import Columns
import Testing

@testable import Cypher

@Suite("Vectors and groups")
struct VectorTests {
    private static let strings: StringPool = {
        var pool = StringPool()
        for text in ["a", "b", "c"] { _ = pool.insert(text) }
        return pool
    }()

    private static let list: CodedValues = {
        let list = CodedValues()
        list.values = [.string("b"), .null, .integer(2)]
        return list
    }()

    static let vectors: [Vector] = [
        .nodes([1, -1, 2]), .relationships([0, 3, -1]), .integers([2, 2, 5]), .floats([2, 0.5, .nan]),
        .booleans([.isTrue, .isUnknown, .isFalse]), .strings([1, -1, 0]), .coded([0, 1, 2], list),
        .values([.null, .string("b"), .integer(2)]), .absent,
    ]

    private func values(_ vector: Vector, _ count: Int) -> [Value] { vector.allValues(count, Self.strings) }

    @Test("two vectors together hold the values of both", arguments: vectors.indices, vectors.indices)
    func append(first: Int, second: Int) {
        var joined = Self.vectors[first]
        joined.append(Self.vectors[second], count: 3, otherCount: 3, Self.strings)
        #expect(values(joined, 6) == values(Self.vectors[first], 3) + values(Self.vectors[second], 3))
    }

    @Test("gathering takes rows, and null for -1", arguments: vectors.indices)
    func gather(index: Int) {
        let all = values(Self.vectors[index], 3)
        let found = Self.vectors[index].gathered([2, 0, -1, 2], Self.strings)
        #expect(values(found, 4) == [all[2], all[0], .null, all[2]])
    }

    @Test("equivalent values get the same code, whatever vectors they come in", arguments: vectors.indices)
    func codes(start: Int) {
        var encoder = KeyEncoder()
        var seen: [Value: Int32] = [:]
        for offset in Self.vectors.indices {
            let vector = Self.vectors[(start + offset) % Self.vectors.count]
            let codes = encoder.codes(vector, count: 3, Self.strings)
            for (value, code) in zip(values(vector, 3), codes) {
                #expect(seen[value, default: code] == code)
                seen[value] = code
            }
        }
        #expect(Set(seen.values).count == seen.count)
        #expect(encoder.count == seen.count)
    }

    @Test("rows are grouped by all their vectors")
    func groups() {
        var grouping = RowGrouping(width: 2)
        let groups = grouping.groups(
            [.strings([0, 0, 1, 0]), .values([1, 2, 1, .float(1)])], count: 4, Self.strings)
        #expect(groups == [0, 1, 2, 0])
    }
}
