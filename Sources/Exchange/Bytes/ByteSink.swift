#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Takes the bytes of an export, in order, a batch at a time.
///
///     var bytes: [UInt8] = []
///     try GraphMLWriter().write(graph, to: &bytes)
///
/// Writers hand over batches of some 128 KB and pass on whatever a sink throws: a full disk is never ignored.
public protocol ByteSink {
    /// Takes a batch; the pointer is valid during the call only.
    mutating func write(_ batch: UnsafeRawBufferPointer) throws
}

extension Array: ByteSink where Element == UInt8 {
    public mutating func write(_ batch: UnsafeRawBufferPointer) { append(contentsOf: batch) }
}

/// Hands each batch to a closure.
///
///     var sink = ClosureSink { try handle.write(contentsOf: Data($0)) }
public struct ClosureSink: ByteSink {
    private let body: (UnsafeRawBufferPointer) throws -> Void

    public init(_ body: @escaping (UnsafeRawBufferPointer) throws -> Void) { self.body = body }

    public mutating func write(_ batch: UnsafeRawBufferPointer) throws { try body(batch) }
}

/// Writes to an open file descriptor, which stays the caller's to sync and close.
public struct DescriptorSink: ByteSink {
    private let descriptor: Int32
    /// The file's name, for messages.
    private let file: String

    public init(descriptor: Int32, file: String) {
        self.descriptor = descriptor
        self.file = file
    }

    public mutating func write(_ batch: UnsafeRawBufferPointer) throws {
        var rest = batch[...]
        while let start = rest.baseAddressOfSlice {
            let written = systemWrite(descriptor, start, rest.count)
            if written < 0 {
                if errno == EINTR { continue }
                throw ExchangeError.writeFailed(file: file, code: errno)
            }
            rest = rest.dropFirst(written)
        }
    }
}

extension Slice where Base == UnsafeRawBufferPointer {
    /// Where the slice starts; nil when it is empty.
    fileprivate var baseAddressOfSlice: UnsafeRawPointer? {
        isEmpty ? nil : base.baseAddress.map { $0 + startIndex }
    }
}

/// `write(2)`, which the method of the same name hides.
private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
    write(descriptor, start, count)
}
