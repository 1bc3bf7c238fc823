import Foundation

/// A key of a terminal.
enum Key: Equatable {
    case text(String)
    case enter, tab, backspace, delete
    case left, right, up, down, start, end, wordLeft, wordRight
    case deleteToStart, deleteToEnd, deleteWord, clearScreen
    /// Ctrl-C.
    case interrupt
    /// Ctrl-D.
    case endOfText
    case unknown
}

/// Reads keys from standard input while the terminal gives them one by one.
struct KeyReader {
    /// The next key; nil at the end of the input.
    func next() -> Key? {
        guard let byte = byte() else { return nil }
        switch byte {
        case 0x1B: return escapeSequence()
        case 0x0D, 0x0A: return .enter
        case 0x7F, 0x08: return .backspace
        case 0..<0x20: return Self.controls[byte] ?? .unknown
        default: return character(from: byte)
        }
    }

    /// Whether another key is there already.
    var hasMore: Bool { isReady(within: 0) }

    private func isReady(within milliseconds: Int32) -> Bool {
        var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&descriptor, 1, milliseconds) > 0
    }

    /// Ctrl with a letter, as Emacs and the shells have them.
    private static let controls: [UInt8: Key] = [
        0x01: .start, 0x02: .left, 0x03: .interrupt, 0x04: .endOfText, 0x05: .end, 0x06: .right, 0x09: .tab,
        0x0B: .deleteToEnd, 0x0C: .clearScreen, 0x0E: .down, 0x10: .up, 0x15: .deleteToStart,
        0x17: .deleteWord,
    ]

    private func byte() -> UInt8? {
        var byte: UInt8 = 0
        while true {
            let count = read(STDIN_FILENO, &byte, 1)
            if count == 1 { return byte }
            if count == 0 || errno != EINTR { return nil }
        }
    }

    /// A byte that comes at once, as those of one key do.
    private func promptByte() -> UInt8? { isReady(within: 50) ? byte() : nil }

    private func character(from first: UInt8) -> Key {
        var bytes = [first]
        let more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0
        for _ in 0..<more {
            guard let next = byte() else { break }
            bytes.append(next)
        }
        return String(validating: bytes, as: UTF8.self).map(Key.text) ?? .unknown
    }

    /// What terminals send for keys without a character: `ESC [ A`, `ESC O H`, `ESC [ 3 ~`, `ESC b`.
    private func escapeSequence() -> Key {
        guard let kind = promptByte() else { return .unknown }
        switch kind {
        case UInt8(ascii: "b"): return .wordLeft
        case UInt8(ascii: "f"): return .wordRight
        case 0x7F: return .deleteWord
        case UInt8(ascii: "["), UInt8(ascii: "O"): break
        default: return .unknown
        }
        var parameters = ""
        while let byte = promptByte() {
            if (0x40...0x7E).contains(byte) {
                let name = String(UnicodeScalar(byte))
                return Self.sequences[parameters + name] ?? Self.sequences[name] ?? .unknown
            }
            parameters.unicodeScalars.append(UnicodeScalar(byte))
        }
        return .unknown
    }

    private static let sequences: [String: Key] = [
        "A": .up, "B": .down, "C": .right, "D": .left, "H": .start, "F": .end, "1~": .start, "7~": .start,
        "3~": .delete, "4~": .end, "8~": .end, "1;5C": .wordRight, "1;5D": .wordLeft, "1;3C": .wordRight,
        "1;3D": .wordLeft,
    ]
}
