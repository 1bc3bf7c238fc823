/// The state of a training after an epoch, as bytes.
///
///     offset  bytes  what
///          0      8  "ANNALSCP"
///          8      4  version of the format
///         12      4  epochs done
///         16      8  state of the random numbers
///         24      8  digest of the data
///         32      8  digest of the options
///         40      8  rows of weights
///         48         transitions and their squares, then weights and their squares: fourteen Float32 a row, the last
///                    of them 0, so that a row is a whole number of words
///       last      8  checksum of all before it
///
/// All numbers are little-endian.
enum Checkpoint {
    typealias Scores = WeightTable.Scores

    static let magic: [UInt8] = Array("ANNALSCP".utf8)
    static let version: UInt32 = 1
    static let headBytes = 48
    static let rowFloats = Label.count + 1
    static let rowBytes = 4 * rowFloats

    static func byteCount(rows: Int) -> Int { headBytes + 2 * (Label.count + rows) * rowBytes + 8 }

    /// Adds words of eight bytes; `bytes` is a whole number of them.
    static func add(_ bytes: UnsafeRawBufferPointer, to digest: inout Digest) {
        for offset in stride(from: 0, to: bytes.count - 7, by: 8) {
            digest.combine(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        }
    }
}

extension ModelTraining {
    /// Hands over the state after the last epoch in batches, to be written to a file and given to `resume`.
    public func writeCheckpoint(_ write: (UnsafeRawBufferPointer) throws -> Void) rethrows {
        var digest = Digest()
        func send(_ bytes: [UInt8]) throws {
            try bytes.withUnsafeBytes { raw in
                Checkpoint.add(raw, to: &digest)
                try write(raw)
            }
        }
        try send(checkpointHead)
        let table = trainer.table
        for rows in [table.transitions + table.transitionSquares, table.weights, table.squares] {
            for start in stride(from: 0, to: rows.count, by: 4_096) {
                try send(Self.bytes(of: rows[start..<min(start + 4_096, rows.count)]))
            }
        }
        try send(Self.bytes(of: digest.value))
    }

    private var checkpointHead: [UInt8] {
        Checkpoint.magic + Self.bytes(of: Checkpoint.version) + Self.bytes(of: UInt32(epoch))
            + Self.bytes(of: trainer.randomState) + Self.bytes(of: dataDigest)
            + Self.bytes(of: options.digest)
            + Self.bytes(of: UInt64(trainer.table.weights.count))
    }

    private static func bytes(of number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }

    private static func bytes(of rows: ArraySlice<Checkpoint.Scores>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(rows.count * Checkpoint.rowBytes)
        for row in rows {
            for label in 0..<Checkpoint.rowFloats {
                withUnsafeBytes(of: row[label].bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
            }
        }
        return bytes
    }

    /// Goes on from a checkpoint of the same data and options; nothing is changed when it is refused.
    public mutating func resume(from bytes: UnsafeRawBufferPointer) throws(CheckpointError) {
        let epoch = try checkedEpoch(bytes)
        func rows(_ count: Int, from start: Int) -> [Checkpoint.Scores] {
            (0..<count).map { Self.row(bytes, at: start + $0 * Checkpoint.rowBytes) }
        }
        let count = trainer.table.weights.count
        var table = WeightTable(rowCount: 0)
        var start = Checkpoint.headBytes
        for (part, size) in [
            (\WeightTable.transitions, Label.count), (\.transitionSquares, Label.count), (\.weights, count),
            (\.squares, count),
        ] {
            table[keyPath: part] = rows(size, from: start)
            start += size * Checkpoint.rowBytes
        }
        trainer.resume(table, epoch: epoch, random: Self.number(bytes, 16))
    }

    private func checkedEpoch(_ bytes: UnsafeRawBufferPointer) throws(CheckpointError) -> Int {
        guard bytes.count >= Checkpoint.headBytes, bytes.prefix(8).elementsEqual(Checkpoint.magic) else {
            throw .notACheckpoint
        }
        let version: UInt32 = Self.number(bytes, 8)
        guard version == Checkpoint.version else {
            throw .otherVersion(found: version, expected: Checkpoint.version)
        }
        guard bytes.count % 8 == 0 else { throw .damaged }
        var digest = Digest()
        Checkpoint.add(UnsafeRawBufferPointer(rebasing: bytes.dropLast(8)), to: &digest)
        guard Self.number(bytes, bytes.count - 8) == digest.value else { throw .damaged }
        guard Self.number(bytes, 32) == options.digest else { throw .otherOptions }
        guard Self.number(bytes, 24) == dataDigest,
            bytes.count == Checkpoint.byteCount(rows: trainer.table.weights.count)
        else { throw .otherData }
        let epoch: UInt32 = Self.number(bytes, 12)
        guard epoch <= options.epochs else { throw .tooFar(done: Int(epoch), wanted: options.epochs) }
        return Int(epoch)
    }

    private static func number<Number: FixedWidthInteger>(_ bytes: UnsafeRawBufferPointer, _ offset: Int)
        -> Number
    {
        Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }

    private static func row(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Checkpoint.Scores {
        var row = Checkpoint.Scores.zero
        for label in 0..<Label.count { row[label] = Float(bitPattern: number(bytes, offset + 4 * label)) }
        return row
    }
}
