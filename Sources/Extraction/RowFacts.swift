import Ontology

/// What the grammars ask of a gazetteer row at every token, as columns.
struct RowFacts: Sendable {
    private let types: [EntityType]
    /// Administrative level of a place: 0 a country, great region or anything natural, 1 province ... 4 township;
    /// 9 unknown.
    private let levels: [Int8]

    init(_ gazetteer: Gazetteer) {
        var types: [EntityType] = []
        var levels: [Int8] = []
        types.reserveCapacity(gazetteer.rowCount)
        levels.reserveCapacity(gazetteer.rowCount)
        for number in 0..<Int32(gazetteer.rowCount) {
            let row = gazetteer[number]
            types.append(row.type)
            levels.append(Int8(row.value("level")) ?? (row.type == .place ? 9 : 0))
        }
        self.types = types
        self.levels = levels
    }

    func type(_ row: Int32) -> EntityType { types[Int(row)] }
    func level(_ row: Int32) -> Int { Int(levels[Int(row)]) }
}
