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
        guard ModelLayout.checksum(bytes) == checksum, bytes[layout.zeroRow].allSatisfy({ $0 == 0 }) else {
            throw .damaged(path: path)
        }
        return layout
    }
}
