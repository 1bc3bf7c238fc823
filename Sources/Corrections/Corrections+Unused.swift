extension Corrections {
    /// The ids of the nodes that splits make.
    public var madeNodes: [String] { splits.values.joined().map(\.new) }

    /// The corrections that nothing in the graph answers to, by line: they are kept, and wait for what they are about.
    ///
    /// `found` are those of `targets` that extraction gave, before any correction.
    public func unusedEntries(found: Set<String>) -> [LedgerError] {
        let known = found.union(madeNodes)
        return entries.compactMap { entry in
            problem(of: entry.correction.change, known).map {
                .unused(file: file, line: entry.line, problem: $0)
            }
        }
    }

    private func problem(of change: Correction.Change, _ known: Set<String>) -> String? {
        let gone = missing([change.target], known)
        switch change {
        case .merge(_, let into): return gone ?? missing([into], known)
        case .split(_, _, let places): return gone ?? missing(places, known)
        case .retype(let node, _), .rename(let node, _, _), .alias(let node, _):
            guard gone == nil, let merge = merges[node] else { return gone }
            // The type of a node that is merged is asked for by the merge.
            if case .retype = change { return nil }
            return "line \(merge.line) merges \(node) into \(merge.into), which this should name"
        case .reject, .confirm: return gone
        }
    }

    private func missing(_ ids: [String], _ known: Set<String>) -> String? {
        ids.first { !known.contains($0) }.map { "the graph has no \($0)" }
    }
}

extension LedgerError {
    /// The line that the error is about.
    public var line: Int {
        switch self {
        case .notUTF8(_, let line), .badHeader(_, let line), .wrongCellCount(_, let line, _),
            .badCell(_, let line, _, _, _), .contradiction(_, let line, _, _), .cycle(_, let line, _),
            .unused(_, let line, _):
            line
        }
    }
}
