/// Files for Kuzu and its successors: a table of nodes a type, one of relationships a relation, and the Cypher that makes them
/// and copies the files in.
enum KuzuImport {
    static func files(_ tables: BulkTables) -> [BulkImport.File] {
        let nodes = tables.nodes.map {
            file("\($0.name).csv", $0, columns(of: $0.name, tables.nodes), tables)
        }
        let relationships = tables.relationships.map {
            file(name($0), $0, columns(of: $0.name, tables.relationships), tables)
        }
        return nodes + relationships + [schema(tables)]
    }

    private static func name(_ table: BulkTables.Table) -> String {
        "\(table.name)-\(table.ends?.source ?? "")-\(table.ends?.target ?? "").csv"
    }

    /// The columns of all tables of one name, which are one table of the database.
    private static func columns(of name: String, _ tables: [BulkTables.Table]) -> [BulkColumn] {
        var columns = tables.first { $0.name == name }?.columns.columns ?? []
        for table in tables where table.name == name {
            for column in table.columns.columns {
                guard let place = columns.firstIndex(where: { $0.name == column.name }) else {
                    columns.append(column)
                    continue
                }
                if columns[place].type != column.type { columns[place] = BulkColumn(column.name, .text) }
            }
        }
        return columns
    }

    private static func file(
        _ name: String, _ table: BulkTables.Table, _ columns: [BulkColumn], _ tables: BulkTables
    ) -> BulkImport.File {
        let places = columns.map { column in
            table.columns.columns.firstIndex { $0.name == column.name }
        }
        return BulkImport.File(name: name, rows: table.rows.count, header: []) { index, bytes in
            let row = BulkRow(table.rows[index], of: table, in: tables.graph)
            var cells = row.ends.map { [$0.source, $0.target] } ?? []
            for (place, column) in zip(places, columns) {
                let value = place.map { row.values[$0] } ?? ""
                cells.append(
                    column.type == .list ? value.replacing(BulkRow.listSeparator, with: "|") : value)
            }
            CSVCell.append(row: cells, to: &bytes)
        }
    }

    private static func schema(_ tables: BulkTables) -> BulkImport.File {
        var lines: [String] = []
        for table in tables.nodes {
            let fields = columns(of: table.name, tables.nodes).map(field).joined(separator: ", ")
            lines.append("CREATE NODE TABLE `\(table.name)`(\(fields), PRIMARY KEY (`id`));")
        }
        var known: [String] = []
        for table in tables.relationships where !known.contains(table.name) {
            known.append(table.name)
            let ends = tables.relationships.filter { $0.name == table.name }.compactMap(\.ends)
            let pairs = ends.map { "FROM `\($0.source)` TO `\($0.target)`" }
            let fields = columns(of: table.name, tables.relationships).map(field)
            lines.append("CREATE REL TABLE `\(table.name)`(\((pairs + fields).joined(separator: ", ")));")
        }
        let options = "header=false, parallel=false, escape='\"'"
        lines += tables.nodes.map { "COPY `\($0.name)` FROM '\($0.name).csv' (\(options));" }
        for table in tables.relationships {
            guard let ends = table.ends else { continue }
            lines.append(
                "COPY `\(table.name)` FROM '\(name(table))' "
                    + "(from='\(ends.source)', to='\(ends.target)', \(options));")
        }
        let text = lines.joined(separator: "\n") + "\n"
        return BulkImport.File(name: "import.cypher", rows: 0, header: Array(text.utf8)) { _, _ in }
    }

    private static func field(_ column: BulkColumn) -> String {
        let type =
            switch column.type {
            case .text, .list: "STRING"
            case .integer: "INT64"
            case .decimal: "DOUBLE"
            case .day: "DATE"
            }
        return "`\(column.name)` \(type)"
    }
}
