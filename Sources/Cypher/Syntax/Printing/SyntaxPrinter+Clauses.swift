extension Statement: CustomStringConvertible {
    /// As Cypher, in one form however it was written.
    var description: String {
        var printer = SyntaxPrinter()
        switch mode {
        case .run: break
        case .explain: printer.write("EXPLAIN ")
        case .profile: printer.write("PROFILE ")
        }
        switch body {
        case .query(let query): printer.write(query)
        case .standaloneCall(let call): printer.write(call)
        }
        return printer.text
    }
}

extension SyntaxPrinter {
    mutating func write(_ query: Query) {
        write(query.parts, separator: query.union == .all ? " UNION ALL " : " UNION ") { printer, part in
            printer.write(part.clauses, separator: " ") { $0.write($1) }
        }
    }

    mutating func write(_ clause: Clause) {
        switch clause {
        case .match(let match):
            write(match.isOptional ? "OPTIONAL MATCH " : "MATCH ")
            write(match.patterns) { $0.write($1) }
            write(condition: match.predicate)
        case .unwind(let unwind):
            write("UNWIND ")
            write(unwind.list)
            write(" AS ")
            write(variable: unwind.variable.text)
        case .with(let with):
            write("WITH ")
            write(with.projection)
            write(condition: with.predicate)
        case .return(let returning):
            write("RETURN ")
            write(returning.projection)
        case .call(let call): write(call)
        case .create(let create):
            write("CREATE ")
            write(create.patterns) { $0.write($1) }
        case .merge(let merge): write(merge)
        case .set(let set): write(items: set.items)
        case .remove(let remove):
            write("REMOVE ")
            write(remove.items) { $0.write($1) }
        case .delete(let delete):
            write(delete.isDetaching ? "DETACH DELETE " : "DELETE ")
            write(delete.expressions) { $0.write($1) }
        }
    }

    mutating func write(_ call: CallClause) {
        write("CALL ")
        write(qualifiedName: call.procedure.text)
        if let arguments = call.arguments {
            write("(")
            write(arguments) { $0.write($1) }
            write(")")
        }
        switch call.yield {
        case .none: break
        case .all: write(" YIELD *")
        case .items(let items):
            write(" YIELD ")
            write(items) { printer, item in
                printer.write(name: item.field.text)
                guard let alias = item.alias else { return }
                printer.write(" AS ")
                printer.write(variable: alias.text)
            }
        }
        write(condition: call.predicate)
    }

    private mutating func write(_ projection: Projection) {
        if projection.isDistinct { write("DISTINCT ") }
        if projection.includesAll { write(projection.items.isEmpty ? "*" : "*, ") }
        write(projection.items) { printer, item in
            printer.write(item.expression)
            guard let alias = item.alias else { return }
            printer.write(" AS ")
            printer.write(variable: alias.text)
        }
        if !projection.order.isEmpty { write(" ORDER BY ") }
        write(projection.order) { printer, key in
            printer.write(key.expression)
            if key.isDescending { printer.write(" DESC") }
        }
        if let skip = projection.skip {
            write(" SKIP ")
            write(skip)
        }
        if let limit = projection.limit {
            write(" LIMIT ")
            write(limit)
        }
    }
}
