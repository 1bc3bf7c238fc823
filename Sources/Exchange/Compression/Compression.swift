import CZlib
import CZstd

/// How a file is compressed, as its name tells: `graph.graphml.gz`, `graph.nq.zst`.
public enum Compression: String, Sendable, CaseIterable {
    case gzip = "gz"
    case zstd = "zst"

    /// Nil for a name with another ending.
    public init?(fileName: String) {
        guard let ending = fileName.split(separator: ".").last, ending.utf8.count < fileName.utf8.count else {
            return nil
        }
        self.init(rawValue: ending.lowercased())
    }

    /// What compresses bytes for a file.
    func compressor() throws(ExchangeError) -> any Compressor {
        switch self {
        case .gzip: try GzipCompressor()
        case .zstd: try ZstdCompressor()
        }
    }
}

/// Compresses a stream of bytes, batch by batch. The same bytes in the same batches give the same file.
protocol Compressor: AnyObject {
    /// Takes a batch, or with none the end, and hands on what comes of it so far.
    func compress(
        _ batch: UnsafeRawBufferPointer?, _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws
}

/// Compresses what it is given and hands it to another sink.
///
///     var compressed = try CompressedSink(file, .zstd)
///     try writer.write(graph, to: &compressed)
///     try compressed.finish()
public struct CompressedSink<Inner: ByteSink>: ByteSink {
    public private(set) var inner: Inner
    private let compressor: any Compressor

    public init(_ inner: Inner, _ compression: Compression) throws(ExchangeError) {
        self.inner = inner
        compressor = try compression.compressor()
    }

    public mutating func write(_ batch: UnsafeRawBufferPointer) throws {
        try compressor.compress(batch) { try inner.write($0) }
    }

    /// Writes what is left; nothing may be written after it.
    public mutating func finish() throws {
        try compressor.compress(nil) { try inner.write($0) }
    }
}

/// zlib's deflate. A class, since C holds on to its stream.
private final class GzipCompressor: Compressor {
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private let output = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)

    init() throws(ExchangeError) {
        stream.initialize(to: z_stream())
        guard annals_gzip_start(stream, 6) == Z_OK else { throw .outOfMemory }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
        output.deallocate()
    }

    func compress(
        _ batch: UnsafeRawBufferPointer?, _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        stream.pointee.next_in = UnsafeMutablePointer(
            mutating: batch?.bindMemory(to: UInt8.self).baseAddress)
        stream.pointee.avail_in = UInt32(batch?.count ?? 0)
        var isFull = true
        while isFull {
            stream.pointee.next_out = output.bindMemory(to: UInt8.self).baseAddress
            stream.pointee.avail_out = UInt32(output.count)
            // Z_BUF_ERROR says no more than that there was nothing left to do.
            guard deflate(stream, batch == nil ? Z_FINISH : Z_NO_FLUSH) != Z_STREAM_ERROR else {
                throw ExchangeError.outOfMemory
            }
            isFull = stream.pointee.avail_out == 0
            let count = output.count - Int(stream.pointee.avail_out)
            if count > 0 { try body(UnsafeRawBufferPointer(rebasing: output[..<count])) }
        }
    }
}

/// libzstd's stream.
private final class ZstdCompressor: Compressor {
    private let stream: OpaquePointer
    private let output = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)

    init() throws(ExchangeError) {
        guard let made = ZSTD_createCCtx() else { throw .outOfMemory }
        stream = made
        ZSTD_CCtx_setParameter(made, ZSTD_c_compressionLevel, 6)
        ZSTD_CCtx_setParameter(made, ZSTD_c_checksumFlag, 1)
    }

    deinit {
        ZSTD_freeCCtx(stream)
        output.deallocate()
    }

    func compress(
        _ batch: UnsafeRawBufferPointer?, _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        var input = ZSTD_inBuffer(src: batch?.baseAddress, size: batch?.count ?? 0, pos: 0)
        var left = 1
        while batch == nil ? left != 0 : input.pos < input.size {
            var taken = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
            left = ZSTD_compressStream2(stream, &taken, &input, batch == nil ? ZSTD_e_end : ZSTD_e_continue)
            guard ZSTD_isError(left) == 0 else { throw ExchangeError.outOfMemory }
            if taken.pos > 0 { try body(UnsafeRawBufferPointer(rebasing: output[..<taken.pos])) }
        }
    }
}
