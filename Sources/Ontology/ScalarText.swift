extension String {
    /// The text of some scalars; U+FFFD for a value that is none. Written as UTF-8 at once, without a step a scalar.
    package init(scalars: ArraySlice<UInt32>) {
        self.init(unsafeUninitializedCapacity: scalars.count * 4) { bytes in
            var count = 0
            func write(_ byte: UInt32) {
                bytes.initializeElement(at: count, to: UInt8(truncatingIfNeeded: byte))
                count += 1
            }
            func writeTrail(_ bits: UInt32) { write(0x80 | bits & 0x3F) }
            for value in scalars {
                let scalar = Unicode.Scalar(value)?.value ?? 0xFFFD
                switch scalar {
                case ..<0x80: write(scalar)
                case ..<0x800:
                    write(0xC0 | scalar >> 6)
                    writeTrail(scalar)
                case ..<0x10000:
                    write(0xE0 | scalar >> 12)
                    writeTrail(scalar >> 6)
                    writeTrail(scalar)
                default:
                    write(0xF0 | scalar >> 18)
                    writeTrail(scalar >> 12)
                    writeTrail(scalar >> 6)
                    writeTrail(scalar)
                }
            }
            return count
        }
    }
}
