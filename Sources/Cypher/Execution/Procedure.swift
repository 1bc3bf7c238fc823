/// Something that `CALL` runs.
public protocol Procedure: Sendable {
    /// Its name, what it takes and what it gives.
    var signature: ProcedureSignature { get }

    /// Rows with a value an output. `arguments` has a value an input.
    func rows(_ arguments: [Value], _ graph: PropertyGraph) throws(CypherError) -> [[Value]]
}
