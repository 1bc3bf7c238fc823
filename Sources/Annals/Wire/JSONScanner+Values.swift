import Exchange
import Graph
import Ontology

/// Values of the records on the wire.
extension JSONScanner {
    /// The member of this name, which must be there.
    mutating func required<Value>(_ value: Value?, _ key: String) throws(ExchangeError) -> Value {
        guard let value else { throw content(found: "\"\(key)\" is missing", expected: "a value for it") }
        return value
    }

    /// One of the strings that `Word` has a case for.
    mutating func word<Word: RawRepresentable & CaseIterable>(
        _ key: String, _: Word.Type
    ) throws(ExchangeError) -> Word where Word.RawValue == String {
        let text = try text(key)
        guard let word = Word(rawValue: text) else {
            let known = Word.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
            throw content(
                found: "\"\(key)\" is the string \"\(text.prefix(60))\"", expected: "one of \(known)")
        }
        return word
    }

    /// A count or an offset: small enough that those of all articles can be added up.
    mutating func count(_ key: String) throws(ExchangeError) -> Int {
        let number = try integer(key)
        guard (0...Int(Int32.max)).contains(number) else {
            throw content(found: "\"\(key)\" is the number \(number)", expected: "0 to \(Int32.max)")
        }
        return number
    }

    mutating func day(_ key: String) throws(ExchangeError) -> CalendarDate {
        let text = try text(key)
        guard let day = CalendarDate(iso: text) else {
            throw content(
                found: "\"\(key)\" is \"\(text.prefix(60))\"", expected: "a day, such as \"1957-12-11\"")
        }
        return day
    }

    mutating func dateRange() throws(ExchangeError) -> DateRange {
        var (earliest, latest): (CalendarDate?, CalendarDate?)
        var role: DateRange.Role?
        try forEachMember { scanner, key throws(ExchangeError) in
            switch key {
            case "earliest": earliest = try scanner.day(key)
            case "latest": latest = try scanner.day(key)
            case "role": role = try scanner.word(key, DateRange.Role.self)
            default: try scanner.skip()
            }
        }
        return DateRange(
            earliest: try required(earliest, "earliest"), latest: try required(latest, "latest"),
            role: try required(role, "role"))
    }

    mutating func properties() throws(ExchangeError) -> [Property] {
        var properties: [Property] = []
        try forEachMember { scanner, key throws(ExchangeError) in
            properties.append(Property(key, try scanner.text(key)))
        }
        return properties
    }

    mutating func counts() throws(ExchangeError) -> [String: Int] {
        var counts: [String: Int] = [:]
        try forEachMember { scanner, key throws(ExchangeError) in counts[key] = try scanner.count(key) }
        return counts
    }

    /// The number of a gazetteer row.
    mutating func row(_ key: String, _ rows: [String: Int32]) throws(ExchangeError) -> Int32 {
        let id = try text(key)
        guard let row = rows[id] else {
            throw content(
                found: "the gazetteers have no row \"\(id.prefix(60))\"",
                expected: "the ontology that the extraction was made with")
        }
        return row
    }
}
