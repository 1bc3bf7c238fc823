/// A Cypher map: values by key, the keys in ascending order of their code points.
///
///     let map = ValueMap([("name", .string("阳泉")), ("kind", .null)])
///     map["name"]                 // .string("阳泉")
///     map.keys                    // ["kind", "name"]
///
/// Sorted keys make comparison one walk and printing the same every time; a look-up is a bisection. A key may
/// hold `null`: it is then a key all the same.
public struct ValueMap: Sendable {
    /// The keys, sorted, each once.
    public private(set) var keys: [String]
    /// The values, in the order of `keys`.
    public private(set) var values: [Value]

    public init() {
        keys = []
        values = []
    }

    /// The last of several pairs with the same key wins.
    public init(_ pairs: some Sequence<(String, Value)>) {
        self.init()
        var sorted = Array(pairs.enumerated())
        sorted.sort { left, right in
            let order = left.element.0.codePointOrder(right.element.0)
            return order == .same ? left.offset < right.offset : order == .less
        }
        keys.reserveCapacity(sorted.count)
        values.reserveCapacity(sorted.count)
        for (_, (key, value)) in sorted {
            if let last = keys.last, last.hasSameCodePoints(as: key) {
                values[values.count - 1] = value
            } else {
                keys.append(key)
                values.append(value)
            }
        }
    }

    public var count: Int { keys.count }
    public var isEmpty: Bool { keys.isEmpty }

    /// The value under `key`; nil where the map has no such key.
    public subscript(key: String) -> Value? {
        let (index, found) = position(of: key)
        return found ? values[index] : nil
    }

    /// Sets the value under `key`, adding the key where it is new.
    public mutating func set(_ key: String, to value: Value) {
        let (index, found) = position(of: key)
        if found {
            values[index] = value
        } else {
            keys.insert(key, at: index)
            values.insert(value, at: index)
        }
    }

    /// Takes `key` out; nothing happens where it is absent.
    public mutating func remove(_ key: String) {
        let (index, found) = position(of: key)
        guard found else { return }
        keys.remove(at: index)
        values.remove(at: index)
    }

    private func position(of key: String) -> (index: Int, found: Bool) {
        var low = 0
        var high = keys.count
        while low < high {
            let middle = (low + high) / 2
            switch keys[middle].codePointOrder(key) {
            case .same: return (middle, true)
            case .less: low = middle + 1
            case .greater: high = middle
            }
        }
        return (low, false)
    }
}

extension ValueMap: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, Value)...) {
        self.init(elements)
    }
}
