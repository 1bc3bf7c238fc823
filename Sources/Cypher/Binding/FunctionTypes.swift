/// What the checker knows of a function: how many arguments it takes, of which kinds, and what it gives.
struct FunctionType {
    var arguments: ClosedRange<Int>
    /// Kinds of the first arguments that may stand there; nil for anything.
    var kinds: [Set<StaticType.Kind>?]
    var result: StaticType
    var isAggregate = false
    /// False for a function that gives something else each time.
    var isDeterministic = true

    init(
        _ arguments: ClosedRange<Int>, _ kinds: [Set<StaticType.Kind>?] = [], _ result: StaticType = .any
    ) {
        self.arguments = arguments
        self.kinds = kinds
        self.result = result
    }

    /// By name in lower case; nil for a function that openCypher does not have.
    static func named(_ name: String) -> FunctionType? { all[name.lowercased()] }

    private static let all: [String: FunctionType] = {
        var all: [String: FunctionType] = [:]
        func add(
            _ names: String, _ arguments: ClosedRange<Int>, _ kinds: [Set<StaticType.Kind>?] = [],
            _ result: StaticType = .any
        ) {
            for name in names.split(separator: " ") {
                all[String(name)] = FunctionType(arguments, kinds, result)
            }
        }
        let number: Set<StaticType.Kind> = [.number]
        let string: Set<StaticType.Kind> = [.string]
        let list: Set<StaticType.Kind> = [.list]
        let entity: Set<StaticType.Kind> = [.node, .relationship]

        add("abs sign", 1...1, [number])
        add(
            "ceil floor sqrt exp log log10 sin cos tan cot asin acos atan degrees radians haversin", 1...1,
            [number], .float)
        add("round", 1...3, [number], .float)
        add("isnan", 1...1, [number], .boolean)
        add("atan2", 2...2, [number, number], .float)
        add("e pi", 0...0, [], .float)
        add("rand", 0...0, [], .float)
        add("randomuuid", 0...0, [], .string)
        add("timestamp", 0...0, [], .integer)

        add("tostring tostringornull", 1...1, [], .string)
        add("tointeger tointegerornull", 1...1, [], .integer)
        add("tofloat tofloatornull", 1...1, [], .float)
        add("toboolean tobooleanornull", 1...1, [], .boolean)
        add("tostringlist", 1...1, [list], .list(.string))
        add("tointegerlist", 1...1, [list], .list(.integer))
        add("tofloatlist", 1...1, [list], .list(.float))
        add("tobooleanlist", 1...1, [list], .list(.boolean))

        add("left right", 2...2, [string, number], .string)
        add("trim ltrim rtrim tolower toupper lower upper", 1...1, [string], .string)
        add("btrim", 1...2, [string, string], .string)
        add("replace", 3...3, [string, string, string], .string)
        add("split", 2...2, [string], .list(.string))
        add("substring", 2...3, [string, number, number], .string)
        add("char_length character_length", 1...1, [string], .integer)
        add("reverse", 1...1, [[.string, .list]])
        add("size", 1...1, [[.string, .list]], .integer)
        add("length", 1...1, [[.path, .string, .list]], .integer)
        add("head last", 1...1, [list])
        add("tail", 1...1, [list], .list(.any))
        add("range", 2...3, [], .list(.integer))
        add("isempty", 1...1, [[.string, .list, .map]], .boolean)

        add("keys", 1...1, [[.node, .relationship, .map]], .list(.string))
        add("properties", 1...1, [[.node, .relationship, .map]], .map)
        add("labels", 1...1, [[.node]], .list(.string))
        add("type", 1...1, [[.relationship]], .string)
        add("id", 1...1, [entity], .integer)
        add("elementid", 1...1, [entity], .string)
        add("startnode endnode", 1...1, [[.relationship]], .node)
        add("nodes", 1...1, [[.path]], .list(.node))
        add("relationships", 1...1, [[.path]], .list(.relationship))

        add("coalesce", 1...Int.max)
        add("nullif", 2...2)
        add("exists", 1...1, [], .boolean)

        let instants = ["date", "localtime", "time", "localdatetime", "datetime"]
        for name in instants {
            add(name, 0...1, [], .temporal)
            for clock in ["transaction", "statement", "realtime"] {
                add("\(name).\(clock)", 0...1, [], .temporal)
            }
            add("\(name).truncate", 1...3, [string], .temporal)
        }
        add("datetime.fromepoch", 2...2, [number, number], .temporal)
        add("datetime.fromepochmillis", 1...1, [number], .temporal)
        add("duration", 1...1, [[.string, .map, .temporal]], .temporal)
        add("duration.between duration.inmonths duration.indays duration.inseconds", 2...2, [], .temporal)

        add("count", 1...1, [], .integer)
        add("sum avg min max", 1...1)
        add("stdev stdevp", 1...1, [number], .float)
        add("percentilecont percentiledisc", 2...2, [number, number])
        add("collect", 1...1, [], .list(.any))
        for name in [
            "count", "sum", "avg", "min", "max", "stdev", "stdevp", "percentilecont", "percentiledisc",
            "collect",
        ] {
            all[name]?.isAggregate = true
        }
        for name in ["rand", "randomuuid"] { all[name]?.isDeterministic = false }
        return all
    }()
}
