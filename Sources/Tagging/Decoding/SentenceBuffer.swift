/// The columns of a sentence while its labels are scored: one piece of memory, filled again for each sentence.
struct SentenceBuffer: ~Copyable {
    /// What stands for each character, and its kind; `SentenceReading.margin` edges before and after.
    let symbols: UnsafeMutablePointer<UInt32>
    let kinds: UnsafeMutablePointer<UInt8>
    /// The rows of weights that the features have which begin at each character, edges included: `numbersPerCharacter`
    /// a character, 0 for none.
    let rowNumbers: UnsafeMutablePointer<UInt32>
    /// Words from the end of the buffer on, an edge before and after.
    let words: UnsafeMutablePointer<Word>
    let wordCapacity: Int
    /// Features that the model may have.
    let sightings: UnsafeMutablePointer<Sighting>
    let labels: UnsafeMutablePointer<UInt8>
    private let memory: UnsafeMutableRawPointer

    /// Five of single characters, four of pairs, three of triples, three of kinds; one is left free.
    static let numbersPerCharacter = 16

    struct Word: BitwiseCopyable {
        var start: Int32
        var features: FeatureTables.WordFeatures
    }

    struct Sighting: BitwiseCopyable {
        var key: UInt64
        /// What lies in the feature's home slot of the model.
        var home: UInt64
        /// Where the first row number of the feature belongs.
        var place: Int
    }

    /// For sentences of no more than `capacity` characters.
    init(capacity: Int) {
        let symbolCount = capacity + 2 * SentenceReading.margin
        let numberCount = symbolCount * Self.numbersPerCharacter
        wordCapacity = capacity + 2
        var size = 0
        func room<Element>(_ count: Int, _: Element.Type) -> Int {
            defer { size += (count * MemoryLayout<Element>.stride + 63) / 64 * 64 }
            return size
        }
        let offsets = (
            room(symbolCount, UInt32.self), room(symbolCount, UInt8.self), room(numberCount, UInt32.self),
            room(wordCapacity, Word.self), room(symbolCount, Sighting.self), room(capacity, UInt8.self)
        )
        memory = .allocate(byteCount: size, alignment: 64)
        symbols = (memory + offsets.0).bindMemory(to: UInt32.self, capacity: symbolCount)
        kinds = (memory + offsets.1).bindMemory(to: UInt8.self, capacity: symbolCount)
        rowNumbers = (memory + offsets.2).bindMemory(to: UInt32.self, capacity: numberCount)
        words = (memory + offsets.3).bindMemory(to: Word.self, capacity: wordCapacity)
        sightings = (memory + offsets.4).bindMemory(to: Sighting.self, capacity: symbolCount)
        labels = (memory + offsets.5).bindMemory(to: UInt8.self, capacity: capacity)
    }

    deinit { memory.deallocate() }
}
