/// The lines of some files as one sorted set: each once, in the order of their bytes, as `LC_ALL=C sort -u` gives them.
///
///     var lines = MergedLines([try MappedLines(path: "part-0"), try MappedLines(path: "part-1")])
///     while let line = lines.next() { … }
///
/// A union of sets: which files are merged first, or how often, makes no difference. The files need not be sorted:
/// each is cut into the sorted runs that it has, and all runs are merged. Memory: some 50 bytes a run, so constant
/// where files are sorted, as `annals extract --for-linking` and a merge write them but for a few lines. Time: two
/// passes over the bytes and a comparison a line for each doubling of the runs.
struct MergedLines {
    /// The places in the runs, as a heap: the least line first.
    private var heap: [Cursor] = []
    private var last: UnsafeRawBufferPointer?
    private let files: [MappedLines]

    /// A line and where it stands.
    struct Line {
        /// Valid as long as the files are held.
        let bytes: UnsafeRawBufferPointer
        let file: MappedLines
        let number: Int
    }

    private struct Cursor {
        let file: Int
        var line: MappedLines.Line
        /// Where the run ends.
        let end: Int
    }

    init(_ files: [MappedLines]) {
        self.files = files
        for index in files.indices { addRuns(of: index) }
        for index in stride(from: heap.count / 2 - 1, through: 0, by: -1) { sink(index) }
    }

    mutating func next() -> Line? {
        while let least = heap.first {
            advance()
            if let last, last.compared(to: least.line.bytes) == 0 { continue }
            last = least.line.bytes
            return Line(bytes: least.line.bytes, file: files[least.file], number: least.line.number)
        }
        return nil
    }

    private mutating func addRuns(of index: Int) {
        let file = files[index]
        guard var first = file.line(at: 0, number: 1) else { return }
        var previous = first
        while let line = file.line(at: previous.next, number: previous.number + 1) {
            if line.bytes.compared(to: previous.bytes) < 0 {
                heap.append(Cursor(file: index, line: first, end: previous.next))
                first = line
            }
            previous = line
        }
        heap.append(Cursor(file: index, line: first, end: previous.next))
    }

    /// Moves the first run on by a line.
    private mutating func advance() {
        let (line, file) = (heap[0].line, files[heap[0].file])
        if line.next < heap[0].end, let next = file.line(at: line.next, number: line.number + 1) {
            heap[0].line = next
        } else {
            heap[0] = heap[heap.count - 1]
            heap.removeLast()
        }
        sink(0)
    }

    private mutating func sink(_ start: Int) {
        var parent = start
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < heap.count && heap[child].line.bytes.compared(to: heap[least].line.bytes) < 0 {
                least = child
            }
            if least == parent { return }
            heap.swapAt(parent, least)
            parent = least
        }
    }
}
