/// One Cypher value: what an expression gives, a parameter holds and a row of a result shows.
///
///     let row: [Value] = [.string("山西省"), .integer(1958), .list([.float(0.5), .null])]
///
/// Entities are rows of the graph, so a value of them means something only beside that graph. Durations and
/// zoned date times are boxed, which keeps a value at 17 bytes.
public enum Value: Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case float(Double)
    case string(String)
    case list([Value])
    case map(ValueMap)
    case node(Int32)
    case relationship(Int32)
    case path(PathValue)
    case date(LocalDate)
    case localTime(LocalTime)
    case time(OffsetTime)
    case localDateTime(LocalDateTime)
    indirect case dateTime(ZonedDateTime)
    indirect case duration(TemporalDuration)
}

extension Value {
    /// Whether this is `null`.
    public var isNull: Bool {
        if case .null = self { return true }
        return false
    }

    /// Whether this is an integer or a float.
    public var isNumber: Bool {
        switch self {
        case .integer, .float: true
        default: false
        }
    }

    /// Whether this is one of the five instants or a duration.
    public var isTemporal: Bool {
        switch self {
        case .date, .localTime, .time, .localDateTime, .dateTime, .duration: true
        default: false
        }
    }

    /// The name of this value's type as errors print it: `Integer`, `List`, `LocalDateTime`, ...
    public var typeName: String {
        switch self {
        case .null: "Null"
        case .boolean: "Boolean"
        case .integer: "Integer"
        case .float: "Float"
        case .string: "String"
        case .list: "List"
        case .map: "Map"
        case .node: "Node"
        case .relationship: "Relationship"
        case .path: "Path"
        case .date: "Date"
        case .localTime: "LocalTime"
        case .time: "Time"
        case .localDateTime: "LocalDateTime"
        case .dateTime: "DateTime"
        case .duration: "Duration"
        }
    }
}
