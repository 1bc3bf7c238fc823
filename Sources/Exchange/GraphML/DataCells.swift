import Columns

/// Appends `<data>` elements: the start tags are made once, the values escaped into the buffer.
struct DataCells {
    /// `      <data key="node_label">` and its like, by column.
    private let openings: [[UInt8]]

    init(_ columns: [GraphMLColumn]) {
        openings = columns.map { Array("      <data key=\"\($0.id)\">".utf8) }
    }

    @inline(__always)
    func append(_ column: Int, _ text: String, to rows: inout [UInt8]) {
        rows.append(contentsOf: openings[column])
        XMLText.append(text, to: &rows)
        rows.append("</data>\n")
    }

    @inline(__always)
    func append(_ column: Int, _ id: Int32, of pool: StringPool, to rows: inout [UInt8]) {
        rows.append(contentsOf: openings[column])
        pool.withBytes(of: id) { XMLText.append($0, to: &rows) }
        rows.append("</data>\n")
    }

    /// Several texts of a pool in one cell.
    @inline(__always)
    func append(_ column: Int, list ids: ArraySlice<Int32>, of pool: StringPool, to rows: inout [UInt8]) {
        if ids.count == 1, !pool.withBytes(of: ids[ids.startIndex], TextList.mustEscape) {
            append(column, ids[ids.startIndex], of: pool, to: &rows)
        } else {
            append(column, TextList.joined(ids.map { pool[$0] }), to: &rows)
        }
    }

    /// A cell that `body` writes, of what needs no escaping.
    @inline(__always)
    func append(_ column: Int, to rows: inout [UInt8], _ body: (inout [UInt8]) -> Void) {
        rows.append(contentsOf: openings[column])
        body(&rows)
        rows.append("</data>\n")
    }

    @inline(__always)
    func append(_ column: Int, decimal number: Int, to rows: inout [UInt8]) {
        rows.append(contentsOf: openings[column])
        rows.append(decimal: number)
        rows.append("</data>\n")
    }

    @inline(__always)
    func append(_ column: Int, hundredths number: Int, to rows: inout [UInt8]) {
        rows.append(contentsOf: openings[column])
        rows.append(hundredths: number)
        rows.append("</data>\n")
    }
}
