/// Readings of Chinese characters, and how far a romanized name is from one.
///
/// Readings without tones, most usual first; `readings.tsv` (Unihan). Wade-Giles spellings are turned into pinyin
/// through `wade-giles.tsv`.
public struct Pinyin: Sendable {
    private let table: Table
    private let sounds: Int
    /// The usual reading of each row; empty where there is none.
    private let usual: [String]
    /// The row of each character of the basic block, by its distance from U+4E00; -1 for none.
    private let rows: [Int32]
    private static let firstCharacter: UInt32 = 0x4E00
    private let fromWadeGiles: [String: String]
    private let toWadeGiles: [String: String]
    /// Every syllable of pinyin without tones.
    public let syllables: Set<String>

    init(readings table: Table, wadeGiles: Table) throws(OntologyError) {
        let (character, sounds) = (try table.column("char"), try table.column("pinyin"))
        var rows = [Int32](repeating: -1, count: 0x5200)
        for row in 0..<table.rowCount {
            var scalars = UTF8Scalars(table.cell(row, character))
            guard let scalar = scalars.next(), scalar >= Self.firstCharacter else { continue }
            let index = Int(scalar - Self.firstCharacter)
            if index < rows.count { rows[index] = Int32(row) }
        }
        let (pinyin, spelling) = (try wadeGiles.column("pinyin"), try wadeGiles.column("wade_giles"))
        var fromWadeGiles: [String: String] = [:]
        var toWadeGiles: [String: String] = [:]
        var syllables: Set<String> = []
        for row in 0..<wadeGiles.rowCount {
            let sound = wadeGiles.text(row, pinyin)
            syllables.insert(sound)
            fromWadeGiles[wadeGiles.text(row, spelling)] = sound
            toWadeGiles[sound] = wadeGiles.text(row, spelling)
        }
        usual = (0..<table.rowCount).map { row in
            let readings = table.cell(row, sounds).drop { $0 == UInt8(ascii: "|") }
            return String(decoding: readings.prefix { $0 != UInt8(ascii: "|") }, as: UTF8.self)
        }
        self.table = table
        self.sounds = sounds
        self.rows = rows
        self.fromWadeGiles = fromWadeGiles
        self.toWadeGiles = toWadeGiles
        self.syllables = syllables
    }

    /// The readings of one character, most usual first; empty where unknown.
    public func readings(of scalar: UInt32) -> [String] {
        guard let row = row(of: scalar) else { return [] }
        return table.alternatives(row, sounds).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The usual reading of one character.
    public func reading(of scalar: UInt32) -> String? {
        guard let row = row(of: scalar), !usual[row].isEmpty else { return nil }
        return usual[row]
    }

    /// The usual reading of a text, a syllable a character; characters without a reading are left out.
    public func syllables(of text: some StringProtocol) -> [String] {
        text.unicodeScalars.compactMap { reading(of: $0.value) }
    }

    private func row(of scalar: UInt32) -> Int? {
        guard scalar >= Self.firstCharacter, Int(scalar - Self.firstCharacter) < rows.count else {
            return nil
        }
        let row = rows[Int(scalar - Self.firstCharacter)]
        return row < 0 ? nil : Int(row)
    }

    /// The pinyin syllable of a Wade-Giles one (lower case, with its apostrophe), if it is one.
    public func syllable(wadeGiles: String) -> String? { fromWadeGiles[wadeGiles] }

    /// The Wade-Giles syllable of a pinyin one, with its apostrophe, if there is one.
    public func wadeGiles(of syllable: String) -> String? { toWadeGiles[syllable] }
}
