/// Makes the bytes of a model from trained weights.
///
/// The rows with the greatest weights are kept, as many as the size allows; weights are rounded to 1/256 and bounded,
/// so that no sum over a sentence's features leaves the range of Int16.
struct ModelWriter {
    typealias Scores = SIMD16<Float>

    private let features: [TrainingSet.Feature]
    private let table: WeightTable
    private let clusters: ClusterTable
    private let room: Int

    /// `reserve` is room for the description; the weights that are kept do not depend on what it says.
    init(_ set: TrainingSet, _ table: WeightTable, clusters: ClusterTable, sizeLimit: Int, reserve: Int) {
        features = set.features
        self.table = table
        self.clusters = clusters
        room = Self.room(clusters, sizeLimit: sizeLimit, reserve: reserve)
    }

    /// How many bytes are left for rows and the slots of features.
    static func room(_ clusters: ClusterTable, sizeLimit: Int, reserve: Int) -> Int {
        sizeLimit - clusters.slots.count * 8 - reserve - 4_096
    }

    /// The whole file. `description` is JSON that says how the model came about.
    func bytes(description: String) -> [UInt8] {
        let kept = keptRows()
        let slots = Slots(features, kept)
        let layout = ModelLayout(
            rowCount: slots.rowOrder.count, featureSlots: slots.values.count,
            clusterSlots: clusters.slots.count, descriptionBytes: description.utf8.count)
        var bytes = [UInt8](repeating: 0, count: layout.byteCount)
        bytes.withUnsafeMutableBytes { raw in
            raw.copyBytes(from: ModelLayout.magic)
            func store(_ value: some FixedWidthInteger, at offset: Int) {
                withUnsafeBytes(of: value.littleEndian) { source in
                    raw[offset..<(offset + source.count)].copyBytes(from: source)
                }
            }
            store(ModelLayout.version, at: 8)
            store(UInt32(Label.count), at: 12)
            store(UInt64(layout.byteCount), at: 24)
            let counts = [
                layout.rowCount, layout.featureSlots, layout.clusterSlots, layout.descriptionBytes,
            ]
            for (index, count) in counts.enumerated() { store(UInt32(count), at: 32 + 4 * index) }
            for (index, row) in table.transitions.enumerated() {
                for (label, weight) in Self.rounded(row).enumerated() {
                    store(
                        weight, at: layout.transitions.lowerBound + index * ModelLayout.rowBytes + 2 * label)
                }
            }
            for (index, row) in slots.rowOrder.enumerated() {
                for (label, weight) in Self.rounded(table.weights[row]).enumerated() {
                    store(weight, at: layout.rows.lowerBound + index * ModelLayout.rowBytes + 2 * label)
                }
            }
            for (index, slot) in slots.values.enumerated() {
                store(slot, at: layout.features.lowerBound + 8 * index)
            }
            for (index, slot) in clusters.slots.enumerated() {
                store(slot, at: layout.clusters.lowerBound + 8 * index)
            }
            raw[layout.description].copyBytes(from: description.utf8)
            store(ModelLayout.checksum(UnsafeRawBufferPointer(raw)), at: ModelLayout.checksumOffset)
        }
        return bytes
    }

    /// No weight is greater than this: forty rows of a character then stay in the range of Int16.
    private static let bound: Float = 3

    private static func rounded(_ row: Scores) -> [Int16] {
        (0..<Label.count).map { label in
            Int16((max(-bound, min(bound, row[label])) * ModelLayout.unit).rounded())
        }
    }

    /// Which rows of the weight table are worth their room: those with the greatest weight.
    private func keptRows() -> [Bool] {
        let sizes = table.weights.map { row -> Float in
            var greatest: Float = 0
            for label in 0..<Label.count { greatest = max(greatest, abs(row[label])) }
            return greatest
        }
        var order = sizes.indices.filter { sizes[$0] * ModelLayout.unit >= 0.5 }
        order.sort { sizes[$0] != sizes[$1] ? sizes[$0] > sizes[$1] : $0 < $1 }
        let owner = rowOwners()
        var kept = [Bool](repeating: false, count: sizes.count)
        var hasSlot = [Bool](repeating: false, count: features.count)
        var used = 0
        for row in order.prefix(1 << ModelLayout.firstRowBits) {
            let feature = Int(owner[row])
            // A row and its share of the slots; the slots of features are filled to four fifths.
            let cost = ModelLayout.rowBytes + (hasSlot[feature] ? 0 : 10)
            guard used + cost <= room else { break }
            used += cost
            kept[row] = true
            hasSlot[feature] = true
        }
        return kept
    }

    private func rowOwners() -> [Int32] {
        var owners = [Int32](repeating: 0, count: table.weights.count)
        for (index, feature) in features.enumerated() {
            for row in 0..<feature.family.rowCount { owners[Int(feature.firstRow) + row] = Int32(index) }
        }
        return owners
    }
}

/// The slots of the features that keep a row, and the order of the kept rows.
private struct Slots {
    private(set) var values: [UInt64]
    private(set) var rowOrder: [Int] = []

    init(_ features: [TrainingSet.Feature], _ kept: [Bool]) {
        var entries: [(key: UInt64, bits: UInt64, first: Int)] = []
        for feature in features {
            let rows = (0..<feature.family.rowCount).filter { kept[Int(feature.firstRow) + $0] }
            guard !rows.isEmpty else { continue }
            entries.append((feature.key, rows.reduce(0) { $0 | 1 << UInt64($1) }, rowOrder.count))
            rowOrder += rows.map { Int(feature.firstRow) + $0 }
        }
        values = [UInt64](repeating: 0, count: max(2, entries.count * 5 / 4 + 1))
        for entry in entries {
            var slot = Int(FeatureSlot.home(entry.key, UInt64(values.count)))
            while values[slot] != 0 { slot = (slot + 1) % values.count }
            values[slot] =
                FeatureSlot.fingerprint(entry.key) << 32
                | entry.bits << UInt64(ModelLayout.firstRowBits) | UInt64(entry.first)
        }
    }
}
