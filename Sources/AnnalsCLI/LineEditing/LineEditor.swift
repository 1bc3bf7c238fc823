import Foundation

/// Asks for lines on a terminal: with the keys that shells have, history and completion.
///
/// A line that is wider than the terminal scrolls sideways. Keys: arrows, Home, End, Ctrl-A E B F P N H D K U W L, Alt-B F.
struct LineEditor {
    enum Input {
        case line(String)
        /// Ctrl-C.
        case interrupted
        /// Ctrl-D on an empty line, or the end of the input.
        case end
    }

    var history: LineHistory
    /// Completions of the text before the cursor.
    var completion: (String) -> Completion = { _ in Completion() }
    private var buffer = LineBuffer()
    private var prompt = ""
    /// The line of the history that is shown; `history.lines.count` for the new one.
    private var place = 0
    /// The new line while others are shown.
    private var newLine = ""

    init(history: LineHistory) { self.history = history }

    mutating func readLine(prompt: String) -> Input {
        guard let terminal = RawTerminal() else { return plainLine(prompt) }
        defer { terminal.end() }
        self.prompt = prompt
        buffer = LineBuffer()
        place = history.lines.count
        draw()
        let keys = KeyReader()
        while let key = keys.next() {
            switch key {
            case .enter:
                draw()
                show("\r\n")
                history.add(buffer.text)
                return .line(buffer.text)
            case .interrupt:
                show("^C\r\n")
                return .interrupted
            case .endOfText where buffer.characters.isEmpty:
                show("\r\n")
                return .end
            case .tab: complete()
            default: edit(key)
            }
            // Of a text that is pasted the end alone need be shown.
            if !keys.hasMore { draw() }
        }
        return .end
    }

    private func plainLine(_ prompt: String) -> Input {
        show(prompt)
        return Swift.readLine().map(Input.line) ?? .end
    }

    private mutating func edit(_ key: Key) {
        switch key {
        case .text(let text): buffer.insert(text)
        case .backspace: buffer.deleteBackward()
        case .delete, .endOfText: buffer.deleteForward()
        case .left: buffer.moveLeft()
        case .right: buffer.moveRight()
        case .start: buffer.moveToStart()
        case .end: buffer.moveToEnd()
        case .wordLeft: buffer.moveWordLeft()
        case .wordRight: buffer.moveWordRight()
        case .deleteToStart: buffer.deleteToStart()
        case .deleteToEnd: buffer.deleteToEnd()
        case .deleteWord: buffer.deleteWord()
        case .up: turn(to: place - 1)
        case .down: turn(to: place + 1)
        case .clearScreen: show("\u{1B}[H\u{1B}[2J")
        case .enter, .tab, .interrupt, .unknown: break
        }
    }

    /// Shows another line of the history.
    private mutating func turn(to next: Int) {
        guard (0...history.lines.count).contains(next) else { return }
        if place == history.lines.count { newLine = buffer.text }
        place = next
        buffer = LineBuffer(next == history.lines.count ? newLine : history.lines[next])
    }

    /// Completes what all candidates share; where that is nothing more, lists them below the line.
    private mutating func complete() {
        let completion = completion(buffer.textBeforeCursor)
        guard let common = completion.commonText else { return }
        if completion.candidates.count == 1 || common.count > completion.length {
            return buffer.replaceBeforeCursor(completion.length, with: common)
        }
        show("\r\n" + completion.listing(width: Terminal.output.width ?? 80))
    }

    /// Draws the line anew, with as much of it as fits around the cursor.
    private func draw() {
        let room = max(8, (Terminal.output.width ?? 80) - DisplayWidth.of(prompt) - 1)
        let widths = buffer.characters.map { DisplayWidth.of(String($0)) }
        var start = buffer.cursor
        var before = 0
        while start > 0, before + widths[start - 1] <= room * 3 / 4 || buffer.cursor == widths.count {
            guard before + widths[start - 1] <= room else { break }
            start -= 1
            before += widths[start]
        }
        var end = buffer.cursor
        var all = before
        while end < widths.count, all + widths[end] <= room {
            all += widths[end]
            end += 1
        }
        let shown = DisplayWidth.printable(String(buffer.characters[start..<end]))
        let column = DisplayWidth.of(prompt) + before
        show("\r\(prompt)\(shown)\u{1B}[K\r" + (column > 0 ? "\u{1B}[\(column)C" : ""))
    }

    private func show(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
}
