import Exchange
import Ontology
import SampleTagger
import Tagging
import Testing

@testable import Annals

@Suite("Readings as lines of JSON")
struct ReadingWireTests {
    private static let gazetteer = SampleTagger.lexicon.gazetteer
    private static let decoder = ArticleReadingDecoder(gazetteer: gazetteer)

    private func line(_ reading: ArticleReading) -> [UInt8] {
        var json = JSONBuffer()
        reading.write(to: &json, gazetteer: Self.gazetteer)
        return json.bytes
    }

    private func decoded(_ line: [UInt8]) -> Result<ArticleReading, ExchangeError> {
        line.withUnsafeBufferPointer { bytes in
            Result { () throws(ExchangeError) in
                try Self.decoder.reading(line: bytes, file: "part-0", number: 17)
            }
        }
    }

    private func message(_ line: String) -> String {
        switch decoded(Array(line.utf8)) {
        case .success: "read"
        case .failure(let error): error.description
        }
    }

    @Test("what is written reads back the same, whatever the text", arguments: 0..<40 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        var random = RandomReading(seed: seed)
        let reading = random.reading()
        let again = try decoded(line(reading)).get()
        #expect(line(again) == line(reading))
        #expect(!line(reading).contains(0x0A))
        again.expectEqual(to: reading)
    }

    @Test("bytes changed, lost and doubled give a reading or an error", arguments: 0..<20 as Range<UInt64>)
    func fuzz(seed: UInt64) {
        var readings = RandomReading(seed: seed)
        var random = SplitMix64(seed: seed + 1000)
        for _ in 0..<50 {
            var bytes = line(readings.reading())
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                let end = min(bytes.count, place + Int.random(in: 0...9, using: &random))
                bytes.replaceSubrange(place..<end, with: [UInt8.random(in: 0...255, using: &random)])
            }
            if case .success(let reading) = decoded(bytes) { _ = line(reading) }
        }
    }

    @Test("an error names the file, the line, what is wrong and what should be there")
    func errors() {
        let start =
            #"{"document":"a","format":1,"fingerprint":"f","article":{"id":"article:a","type":"Article"}"#
        #expect(message(start + "}") == "read")
        #expect(message(#"{"document":"a""#).hasPrefix("part-0:17:16: ',' or '}' after a member is missing"))
        #expect(
            message(#"{"document":"a","format":9}"#).hasPrefix(
                "part-0:17: the line is of format 9; expected 1"))
        #expect(message(#"{"document":3}"#) == "part-0:17: \"document\" is the number 3; expected a string")
        #expect(
            message(start + #","mentions":[{"start":-1}]}"#)
                == "part-0:17: \"start\" is the number -1; expected 0 to 2147483647")
        #expect(
            message(start + #","entities":[{"id":"x","type":"Person","row":"person:none"}]}"#)
                == "part-0:17: the gazetteers have no row \"person:none\"; "
                + "expected the ontology that the extraction was made with")
        let statement =
            #"{"subject":"x","relation":"MET","object":"article:a","certainty":"implied","#
            + #""evidence":[{"language":"zh","start":0,"end":1,"quote":"q"}]}"#
        #expect(
            message(start + ",\"statements\":[\(statement)]}")
                == "part-0:17: a mention or statement of \"x\"; expected the id of one of the line's entities or things"
        )
    }
}
