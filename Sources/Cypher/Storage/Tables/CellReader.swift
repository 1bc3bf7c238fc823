/// Cuts the bytes of a CSV table (RFC 4180: commas, quotes doubled inside quotes, CR LF or LF) into cells.
struct CellReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var unquoted: [UInt8] = []
    /// From 1.
    private(set) var line = 1
    /// Whether the cell read last was the last of its row.
    private(set) var isAtRowEnd = true

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { position >= bytes.count }

    /// Calls `body` with the next cell, without its quotes. False where a quote is not closed.
    mutating func next(_ body: (UnsafeBufferPointer<UInt8>) -> Void) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            let start = position
            while position < bytes.count, bytes[position] != UInt8(ascii: ","), bytes[position] != 0x0A {
                position += 1
            }
            var end = position
            if end > start, bytes[end - 1] == 0x0D, position == bytes.count || bytes[position] == 0x0A {
                end -= 1
            }
            endCell()
            body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
            return true
        }
        return quoted(body)
    }

    private mutating func quoted(_ body: (UnsafeBufferPointer<UInt8>) -> Void) -> Bool {
        unquoted.removeAll(keepingCapacity: true)
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                    if position < bytes.count, bytes[position] == 0x0D { position += 1 }
                    endCell()
                    unquoted.withUnsafeBufferPointer(body)
                    return true
                }
                position += 1
            } else if byte == 0x0A {
                line += 1
            }
            unquoted.append(byte)
        }
        return false
    }

    /// Steps over the comma or line end after a cell.
    private mutating func endCell() {
        isAtRowEnd = position >= bytes.count || bytes[position] == 0x0A
        if isAtRowEnd { line += 1 }
        position += 1
    }
}
