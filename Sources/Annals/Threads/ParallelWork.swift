/// Does pieces of work on so many threads and hands on what each gives, one at a time, as they are done.
///
///     await inParallel(inputs.count, threads: 2) { read(inputs[$0]) } take: { readings[$0] = $1 }
///
/// No more pieces are begun than threads have been free, so that little waits for `take`. After `work` or `take` has
/// thrown no piece is begun; those that have been are waited for.
package func inParallel<Value: Sendable, Failure: Error>(
    _ count: Int, threads: Int, _ work: @escaping @Sendable (_ piece: Int) throws(Failure) -> Value,
    take: (_ piece: Int, Value) throws(Failure) -> Void
) async throws(Failure) {
    try await withTaskGroup(of: (Int, Result<Value, Failure>).self) { group in
        var next = 0
        func start() {
            guard next < count else { return }
            let piece = next
            next += 1
            group.addTask { (piece, Result { () throws(Failure) in try work(piece) }) }
        }
        for _ in 0..<max(1, threads) { start() }
        do throws(Failure) {
            for await (piece, result) in group {
                let value = try result.get()
                start()
                try take(piece, value)
            }
        } catch {
            return Result<Void, Failure>.failure(error)
        }
        return .success(())
    }.get()
}
