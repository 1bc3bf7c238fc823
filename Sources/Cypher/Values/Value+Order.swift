extension Value {
    /// The total order of ORDER BY, `min` and `max`, over all values of all types.
    ///
    /// Types in ascending order: map, node, relationship, list, path, date time, local date time, date, time,
    /// local time, duration, string, boolean, number, null. NaN is the greatest number. 1 and 1.0 stand at
    /// the same place, as values do exactly when they are equivalent.
    public func order(to other: Value) -> Ordering {
        switch (self, other) {
        case (.integer(let left), .integer(let right)): Ordering(left, right)
        case (.string(let left), .string(let right)): left.codePointOrder(right)
        case (.float(let left), .float(let right)): Value.order(left, right)
        case (.integer(let left), .float(let right)): left.order(to: right) ?? .less
        case (.float(let left), .integer(let right)): right.order(to: left)?.reversed ?? .greater
        case (.boolean(let left), .boolean(let right)): Ordering(left ? 1 : 0, right ? 1 : 0)
        case (.node(let left), .node(let right)): Ordering(left, right)
        case (.relationship(let left), .relationship(let right)): Ordering(left, right)
        case (.list(let left), .list(let right)): Value.order(left, right)
        case (.map(let left), .map(let right)): Value.order(left, right)
        case (.path(let left), .path(let right)): Value.order(left, right)
        case (.date(let left), .date(let right)): Ordering(left, right)
        case (.localTime(let left), .localTime(let right)): Ordering(left, right)
        case (.time(let left), .time(let right)): Ordering(left, right)
        case (.localDateTime(let left), .localDateTime(let right)): Ordering(left, right)
        case (.dateTime(let left), .dateTime(let right)): Ordering(left, right)
        case (.duration(let left), .duration(let right)): Value.order(left, right)
        default: Ordering(typeRank, other.typeRank)
        }
    }

    private var typeRank: Int {
        switch self {
        case .map: 0
        case .node: 1
        case .relationship: 2
        case .list: 3
        case .path: 4
        case .dateTime: 5
        case .localDateTime: 6
        case .date: 7
        case .time: 8
        case .localTime: 9
        case .duration: 10
        case .string: 11
        case .boolean: 12
        case .integer, .float: 13
        case .null: 14
        }
    }

    private static func order(_ left: Double, _ right: Double) -> Ordering {
        if left < right { return .less }
        if left > right { return .greater }
        return Ordering(left.isNaN ? 1 : 0, right.isNaN ? 1 : 0)
    }

    private static func order(_ left: [Value], _ right: [Value]) -> Ordering {
        for (first, second) in zip(left, right) {
            let order = first.order(to: second)
            if order != .same { return order }
        }
        return Ordering(left.count, right.count)
    }

    // By size, then by keys, then by values.
    private static func order(_ left: ValueMap, _ right: ValueMap) -> Ordering {
        guard left.count == right.count else { return Ordering(left.count, right.count) }
        for (first, second) in zip(left.keys, right.keys) {
            let order = first.codePointOrder(second)
            if order != .same { return order }
        }
        return order(left.values, right.values)
    }

    // From the start on, nodes before the relationships between them.
    private static func order(_ left: PathValue, _ right: PathValue) -> Ordering {
        for (first, second) in zip(left.nodes, right.nodes) where first != second {
            return Ordering(first, second)
        }
        for (first, second) in zip(left.relationships, right.relationships) where first != second {
            return Ordering(first, second)
        }
        return Ordering(left.length, right.length)
    }

    // By length with months of their mean length; then by parts, since equal lengths are not equal durations.
    private static func order(_ left: TemporalDuration, _ right: TemporalDuration) -> Ordering {
        Ordering(left.meanNanoseconds, right.meanNanoseconds)
            .then(Ordering(left.months, right.months)).then(Ordering(left.days, right.days))
            .then(Ordering(left.seconds, right.seconds))
    }
}
