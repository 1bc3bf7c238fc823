/// Files for `neo4j-admin database import`: one of nodes a type, one of relationships a relation and pair of types.
enum Neo4jImport {
    static func files(_ tables: BulkTables) -> [BulkImport.File] {
        let nodes = tables.nodes.map { table in
            file("\(table.name).csv", table, tables, before: [], after: [":LABEL"]) { row in
                row.values + [table.name]
            }
        }
        let relationships = tables.relationships.map { table in
            file(name(table), table, tables, before: [":START_ID", ":END_ID"], after: [":TYPE"]) { row in
                [row.ends?.source ?? "", row.ends?.target ?? ""] + row.values + [table.name]
            }
        }
        return nodes + relationships + [script(tables)]
    }

    private static func name(_ table: BulkTables.Table) -> String {
        "\(table.name)-\(table.ends?.source ?? "")-\(table.ends?.target ?? "").csv"
    }

    private static func file(
        _ name: String, _ table: BulkTables.Table, _ tables: BulkTables, before: [String], after: [String],
        _ cells: @escaping @Sendable (BulkRow) -> [String]
    ) -> BulkImport.File {
        var header: [UInt8] = []
        let columns = table.columns.columns.map { column in
            table.ends == nil && column.name == "id" ? "id:ID" : column.name + suffix(column.type)
        }
        CSVCell.append(row: before + columns + after, to: &header)
        return BulkImport.File(name: name, rows: table.rows.count, header: header) { row, bytes in
            CSVCell.append(row: cells(BulkRow(table.rows[row], of: table, in: tables.graph)), to: &bytes)
        }
    }

    private static func suffix(_ type: BulkColumn.ValueType) -> String {
        switch type {
        case .text: ""
        case .list: ":string[]"
        case .integer: ":long"
        case .decimal: ":double"
        case .day: ":date"
        }
    }

    private static func script(_ tables: BulkTables) -> BulkImport.File {
        let lines =
            [
                "# neo4j-admin database import full annals @neo4j-admin.args",
                "--array-delimiter=U+001F", "--multiline-fields=true",
            ] + tables.nodes.map { "--nodes=\($0.name).csv" }
            + tables.relationships.map { "--relationships=\(name($0))" }
        let text = lines.joined(separator: "\n") + "\n"
        return BulkImport.File(name: "neo4j-admin.args", rows: 0, header: Array(text.utf8)) { _, _ in }
    }
}
