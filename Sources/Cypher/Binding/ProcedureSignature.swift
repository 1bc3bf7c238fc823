/// What a procedure takes and gives: `test.my.proc(name :: STRING?, in :: INTEGER?) :: (out :: STRING?)`.
public struct ProcedureSignature: Sendable, Hashable {
    public enum FieldType: String, Sendable, Hashable, CaseIterable {
        case any = "ANY"
        case boolean = "BOOLEAN"
        case integer = "INTEGER"
        case float = "FLOAT"
        case number = "NUMBER"
        case string = "STRING"
        case list = "LIST"
        case map = "MAP"
        case node = "NODE"
        case relationship = "RELATIONSHIP"
        case path = "PATH"
    }

    public struct Field: Sendable, Hashable {
        public var name: String
        public var type: FieldType

        public init(_ name: String, _ type: FieldType) {
            self.name = name
            self.type = type
        }
    }

    /// `test.my.proc`
    public var name: String
    public var inputs: [Field]
    public var outputs: [Field]

    public init(name: String, inputs: [Field], outputs: [Field]) {
        self.name = name
        self.inputs = inputs
        self.outputs = outputs
    }
}

extension ProcedureSignature.FieldType {
    var staticType: StaticType {
        switch self {
        case .any, .number: .any
        case .boolean: .boolean
        case .integer: .integer
        case .float: .float
        case .string: .string
        case .list: .list(.any)
        case .map: .map
        case .node: .node
        case .relationship: .relationship
        case .path: .path
        }
    }

    /// Whether an argument of a static type may stand here: an integer may for a float.
    func accepts(_ type: StaticType) -> Bool {
        switch self {
        case .any: true
        case .boolean: type.mayBe(.boolean)
        case .integer: type != .float && type.mayBe(.number)
        case .float, .number: type.mayBe(.number)
        case .string: type.mayBe(.string)
        case .list: type.mayBe(.list)
        case .map: type.mayBe(oneOf: [.map, .node, .relationship])
        case .node: type.mayBe(.node)
        case .relationship: type.mayBe(.relationship)
        case .path: type.mayBe(.path)
        }
    }
}
