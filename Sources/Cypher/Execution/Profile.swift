/// Counts rows and time of the steps of a run.
final class Profile {
    struct Entry {
        var rows = 0
        var seconds = 0.0
    }

    var entries: [Entry]
    let now: (@Sendable () -> Double)?
    private let count: Int

    /// Steps of the outermost plan alone are told apart.
    init(_ pipeline: Pipeline, now: (@Sendable () -> Double)?) {
        count = pipeline.steps.count
        entries = Array(repeating: Entry(), count: count)
        self.now = now
    }

    private var isStarted = false
    private var next = 0

    /// The number of a step of the outermost plan, which is set up first; nil for those of inner plans.
    func id(of pipeline: Pipeline, _ index: Int) -> Int? {
        guard !isStarted, index == next else { return nil }
        next += 1
        isStarted = next == count
        return index
    }
}

/// Counts what another operator gives; its time is that of all the operators below it too.
final class ProfilingCursor: Cursor {
    private let input: any Cursor
    private let profile: Profile
    private let id: Int

    init(_ input: any Cursor, _ profile: Profile, _ id: Int) {
        self.input = input
        self.profile = profile
        self.id = id
    }

    func next() throws(CypherError) -> Batch? {
        let start = profile.now?() ?? 0
        defer { profile.entries[id].seconds += (profile.now?() ?? 0) - start }
        let batch = try input.next()
        profile.entries[id].rows += batch?.count ?? 0
        return batch
    }
}
