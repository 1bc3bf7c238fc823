/// What a run may use up before it ends with an error; nil for no bound.
public struct Limits: Sendable {
    /// Rows of the result.
    public var rows: Int?
    /// Values that operators keep at one time, counted in rows: sorting, grouping, lists of paths.
    public var keptRows: Int?
    /// Seconds by `now`.
    public var seconds: Double?
    /// Reads a clock, in seconds from any moment on; asked once a batch, and while a single row makes long lists or texts.
    public var now: (@Sendable () -> Double)?

    public init(
        rows: Int? = nil, keptRows: Int? = nil, seconds: Double? = nil, now: (@Sendable () -> Double)? = nil
    ) {
        self.rows = rows
        self.keptRows = keptRows
        self.seconds = seconds
        self.now = now
    }

    public static let none = Limits()
}

/// What is left of the limits of a run.
struct Budget {
    private let limits: Limits
    private let start: Double
    private var kept = 0
    /// What has been made since the clock was last asked.
    private var made = 0

    init(_ limits: Limits) {
        self.limits = limits
        start = limits.seconds == nil ? 0 : limits.now?() ?? 0
    }

    /// Errors where the time is over.
    func checkTime() throws(CypherError) {
        guard let seconds = limits.seconds, let now = limits.now else { return }
        if now() - start > seconds { throw exceeded("more than \(seconds) seconds") }
    }

    /// Counts what one row makes: elements of lists, or bytes of texts. Errors where the time is over.
    mutating func make(_ count: Int) throws(CypherError) {
        made += count
        if made < 65_536 { return }
        made = 0
        try checkTime()
    }

    /// Counts a list or text that was made.
    mutating func make(_ value: Value) throws(CypherError) {
        switch value {
        case .list(let elements): try make(elements.count)
        case .string(let text): try make(text.utf8.count)
        default: break
        }
    }

    func checkRows(_ count: Int) throws(CypherError) {
        if let rows = limits.rows, count > rows { throw exceeded("more than \(rows) rows") }
    }

    /// Counts rows that an operator keeps.
    mutating func keep(_ count: Int) throws(CypherError) {
        kept += count
        if let bound = limits.keptRows, kept > bound {
            throw exceeded("more than \(bound) rows kept in memory")
        }
    }

    private func exceeded(_ what: String) -> CypherError {
        CypherError(.limit, .limitExceeded, "the query takes \(what)")
    }
}
