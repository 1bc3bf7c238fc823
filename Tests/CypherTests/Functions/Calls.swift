@testable import Cypher

/// Calls functions of the library as a statement would, on 17 August 1958 at noon in Shanghai.
enum Calls {
    static func call(_ name: String, _ arguments: [Value]) throws -> Value {
        var context = EvaluationContext(
            graph: TwoNodes(), clock: StatementClock(epochSecond: -358_977_600))
        return try call(name, arguments, &context)
    }

    static func call(_ name: String, _ arguments: [Value], _ context: inout EvaluationContext) throws -> Value
    {
        guard let function = FunctionLibrary.openCypher.function(named: name) else {
            throw Missing(name: name)
        }
        guard function.argumentCount.contains(arguments.count) else { throw Missing(name: name) }
        switch function.implementation {
        case .scalar(let body): return try body(arguments, &context)
        case .aggregate(let aggregate):
            var aggregation = Aggregation(aggregate)
            for argument in arguments { try aggregation.add(argument) }
            return try aggregation.result()
        }
    }

    struct Missing: Error {
        let name: String
    }
}
