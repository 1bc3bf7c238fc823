import Ontology

/// What the grammars ask of a gazetteer row at every token, as columns.
struct RowFacts: Sendable {
    private let types: [EntityType]
    /// Administrative level of a place: 0 a country, great region or anything natural, 1 province ... 4 township;
    /// 9 unknown.
    private let levels: [Int8]
    /// The class of each row, as an index into the classes that there are.
    private let kinds: [UInt16]
    private let kindNames: [String]

    /// Levels of classes whose tables have no such column: what everybody knows by its bare name.
    private static let levels: [String: Int8] = [
        "国家": 0, "洲": 0, "区域": 0, "地区": 0, "首都": 2, "城市": 2, "铁路": 2, "江": 2, "河": 3, "湖": 3, "海": 2,
        "半岛": 2, "平原": 2, "高原": 2, "运河": 2, "山": 3,
    ]

    init(_ gazetteer: Gazetteer) {
        var types: [EntityType] = []
        var levels: [Int8] = []
        var kinds: [UInt16] = []
        var kindNames: [String] = []
        var kindIndexes: [String: UInt16] = [:]
        types.reserveCapacity(gazetteer.rowCount)
        levels.reserveCapacity(gazetteer.rowCount)
        for number in 0..<Int32(gazetteer.rowCount) {
            let row = gazetteer[number]
            let kind = row.kind
            types.append(row.type)
            levels.append(Int8(row.value("level")) ?? Self.levels[kind] ?? (row.type == .place ? 9 : 0))
            if kindIndexes[kind] == nil {
                kindIndexes[kind] = UInt16(kindNames.count)
                kindNames.append(kind)
            }
            kinds.append(kindIndexes[kind, default: 0])
        }
        self.types = types
        self.levels = levels
        self.kinds = kinds
        self.kindNames = kindNames
    }

    func type(_ row: Int32) -> EntityType { types[Int(row)] }
    func level(_ row: Int32) -> Int { Int(levels[Int(row)]) }
    /// The class of a row: `GazetteerRow.kind`.
    func kind(_ row: Int32) -> String { kindNames[Int(kinds[Int(row)])] }
}
