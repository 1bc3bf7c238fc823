import Dispatch
import Synchronization

/// A value that another thread makes while this one goes on.
///
///     let next = Ahead { try fetch(piece + 1) }
///     work(on: current)
///     current = try next.get()
final class Ahead<Value: Sendable>: Sendable {
    private let group = DispatchGroup()
    private let result = Mutex<Result<Value, any Error>?>(nil)

    init(_ make: @escaping @Sendable () throws -> Value) {
        DispatchQueue.global().async(group: group) {
            let made = Result { try make() }
            self.result.withLock { $0 = made }
        }
    }

    /// Waits for the value, or throws what making it threw. To be asked for once: it is not kept.
    func get() throws -> Value {
        group.wait()
        guard let made = result.withLock({ $0.take() }) else { preconditionFailure("taken already") }
        return try made.get()
    }
}
