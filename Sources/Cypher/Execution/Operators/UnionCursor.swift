/// The rows of several plans, one after another, each given what this one is given.
final class UnionCursor: Cursor {
    private let input: any Cursor
    private let pipelines: [Pipeline]
    private let context: ExecutionContext
    private var argument: Batch?
    private var current: (any Cursor)?
    private var index = 0

    init(_ input: any Cursor, _ pipelines: [Pipeline], _ context: ExecutionContext) {
        self.input = input
        self.pipelines = pipelines
        self.context = context
    }

    func next() throws(CypherError) -> Batch? {
        if argument == nil { argument = try input.all(context) }
        guard let argument else { return nil }
        while true {
            if let batch = try current?.next() { return batch }
            guard index < pipelines.count else { return nil }
            current = pipelines[index].cursor(argument, context)
            index += 1
        }
    }
}

/// Takes all rows and gives none: the end of a query without RETURN.
final class DiscardCursor: Cursor {
    private let input: any Cursor

    init(_ input: any Cursor) { self.input = input }

    func next() throws(CypherError) -> Batch? {
        while try input.next() != nil {}
        return nil
    }
}
