import Cypher
import Foundation
import Synchronization

/// Ends a query that takes too long or too much memory, or that Ctrl-C stops.
///
/// The engine asks its clock once a batch. This clock also looks at what the process takes, and runs out at once where
/// that is too much.
final class QueryWatch: Sendable {
    enum Ending {
        case memory, interruption
    }

    private let seconds: Double
    private let bytes: Int?
    private let startBytes: Int
    private let start = DispatchTime.now().uptimeNanoseconds
    private let state = Mutex<Ending?>(nil)

    /// `seconds` and `bytes` are what the query may take from now on.
    init(seconds: Double?, bytes: Int?) {
        self.seconds = seconds ?? .greatestFiniteMagnitude
        self.bytes = bytes
        startBytes = bytes == nil ? 0 : ProcessMemory.resident
    }

    /// Why the query was ended, where it was not for its time.
    var ending: Ending? { state.withLock { $0 } }

    /// Seconds since the watch was made.
    var elapsed: Double { Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9 }

    /// What the engine is to keep to.
    func limits(rows: Int?) -> Limits {
        Limits(rows: rows, seconds: seconds, now: { self.now() })
    }

    private func now() -> Double {
        if Interruption.hasCome {
            state.withLock { $0 = .interruption }
            return .infinity
        }
        if let bytes, ProcessMemory.resident - startBytes > bytes {
            state.withLock { $0 = .memory }
            return .infinity
        }
        return elapsed
    }
}

/// What the process holds in memory.
enum ProcessMemory {
    /// Bytes now; where the system does not tell, the most there ever were.
    static var resident: Int {
        #if os(Linux)
            // The second number of statm: pages that are resident.
            if let file = fopen("/proc/self/statm", "r") {
                defer { fclose(file) }
                var line = [CChar](repeating: 0, count: 128)
                if fgets(&line, Int32(line.count), file) != nil {
                    let numbers = line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }.split(separator: 0x20)
                    if numbers.count > 1, let pages = Int(String(decoding: numbers[1], as: UTF8.self)) {
                        return pages * sysconf(Int32(_SC_PAGESIZE))
                    }
                }
            }
            return 0
        #else
            var usage = rusage()
            getrusage(RUSAGE_SELF, &usage)
            return usage.ru_maxrss
        #endif
    }
}
