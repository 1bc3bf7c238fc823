/// What each relationship of a walk must meet, for one row.
struct RelationshipConditions {
    private let conditions: WalkConditions
    private var frame: Frame

    init(_ conditions: WalkConditions, _ batch: Batch, row: Int, _ context: ExecutionContext) {
        self.conditions = conditions
        frame = Frame(context, batch, row: row)
    }

    mutating func areMet(by relationship: Int32) throws(CypherError) -> Bool {
        if conditions.terms.isEmpty { return true }
        frame.set(conditions.local, to: .relationship(relationship))
        for term in conditions.terms {
            guard try term.value(&frame).truth() == true else { return false }
        }
        return true
    }
}
