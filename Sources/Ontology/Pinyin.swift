/// Readings of Chinese characters, and how far a romanized name is from one.
///
/// Readings without tones, most usual first; `readings.tsv` (Unihan). Wade-Giles spellings are turned into pinyin
/// through `wade-giles.tsv`.
public struct Pinyin: Sendable {
    private let readings: [UInt32: [String]]
    private let fromWadeGiles: [String: String]
    /// Every syllable of pinyin without tones.
    public let syllables: Set<String>

    init(readings table: Table, wadeGiles: Table) throws(OntologyError) {
        let (character, sounds) = (try table.column("char"), try table.column("pinyin"))
        var readings: [UInt32: [String]] = [:]
        readings.reserveCapacity(table.rowCount)
        for row in 0..<table.rowCount {
            var scalars = UTF8Scalars(table.cell(row, character))
            guard let scalar = scalars.next() else { continue }
            readings[scalar] = table.alternatives(row, sounds).map { String(decoding: $0, as: UTF8.self) }
        }
        let (pinyin, spelling) = (try wadeGiles.column("pinyin"), try wadeGiles.column("wade_giles"))
        var fromWadeGiles: [String: String] = [:]
        var syllables: Set<String> = []
        for row in 0..<wadeGiles.rowCount {
            let sound = wadeGiles.text(row, pinyin)
            syllables.insert(sound)
            fromWadeGiles[wadeGiles.text(row, spelling)] = sound
        }
        self.readings = readings
        self.fromWadeGiles = fromWadeGiles
        self.syllables = syllables
    }

    /// The readings of one character, most usual first; empty where unknown.
    public func readings(of scalar: UInt32) -> [String] { readings[scalar] ?? [] }

    /// The usual reading of a text, a syllable a character; characters without a reading are left out.
    public func syllables(of text: some StringProtocol) -> [String] {
        text.unicodeScalars.compactMap { readings[$0.value]?.first }
    }

    /// The pinyin syllable of a Wade-Giles one (lower case, with its apostrophe), if it is one.
    public func syllable(wadeGiles: String) -> String? { fromWadeGiles[wadeGiles] }
}
