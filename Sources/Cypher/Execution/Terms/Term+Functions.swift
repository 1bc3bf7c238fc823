// Functions for all rows of a batch at once.
extension Term {
    /// nil where the function is to be called row by row.
    func functionVector(
        _ function: CypherFunction, _ arguments: [Term], _ batch: Batch, _ context: ExecutionContext
    ) throws(CypherError) -> Vector? {
        guard batch.count > 0, let first = arguments.first, function.isDeterministic else { return nil }
        if function.name == "type", arguments.count == 1 {
            guard case .relationships(let rows) = try first.vector(batch, context) else { return nil }
            return context.types(of: rows)
        }
        if function.name == "labels", arguments.count == 1,
            case .nodes(let rows) = try first.vector(batch, context),
            let sets = context.labelSets(of: rows)
        {
            return sets
        }
        // A function of one string that varies is called once for each different string.
        guard arguments.dropFirst().allSatisfy(\.isConstant), !first.isConstant,
            case .strings(let ids) = try first.vector(batch, context)
        else { return nil }
        var frame = Frame(context, batch)
        let rest = try Term.values(Array(arguments.dropFirst()), &frame)
        var memory = context.results(of: function, rest)
        var codes: [Int32] = []
        codes.reserveCapacity(ids.count)
        for id in ids { codes.append(try memory.code(of: id, function, rest, context)) }
        context.keep(memory, of: function, rest)
        return .coded(codes, memory.list)
    }
}

/// What a function has given for strings, by their ids.
struct FunctionMemory {
    let list = CodedValues()
    /// Places in the list, moved by one since null is a string too; -1 for strings not met.
    private var codes: [Int32] = []
    private var places: [Value: Int32] = [:]

    mutating func code(
        of id: Int32, _ function: CypherFunction, _ rest: [Value], _ context: ExecutionContext
    ) throws(CypherError) -> Int32 {
        let index = Int(id) + 1
        if index >= codes.count {
            codes += repeatElement(-1, count: max(index + 1, codes.count * 2) - codes.count)
        }
        if codes[index] >= 0 { return codes[index] }
        let argument: Value = id < 0 ? .null : .string(context.graph.strings[id])
        let value = try context.call(function, [argument] + rest)
        if let place = places[value], list.values[Int(place)].typeName == value.typeName {
            codes[index] = place
        } else {
            codes[index] = Int32(list.values.count)
            places[value] = codes[index]
            list.values.append(value)
        }
        return codes[index]
    }
}

extension ExecutionContext {
    /// The lists of the labels of nodes; nil where one of them has been deleted.
    fileprivate func labelSets(of rows: [Int32]) -> Vector? {
        if labelLists.values.count != graph.labelSets.count + 1 {
            labelLists = CodedValues()
            labelLists.values = graph.labelSets.map { .list($0.map { .string(graph.labels[$0]) }) } + [.null]
        }
        var codes: [Int32] = []
        codes.reserveCapacity(rows.count)
        for row in rows {
            let set = row < 0 ? Int32(graph.labelSets.count) : graph.nodeLabels[Int(row)]
            if set < 0 { return nil }
            codes.append(set)
        }
        return .coded(codes, labelLists)
    }

    /// The names of the types of relationships.
    fileprivate func types(of rows: [Int32]) -> Vector {
        if typeNames.values.count != graph.types.count + 1 {
            typeNames = CodedValues()
            typeNames.values = graph.types.names.map(Value.string) + [.null]
        }
        let null = Int32(graph.types.count)
        var codes = [Int32](repeating: null, count: rows.count)
        graph.relationshipTypes.withUnsafeBufferPointer { types in
            for index in rows.indices where rows[index] >= 0 {
                let type = types[Int(rows[index])]
                codes[index] = type < 0 ? ~type : type
            }
        }
        return .coded(codes, typeNames)
    }
}
