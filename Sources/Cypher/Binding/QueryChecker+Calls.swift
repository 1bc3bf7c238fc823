// Calls of procedures.
extension QueryChecker {
    /// A query that is one call: without parentheses its arguments are parameters.
    func checkStandalone(_ call: CallClause, _ parameters: Set<String>) throws(CypherError) {
        let procedure = try signature(of: call)
        if call.arguments == nil,
            let missing = procedure.inputs.first(where: { !parameters.contains($0.name) })
        {
            throw CypherError(
                .parameterMissing, .missingParameter,
                "the procedure `\(procedure.name)` needs the parameter $\(missing.name)", at: call.range)
        }
        if case .none = call.yield {
            try checkArguments(of: call, procedure, Scope())
        } else {
            var scope = Scope()
            try check(call, &scope)
        }
    }

    func check(_ call: CallClause, _ scope: inout Scope) throws(CypherError) {
        let procedure = try signature(of: call)
        try checkArguments(of: call, procedure, scope)
        switch call.yield {
        case .none: break
        case .all: for field in procedure.outputs { scope.define(field.name, field.type.staticType) }
        case .items(let items):
            for item in items {
                guard let field = procedure.outputs.first(where: { $0.name == item.field.text }) else {
                    throw CypherError(
                        .syntax, .undefinedVariable,
                        "the procedure `\(procedure.name)` gives no `\(item.field.text)`",
                        at: item.field.range)
                }
                try checkIsNew(item.variable, scope)
                scope.define(item.variable.text, field.type.staticType)
            }
        }
        if let predicate = call.predicate { try checkPredicate(predicate, scope) }
    }

    private func signature(of call: CallClause) throws(CypherError) -> ProcedureSignature {
        guard let procedure = procedures[call.procedure.text] else {
            throw CypherError(
                .procedure, .procedureNotFound, "there is no procedure `\(call.procedure.text)`",
                at: call.procedure.range)
        }
        return procedure
    }

    private func checkArguments(of call: CallClause, _ procedure: ProcedureSignature, _ scope: Scope)
        throws(CypherError)
    {
        guard let arguments = call.arguments else { return }
        guard arguments.count == procedure.inputs.count else {
            throw CypherError(
                .syntax, .invalidNumberOfArguments,
                "the procedure `\(procedure.name)` takes \(procedure.inputs.count) arguments, not \(arguments.count)",
                at: call.range)
        }
        for (argument, input) in zip(arguments, procedure.inputs) {
            let type = try plainType(of: argument, scope)
            guard input.type.accepts(type) else {
                throw CypherError(
                    .syntax, .invalidArgumentType,
                    "`\(input.name)` is \(input.type.staticType.description), this is \(type.description)",
                    at: argument.range)
            }
        }
    }
}
