import Cypher

/// The engine of this project.
struct GraphEngine: CypherEngine {
    private var graph = PropertyGraph()

    mutating func execute(
        _ query: String, parameters: [String: TCKValue], procedures: [TCKProcedure]
    ) throws(CypherError) -> TCKResult {
        let query = try CypherQuery(query, procedures: procedures.map(TableProcedure.init))
        let result = try query.run(on: &graph, parameters: parameters.mapValues(\.value))
        return TCKResult(
            columns: result.columns, rows: result.rows.map { row in row.map { TCKValue($0, graph) } })
    }

    func contents() -> GraphContents {
        var contents = GraphContents()
        for row in graph.nodes(label: nil) { contents.nodes[Int(row)] = TCKNode(row, graph) }
        for row in graph.relationships(type: nil) {
            contents.relationships[Int(row)] = TCKRelationship(row, graph)
        }
        return contents
    }
}

/// A procedure that is a table: it gives the rows whose first cells equal the arguments.
private struct TableProcedure: Procedure {
    let signature: ProcedureSignature
    private let table: [[Value]]

    init(_ procedure: TCKProcedure) {
        signature = ProcedureSignature(
            name: procedure.name, inputs: procedure.inputs.map(ProcedureSignature.Field.init),
            outputs: procedure.outputs.map(ProcedureSignature.Field.init))
        table = procedure.rows.map { $0.map(\.value) }
    }

    func rows(_ arguments: [Value], _ graph: PropertyGraph) throws(CypherError) -> [[Value]] {
        let matching = table.filter { row in
            zip(row, arguments).allSatisfy { $0.isEqual(to: $1) ?? ($0.isNull && $1.isNull) }
        }
        return matching.map { Array($0.dropFirst(signature.inputs.count)) }
    }
}

extension ProcedureSignature.Field {
    fileprivate init(_ field: TCKProcedure.Field) {
        let name = field.type.filter { $0 != "?" }
        self.init(field.name, ProcedureSignature.FieldType(rawValue: name) ?? .any)
    }
}
