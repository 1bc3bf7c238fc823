import Synchronization

/// Puts what several threads write into the order of their inputs.
///
/// The pieces of the first input that is not finished go on at once; those of later inputs wait for it. After a
/// write has failed, nothing more is written.
final class OrderedPieces: Sendable {
    private struct State {
        var current = 0
        var waiting: [Int: [UInt8]] = [:]
        var finished: Set<Int> = []
        var failure: (any Error)?
    }

    private let state = Mutex(State())
    private let sink: @Sendable ([UInt8]) throws -> Void

    init(_ sink: @escaping @Sendable ([UInt8]) throws -> Void) { self.sink = sink }

    /// The input whose pieces go on at once.
    var current: Int { state.withLock { $0.current } }

    /// Throws what a write threw.
    func check() throws { if let failure = state.withLock({ $0.failure }) { throw failure } }

    func write(_ piece: [UInt8], of input: Int) {
        state.withLock { state in
            if input == state.current {
                send(piece, &state)
            } else {
                state.waiting[input, default: []] += piece
            }
        }
    }

    func finish(_ input: Int) {
        state.withLock { state in
            state.finished.insert(input)
            while state.finished.remove(state.current) != nil {
                state.current += 1
                if let piece = state.waiting.removeValue(forKey: state.current) { send(piece, &state) }
            }
        }
    }

    private func send(_ piece: [UInt8], _ state: inout State) {
        guard state.failure == nil else { return }
        do { try sink(piece) } catch { state.failure = error }
    }
}
