import CZlib
import CZstd
import Testing

@testable import Exchange

@Suite("Compression by the name of the file")
struct CompressionTests {
    @Test("names tell")
    func names() {
        #expect(Compression(fileName: "a/b.graphml.gz") == .gzip)
        #expect(Compression(fileName: "b.nq.ZST") == .zstd)
        #expect(Compression(fileName: "gz") == nil)
        #expect(Compression(fileName: "b.gz.nq") == nil)
    }

    @Test("what is compressed can be had again, and is the same each time", arguments: Compression.allCases)
    func roundTrip(_ compression: Compression) throws {
        let sizes = [0, 1, 70_000, 131_072, 5, 400_000]
        let batches = sizes.map { size in (0..<size).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) } }
        func compressed() throws -> [UInt8] {
            var sink = try CompressedSink([UInt8](), compression)
            for batch in batches { try batch.withUnsafeBytes { try sink.write($0) } }
            try sink.finish()
            return sink.inner
        }
        let bytes = try compressed()
        let original = batches.flatMap { $0 }
        #expect(bytes.count < original.count)
        #expect(try compressed() == bytes)
        #expect(Self.plain(bytes, compression, count: original.count + 1) == original)
    }

    private static func plain(_ bytes: [UInt8], _ compression: Compression, count: Int) -> [UInt8] {
        var input = bytes
        return [UInt8](unsafeUninitializedCapacity: count) { output, filled in
            switch compression {
            case .zstd:
                filled = ZSTD_decompress(output.baseAddress, count, input, input.count)
            case .gzip:
                input.withUnsafeMutableBufferPointer { input in
                    var stream = z_stream()
                    stream.next_in = input.baseAddress
                    stream.avail_in = UInt32(input.count)
                    stream.next_out = output.baseAddress
                    stream.avail_out = UInt32(count)
                    inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
                    inflate(&stream, Z_FINISH)
                    filled = count - Int(stream.avail_out)
                    inflateEnd(&stream)
                }
            }
        }
    }
}
