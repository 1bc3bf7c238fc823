import Columns

extension StringPool {
    /// The order of a string and some bytes.
    func order(of id: Int32, to other: UnsafeBufferPointer<UInt8>) -> Ordering {
        withBytes(of: id) { bytes in
            let shared = min(bytes.count, other.count)
            for index in 0..<shared where bytes[index] != other[index] {
                return bytes[index] < other[index] ? .less : .greater
            }
            return Ordering(bytes.count, other.count)
        }
    }
}
