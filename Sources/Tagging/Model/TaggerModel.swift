/// The weights of a tagger, in a file mapped into memory.
///
///     let model = try TaggerModel(path: "ontology/tagger/annals.tagger")
///
/// Some 16 MB, checked when it is opened: another version, a cut file or a flipped bit is refused.
public struct TaggerModel: Sendable {
    private let file: MappedFile
    private let layout: ModelLayout
    let clusters: ClusterTable

    public init(path: String) throws(ModelError) { try self.init(MappedFile(path: path), path) }

    /// A model that is in no file yet; `name` is what errors call it.
    public init(bytes: [UInt8], name: String = "model") throws(ModelError) {
        try self.init(MappedFile(copying: bytes), name)
    }

    private init(_ mapped: MappedFile, _ path: String) throws(ModelError) {
        file = mapped
        layout = try Self.checkedLayout(file.bytes, path)
        let slots = file.bytes[layout.clusters]
        clusters = ClusterTable(
            slots: stride(from: 0, to: slots.count, by: 8).map {
                UInt64(
                    littleEndian: UnsafeRawBufferPointer(rebasing: slots).load(
                        fromByteOffset: $0, as: UInt64.self))
            })
    }

    /// Whether a file that starts with these bytes is a model, whole or not.
    public static func isModel(startingWith bytes: [UInt8]) -> Bool { bytes.starts(with: ModelLayout.magic) }

    /// What the model was trained on and how, as JSON.
    public var description: String { String(decoding: file.bytes[layout.description], as: UTF8.self) }

    /// Calls `body` with the tables; they are valid only inside.
    @inline(__always)
    func withTables<Result>(_ body: (ModelTables) -> Result) -> Result {
        withExtendedLifetime(file) {
            body(ModelTables(file.bytes, layout))
        }
    }

    private static func checkedLayout(_ bytes: UnsafeRawBufferPointer, _ path: String) throws(ModelError)
        -> ModelLayout
    {
        guard bytes.count >= ModelLayout.headBytes, bytes.prefix(8).elementsEqual(ModelLayout.magic) else {
            throw .notAModel(path: path)
        }
        func number(_ offset: Int) -> UInt32 {
            UInt32(littleEndian: bytes.load(fromByteOffset: offset, as: UInt32.self))
        }
        guard number(8) == ModelLayout.version else {
            throw .otherVersion(path: path, found: number(8), expected: ModelLayout.version)
        }
        // Every model of this format has the same labels.
        guard number(12) == UInt32(Label.count) else { throw .damaged(path: path) }
        let layout = ModelLayout(
            rowCount: Int(number(32)), featureSlots: Int(number(36)), clusterSlots: Int(number(40)),
            descriptionBytes: Int(number(44)))
        guard layout.byteCount == bytes.count else {
            throw .truncated(path: path, bytes: bytes.count, expected: layout.byteCount)
        }
        let checksum = UInt64(
            littleEndian: bytes.load(fromByteOffset: ModelLayout.checksumOffset, as: UInt64.self))
        guard ModelLayout.checksum(bytes) == checksum else { throw .damaged(path: path) }
        return layout
    }
}

/// The tables of an open model, for one use.
struct ModelTables {
    typealias Row = SIMD16<Int16>

    let transitions: UnsafePointer<Row>
    let rows: UnsafePointer<Row>
    private let slots: UnsafePointer<UInt64>
    private let slotCount: UInt64

    init(_ bytes: UnsafeRawBufferPointer, _ layout: ModelLayout) {
        guard let base = bytes.baseAddress else { preconditionFailure("a model has bytes") }
        transitions = (base + layout.transitions.lowerBound).assumingMemoryBound(to: Row.self)
        rows = (base + layout.rows.lowerBound).assumingMemoryBound(to: Row.self)
        slots = (base + layout.features.lowerBound).assumingMemoryBound(to: UInt64.self)
        slotCount = UInt64(layout.featureSlots)
    }

    /// The rows that a feature has.
    struct Block {
        let bits: UInt32
        let firstRow: Int

        /// The index of row `row` of the feature, or nil if all its weights are 0.
        @inline(__always)
        func index(of row: Int) -> Int? {
            let bit: UInt32 = 1 << UInt32(truncatingIfNeeded: row)
            guard bits & bit != 0 else { return nil }
            return firstRow + (bits & (bit - 1)).nonzeroBitCount
        }
    }

    @inline(__always)
    func block(of key: UInt64) -> Block? {
        let print = FeatureSlot.fingerprint(key)
        var slot = Int(FeatureSlot.home(key, slotCount))
        while true {
            let found = slots[slot]
            if found == 0 { return nil }
            if found >> 32 == print {
                return Block(
                    bits: UInt32(truncatingIfNeeded: found >> UInt64(ModelLayout.firstRowBits)) & 0xFFF,
                    firstRow: Int(found & (1 << UInt64(ModelLayout.firstRowBits) - 1)))
            }
            slot += 1
            if slot == Int(slotCount) { slot = 0 }
        }
    }
}
