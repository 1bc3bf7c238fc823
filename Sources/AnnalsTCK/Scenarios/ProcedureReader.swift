enum ProcedureReader {
    /// The procedure of `test.my.proc(in :: INTEGER?) :: (out :: STRING?):` and the rows of its table, header first.
    static func procedure(_ signature: Substring, rows: [[String]]) throws -> TCKProcedure {
        let parts = signature.split { $0 == "(" || $0 == ")" }
        guard let name = parts.first, let separator = signature.range(of: ") ::") else {
            throw TCKValueError(text: String(signature), rest: "")
        }
        let values = try rows.dropFirst().map { try $0.map(TCKValueReader.value) }
        return TCKProcedure(
            name: String(name.trimmingBlanks), inputs: fields(signature[..<separator.upperBound]),
            outputs: fields(signature[separator.upperBound...]), rows: values)
    }

    /// The fields between the first `(` and the first `)`.
    private static func fields(_ text: Substring) -> [TCKProcedure.Field] {
        let list = text.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" }
        return list.split(separator: ",").compactMap { field in
            guard let separator = field.range(of: "::") else { return nil }
            return TCKProcedure.Field(
                name: String(field[..<separator.lowerBound].trimmingBlanks),
                type: String(field[separator.upperBound...].trimmingBlanks))
        }
    }
}
