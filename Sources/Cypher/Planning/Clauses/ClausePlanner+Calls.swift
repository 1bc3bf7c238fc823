extension ClausePlanner {
    mutating func call(_ call: CallClause) throws(CypherError) {
        let procedure = try self.procedure(call)
        let arguments = try compiler.terms(call.arguments ?? [])
        var outputs: [(slot: Int, output: Int)] = []
        if case .items(let items) = call.yield {
            for item in items {
                guard
                    let output = procedure.signature.outputs.firstIndex(where: { $0.name == item.field.text })
                else { continue }
                outputs.append((scope.addSlot(item.variable.text), output))
            }
        }
        add(
            .call(
                ProcedureCall(
                    procedure: procedure, arguments: arguments, outputs: outputs,
                    isVoid: procedure.signature.outputs.isEmpty)), estimate: estimate * 10)
        if let predicate = call.predicate { add(.filter([try compiler.term(predicate)])) }
    }

    /// A query that is one call: its columns are what it yields, or all that the procedure gives.
    mutating func callAlone(_ call: CallClause) throws(CypherError) -> [String] {
        let procedure = try self.procedure(call)
        var call = call
        call.arguments =
            call.arguments
            ?? procedure.signature.inputs.map {
                Expression(kind: .parameter($0.name), range: call.range)
            }
        switch call.yield {
        case .items(let items):
            try self.call(call)
            return items.map(\.variable.text)
        case .none, .all:
            let names = procedure.signature.outputs.map(\.name)
            call.yield = .items(
                names.map { CallClause.Item(field: Name(text: $0, range: call.range), alias: nil) })
            try self.call(call)
            if names.isEmpty { add(.discard) }
            return names
        }
    }

    private func procedure(_ call: CallClause) throws(CypherError) -> any Procedure {
        guard let procedure = planner.procedures[call.procedure.text] else {
            throw CypherError(
                .procedure, .procedureNotFound, "there is no procedure `\(call.procedure.text)`",
                at: call.procedure.range)
        }
        return procedure
    }
}
