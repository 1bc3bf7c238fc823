/// Numbers that are made once and read by all threads, in loops that must neither check nor count references.
final class FixedColumn<Element: BitwiseCopyable & Sendable>: Sendable {
    let count: Int
    /// Valid as long as this object lives; nothing writes to it.
    nonisolated(unsafe) let start: UnsafePointer<Element>

    init(_ elements: [Element]) {
        count = elements.count
        let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, count))
        elements.withUnsafeBufferPointer { source in
            if let first = source.baseAddress { memory.initialize(from: first, count: source.count) }
        }
        start = UnsafePointer(memory)
    }

    deinit { start.deallocate() }
}
