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
