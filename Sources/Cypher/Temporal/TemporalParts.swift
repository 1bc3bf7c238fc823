// What a value has to give to another that is made from it.
extension Value {
    /// The day of a temporal value that has one.
    var datePart: LocalDate? {
        switch self {
        case .date(let date): date
        case .localDateTime(let moment): moment.date
        case .dateTime(let moment): moment.local.date
        default: nil
        }
    }

    /// The time of day of a temporal value that has one.
    var timePart: LocalTime? {
        switch self {
        case .localTime(let time): time
        case .time(let time): time.time
        case .localDateTime(let moment): moment.time
        case .dateTime(let moment): moment.local.time
        default: nil
        }
    }

    /// Where the clock of a temporal value stands, for those that know.
    var placePart: ClockPlace? {
        switch self {
        case .time(let time): .offset(time.offset)
        case .dateTime(let moment): moment.place
        default: nil
        }
    }
}
