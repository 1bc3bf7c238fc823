// Text by Unicode scalars, worked out on its UTF-8: a scalar begins at every byte but 10xxxxxx.
extension String {
    /// The number of Unicode scalars.
    var scalarCount: Int {
        var copy = self
        return copy.withUTF8 { bytes in
            var count = 0
            for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
            return count
        }
    }

    /// `count` scalars from the one at `start` on, or as many as there are. Neither may be negative.
    func scalars(from start: Int, count: Int) -> String {
        var copy = self
        return copy.withUTF8 { bytes in
            let first = bytes.offset(ofScalar: start, from: 0)
            let end = bytes.offset(ofScalar: count, from: first)
            return String(decoding: bytes[first..<end], as: UTF8.self)
        }
    }

    /// Without white space at its ends.
    func trimmed(start: Bool, end: Bool) -> String {
        var rest = unicodeScalars[...]
        if start { rest = rest.drop { $0.properties.isWhitespace } }
        while end, let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
        return String(rest)
    }

    /// The pieces that every `part` leaves; the whole text if `part` is empty.
    func pieces(around part: String) throws(CypherError) -> [String] {
        part.isEmpty ? [self] : try pieces(between: [part])
    }

    /// The pieces between any of `separators`; where two begin at one place, the longer counts. An empty
    /// separator parts all scalars. Errors for more pieces than a list may have.
    func pieces(between separators: [String]) throws(CypherError) -> [String] {
        if separators.contains("") {
            try Value.checkList(count: scalarCount)
            return unicodeScalars.map { String($0) }
        }
        let bytes = Array(utf8)
        var search = SeparatorSearch(separators, in: self)
        var pieces: [String] = []
        var start = 0
        while let (place, length) = search.next(from: start) {
            pieces.append(String(decoding: bytes[start..<place], as: UTF8.self))
            try Value.checkList(count: pieces.count)
            start = place + length
        }
        pieces.append(String(decoding: bytes[start...], as: UTF8.self))
        return pieces
    }
}

/// Finds the next of several separators, looking for each of them over any part of the text only once.
private struct SeparatorSearch {
    private let text: String
    private let separators: [String]
    /// Where each separator is next; nil where it does not come again.
    private var places: [Int?]

    init(_ separators: [String], in text: String) {
        self.text = text
        self.separators = separators
        places = separators.map { text.byteOffset(of: $0) }
    }

    mutating func next(from start: Int) -> (place: Int, length: Int)? {
        var best: (place: Int, length: Int)?
        for index in separators.indices {
            if let place = places[index], place < start {
                places[index] = text.byteOffset(of: separators[index], from: start)
            }
            guard let place = places[index] else { continue }
            let length = separators[index].utf8.count
            if let found = best, (found.place, -found.length) <= (place, -length) { continue }
            best = (place, length)
        }
        return best
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The offset `count` scalars after `offset`, or the end.
    fileprivate func offset(ofScalar count: Int, from offset: Int) -> Int {
        guard count < self.count - offset else {
            // Text with many wide scalars has fewer scalars than bytes, but never more.
            return self.count
        }
        var place = offset
        var left = count
        while place < self.count {
            if self[place] & 0xC0 != 0x80 {
                if left == 0 { return place }
                left -= 1
            }
            place += 1
        }
        return place
    }
}
