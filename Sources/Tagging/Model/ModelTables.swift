/// The tables of an open model, as they lie in the file.
struct ModelTables {
    typealias Row = SIMD16<Int16>

    let transitions: UnsafePointer<Row>
    /// Rows of weights from number 1 on; row 0 is of zeros.
    let rows: UnsafePointer<Row>
    let slots: UnsafePointer<UInt64>
    let slotCount: UInt64

    init(_ bytes: UnsafeRawBufferPointer, _ layout: ModelLayout) {
        guard let base = bytes.baseAddress else { preconditionFailure("a model has bytes") }
        transitions = (base + layout.transitions.lowerBound).assumingMemoryBound(to: Row.self)
        rows = (base + layout.rows.lowerBound).assumingMemoryBound(to: Row.self) - 1
        slots = (base + layout.features.lowerBound).assumingMemoryBound(to: UInt64.self)
        slotCount = UInt64(layout.featureSlots)
    }

    /// The block of a feature, given what lies in its home slot.
    @inline(__always)
    func block(of key: UInt64, home: UInt64) -> FeatureBlock {
        let print = FeatureSlot.fingerprint(key)
        var found = home
        var slot = FeatureSlot.home(key, slotCount)
        while found != 0, found >> 32 != print {
            slot &+= 1
            if slot == slotCount { slot = 0 }
            found = slots[Int(truncatingIfNeeded: slot)]
        }
        return FeatureBlock(slot: found)
    }

    /// What lies where the search for a feature begins.
    @inline(__always)
    func home(of key: UInt64) -> UInt64 { slots[Int(truncatingIfNeeded: FeatureSlot.home(key, slotCount))] }

    func block(of key: UInt64) -> FeatureBlock { block(of: key, home: home(of: key)) }

    /// The block of what stands for a single character.
    func block(ofCharacter symbol: UInt32) -> FeatureBlock {
        block(of: FeatureKey.mix(FeatureFamily.character.seed, UInt64(symbol)))
    }
}
