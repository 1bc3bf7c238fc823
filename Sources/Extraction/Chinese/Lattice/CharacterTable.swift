import Ontology

/// What a character can be, as far as the lattice asks: one flag a class.
struct CharacterClasses: OptionSet, Sendable {
    let rawValue: UInt16

    static let han = Self(rawValue: 1 << 0)
    static let latin = Self(rawValue: 1 << 1)
    static let numeral = Self(rawValue: 1 << 2)
    /// A numeral, a decimal point or a percent sign: what a number goes on with.
    static let numberPart = Self(rawValue: 1 << 3)
    /// What a name cannot cross; see `Scalars.isBreak`.
    static let breaking = Self(rawValue: 1 << 4)
    static let function = Self(rawValue: 1 << 5)
    /// Can stand in the stem of a name: no function word, measure or class word.
    static let stem = Self(rawValue: 1 << 6)
    /// Can stand in a given name; see `ChineseNameModel.isGivenCharacter`.
    static let given = Self(rawValue: 1 << 7)
    static let surname = Self(rawValue: 1 << 8)
    /// A compound surname begins with it.
    static let compoundSurname = Self(rawValue: 1 << 9)
    static let transcribing = Self(rawValue: 1 << 10)
    static let nameDot = Self(rawValue: 1 << 11)
    /// A name before it is likelier: 说, a comma.
    static let afterName = Self(rawValue: 1 << 12)
    static let enumerationComma = Self(rawValue: 1 << 13)
}

/// Values of characters, by a table of the basic plane and a dictionary of the rare rest.
struct CharacterTable<Value: Sendable>: Sendable {
    /// Index into `values` of each scalar of the basic plane; 0 is the value of all that are not named.
    private var indexes = [UInt16](repeating: 0, count: 1 << 16)
    private var beyond: [UInt32: UInt16] = [:]
    private var values: [Value]

    init(others: Value) { values = [others] }

    subscript(scalar: UInt32) -> Value {
        @inline(__always) get {
            let index =
                scalar < 1 << 16
                ? indexes.withUnsafeBufferPointer { $0[Int(scalar)] } : beyond[scalar] ?? 0
            return values.withUnsafeBufferPointer { $0[Int(index)] }
        }
        set {
            let index = UInt16(values.count)
            values.append(newValue)
            if scalar < 1 << 16 { indexes[Int(scalar)] = index } else { beyond[scalar] = index }
        }
    }
}

/// The classes of all characters: one look-up in a table of the basic plane.
struct CharacterClassTable: Sendable {
    private var basicPlane: [CharacterClasses]
    private var beyond: [UInt32: CharacterClasses] = [:]

    init(lexicon: Lexicon) {
        basicPlane = (0..<(1 << 16)).map(Self.byRange)
        add(.function, to: FunctionCharacters.all)
        add(.surname, to: lexicon.surnames.single.keys)
        add(.compoundSurname, to: lexicon.surnames.compound.compactMap(\.first))
        add(.transcribing, to: lexicon.nameCharacters.transcribing.keys)
        add(.nameDot, to: Scalars.nameDots)
        add(.afterName, to: NameCues.afterName)
        add(.enumerationComma, to: [Scalars.enumerationComma])
        for scalar in FunctionCharacters.all { basicPlane[Int(scalar)].remove(.stem) }
        for scalar in ChineseNameModel.particles { basicPlane[Int(scalar)].remove(.given) }
    }

    subscript(scalar: UInt32) -> CharacterClasses {
        @inline(__always) get {
            scalar < 1 << 16
                ? basicPlane.withUnsafeBufferPointer { $0[Int(scalar)] }
                : beyond[scalar] ?? Self.byRange(scalar)
        }
    }

    /// The classes that do not come from a list.
    private static func byRange(_ scalar: UInt32) -> CharacterClasses {
        var classes: CharacterClasses = []
        if Scalars.isHan(scalar) { classes.formUnion([.han, .stem, .given]) }
        if Scalars.isLatin(scalar) { classes.insert(.latin) }
        if Scalars.isBreak(scalar) { classes.insert(.breaking) }
        if scalar == 0x2E || scalar == 0x25 { classes.insert(.numberPart) }  // . %
        if scalar == Scalars.missingGlyph || scalar == Scalars.questionMark { classes.insert(.given) }
        if ChineseNumeral.isNumeral(scalar) {
            classes.formUnion([.numeral, .numberPart])
            classes.remove(.stem)
        }
        return classes
    }

    private mutating func add(_ classes: CharacterClasses, to scalars: some Sequence<UInt32>) {
        for scalar in scalars {
            if scalar < 1 << 16 {
                basicPlane[Int(scalar)].formUnion(classes)
            } else {
                beyond[scalar] = (beyond[scalar] ?? Self.byRange(scalar)).union(classes)
            }
        }
    }
}
