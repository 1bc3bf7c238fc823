import Annals

/// How far a command is at one moment.
struct ProgressReport {
    var done: Int
    /// How many of those were done before it began.
    var known: Int
    var total: Int
    var elapsed: Duration
    /// Bytes in memory.
    var memory: Int

    private var seconds: Double {
        Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    }

    private var rate: Double { seconds > 0 ? Double(done - known) / seconds : 0 }

    /// Nil until something is done.
    private var secondsLeft: Int? {
        rate > 0 && done <= total ? Int((Double(total - done) / rate).rounded(.up)) : nil
    }

    /// "reading 120 of 9093 articles, 310 a second, 29 s left, 212 MB"
    var line: String {
        var parts = ["reading \(done) of \(total) articles"]
        if done > known {
            parts.append("\(rate < 10 ? "\((rate * 10).rounded() / 10)" : "\(Int(rate))") a second")
        }
        if let secondsLeft { parts.append("\(Self.span(secondsLeft)) left") }
        parts.append("\(memory >> 20) MB")
        return parts.joined(separator: ", ")
    }

    /// One line of JSON; `time` is that of the clock.
    func json(step: String, time: String) -> String {
        var json = JSONBuffer()
        json.object { object in
            object.field("time", time)
            object.field("step", step)
            object.field("done", done)
            object.field("total", total)
            object.field("seconds", (seconds * 10).rounded() / 10)
            object.field("per_second", (rate * 10).rounded() / 10)
            if let secondsLeft { object.field("seconds_left", secondsLeft) }
            object.field("memory_bytes", memory)
        }
        json.endLine()
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private static func span(_ seconds: Int) -> String {
        switch seconds {
        case ..<60: "\(seconds) s"
        case ..<3600: "\(seconds / 60) min \(seconds % 60) s"
        default: "\(seconds / 3600) h \(seconds % 3600 / 60) min"
        }
    }
}
