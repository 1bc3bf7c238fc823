import Columns
import Synchronization

/// A property that is kept outside the graph and read there: nothing of it is copied until a query goes over many rows.
///
/// While few rows are asked for, each is read by itself. Once a part of them has been, all rows are put into a column, which
/// costs about as much as was spent by then.
public final class SharedColumn: Sendable {
    private let rows: Int
    private let read: @Sendable (Int) -> Value
    private let gather: (@Sendable () -> Column)?
    private let state = Mutex(State())

    private struct State {
        var asked = 0
        var column: Column?
    }

    /// - Parameters:
    ///   - rows: how many rows there are; none behind has a value.
    ///   - read: the value of a row; `null` where it has none.
    ///   - gather: all of them as a column; nil for values that are never copied. Ids of strings are those of the graph.
    public init(
        rows: Int, read: @escaping @Sendable (Int) -> Value, gather: (@Sendable () -> Column)? = nil
    ) {
        self.rows = rows
        self.read = read
        self.gather = gather
    }

    func value(at row: Int) -> Value { row < rows ? read(row) : .null }

    /// All values, for one who is about to read `count` of them; nil where they are better read one by one.
    func column(for count: Int) -> Column? {
        guard let gather else { return nil }
        return state.withLock { state in
            state.asked += count
            if state.column == nil, state.asked > rows / 8 { state.column = gather() }
            return state.column
        }
    }

    /// All values as a column; nil for those that are never gathered.
    var gathered: Column? { column(for: max(rows, 1)) }

    /// All values, read one by one.
    var values: [Value] { (0..<rows).map(read) }
}
