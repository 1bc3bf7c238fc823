import Columns
import Tagging
import Testing

@testable import Annals

@Suite("Readings as bytes")
struct EncodedReadingTests {
    @Test("what is encoded is decoded, whatever the text", arguments: 0..<60 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        var random = RandomReading(seed: seed)
        let reading = random.reading()
        let encoded = EncodedReading(reading)
        let again = try encoded.reading()
        #expect(EncodedReading(again) == encoded)
        again.expectEqual(to: reading)
        let header = try encoded.header()
        #expect(header.article == reading.article.id && header.document == reading.document)
    }

    @Test("bytes changed, lost and doubled are a reading or damage", arguments: 0..<40 as Range<UInt64>)
    func fuzz(seed: UInt64) {
        var readings = RandomReading(seed: seed)
        var random = SplitMix64(seed: seed + 1000)
        for _ in 0..<50 {
            var bytes = EncodedReading(readings.reading()).bytes
            for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                let end = min(bytes.count, place + Int.random(in: 0...9, using: &random))
                bytes.replaceSubrange(place..<end, with: [UInt8.random(in: 0...255, using: &random)])
            }
            let encoded = EncodedReading(bytes: bytes)
            _ = try? encoded.reading()
            _ = try? encoded.header()
            var table = ReadingTable()
            if let numbered = try? QuoteNumbers(StringPool()).number(encoded) {
                try? table.add(numbered, as: "article:x")
            }
        }
    }
}
