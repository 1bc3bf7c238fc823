/// Where things lie in a model file. All numbers are little-endian; every section starts at a multiple of 64.
///
///     offset  bytes  what
///          0      8  "ANNALSTG"
///          8      4  version of the format
///         12      4  labels: 13
///         16      8  checksum of all that follows it
///         24      8  bytes of the whole file
///         32      4  rows of weights
///         36      4  slots of features
///         40      4  slots of clusters
///         44      4  bytes of the description
///         64         transitions: a row for each label; rows; slots of features; slots of clusters; description
///
/// A row is sixteen Int16: a weight for each label in units of 1/`unit`, then zeros. What lies between sections is 0,
/// before the rows as much as a row, which stands for features that say nothing of a character. A feature's slot is fingerprint
/// (high 32 bits), a bit for each row that the feature has (12) and the first of them (low 20). The description is
/// JSON: what the model was trained on, how, and its figures.
struct ModelLayout: Sendable {
    static let magic: [UInt8] = Array("ANNALSTG".utf8)
    static let version: UInt32 = 1
    static let unit: Float = 256
    static let headBytes = 64
    static let rowBytes = 32
    static let rowMaskBits = 12
    static let firstRowBits = 20
    static let checksumOffset = 16
    static let checksummedFrom = 24

    var rowCount: Int
    var featureSlots: Int
    var clusterSlots: Int
    var descriptionBytes: Int

    var transitions: Range<Int> { section(after: Self.headBytes, Label.count * Self.rowBytes) }
    var rows: Range<Int> { section(after: transitions.upperBound, rowCount * Self.rowBytes) }
    var zeroRow: Range<Int> { (rows.lowerBound - Self.rowBytes)..<rows.lowerBound }
    var features: Range<Int> { section(after: rows.upperBound, featureSlots * 8) }
    var clusters: Range<Int> { section(after: features.upperBound, clusterSlots * 8) }
    var description: Range<Int> { section(after: clusters.upperBound, descriptionBytes) }
    var byteCount: Int { (description.upperBound + 7) / 8 * 8 }

    private func section(after end: Int, _ bytes: Int) -> Range<Int> {
        let start = (end + 63) / 64 * 64
        return start..<(start + bytes)
    }

    /// FNV-1a over words of eight bytes, from the first byte after the checksum to the end.
    static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for offset in stride(from: checksummedFrom, to: bytes.count - 7, by: 8) {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            hash = (hash ^ word) &* 0x100_0000_01B3
        }
        return hash ^ hash >> 32
    }
}
