// The ISO 8601 text of each temporal value, as `toString` gives it and the constructors read it.
extension LocalDate: CustomStringConvertible {
    /// `1958-08-17`; years of other than four digits have a sign.
    public var description: String {
        let (year, month, day) = civil
        let digits = padded(year.magnitude, to: 4)
        let sign = year < 0 ? "-" : (year > 9999 ? "+" : "")
        return "\(sign)\(digits)-\(padded(month.magnitude, to: 2))-\(padded(day.magnitude, to: 2))"
    }
}

extension LocalTime: CustomStringConvertible {
    /// `21:40`, `21:40:32`, `21:40:32.142`: as short as the time allows.
    public var description: String {
        let start = "\(padded(hour.magnitude, to: 2)):\(padded(minute.magnitude, to: 2))"
        if second == 0 && nanosecond == 0 { return start }
        return "\(start):\(padded(second.magnitude, to: 2))\(fractionText(nanosecond.magnitude))"
    }
}

extension UTCOffset: CustomStringConvertible {
    /// `Z`, `+01:00`, `-02:05:07`.
    public var description: String { seconds == 0 ? "Z" : numeric }

    /// The same, but `+00:00` for UTC.
    var numeric: String {
        let size = UInt64(seconds.magnitude)
        let minutes = "\(padded(size / 3600, to: 2)):\(padded(size / 60 % 60, to: 2))"
        return (seconds < 0 ? "-" : "+") + minutes + (size % 60 == 0 ? "" : ":\(padded(size % 60, to: 2))")
    }
}

extension OffsetTime: CustomStringConvertible {
    public var description: String { "\(time)\(offset)" }
}

extension LocalDateTime: CustomStringConvertible {
    public var description: String { "\(date)T\(time)" }
}

extension ZonedDateTime: CustomStringConvertible {
    public var description: String {
        "\(local)\(offset)" + (zone.map { "[\($0.text)]" } ?? "")
    }
}

extension TemporalDuration: CustomStringConvertible {
    /// `P12Y5M14DT16H13M10.000000001S`; `PT0S` for none at all. Each part has its own sign.
    public var description: String {
        var text = "P"
        for (amount, letter) in [(months / 12, "Y"), (months % 12, "M"), (days, "D")] where amount != 0 {
            text += "\(amount)\(letter)"
        }
        let time = timeText
        if !time.isEmpty { text += "T" + time }
        return text == "P" ? "PT0S" : text
    }

    private var timeText: String {
        let whole = wholeSeconds
        let fraction = seconds < 0 && nanoseconds > 0 ? 1_000_000_000 - nanoseconds : nanoseconds
        var text = ""
        for (amount, letter) in [(whole / 3600, "H"), (whole / 60 % 60, "M")] where amount != 0 {
            text += "\(amount)\(letter)"
        }
        if whole % 60 != 0 || fraction != 0 {
            text += "\(seconds < 0 ? "-" : "")\((whole % 60).magnitude)\(fractionText(UInt64(fraction)))S"
        }
        return text
    }
}

private func padded(_ number: UInt64, to width: Int) -> String {
    let digits = String(number)
    return digits.utf8.count >= width
        ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
}

/// `.142` of 142,000,000 ns; nothing of none.
private func fractionText(_ nanoseconds: UInt64) -> String {
    guard nanoseconds != 0 else { return "" }
    var digits = padded(nanoseconds, to: 9)
    while digits.hasSuffix("0") { digits.removeLast() }
    return "." + digits
}
