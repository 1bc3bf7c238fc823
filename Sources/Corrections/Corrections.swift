import Ontology

/// The corrections of a ledger, resolved: ready to be asked while an archive is linked.
///
///     let corrections = Corrections(Ledger(file: "corrections.tsv", bytes: bytes))
///     corrections.nodeID("person:zhang-san-1", inArticle: "article:1957-12-13_a")
///
/// Splits come first, then merges, through whole chains of them: where A is B and B is C, A is C. Of two lines that
/// contradict each other the earlier one counts; `errors` names the other.
public struct Corrections: Sendable {
    /// What is wrong with the ledger, by line.
    public private(set) var errors: [LedgerError]
    let file: String
    var splits: [String: [Split]] = [:]
    /// Where each merged node ends, and the line that says so.
    var merges: [String: (into: String, line: Int)] = [:]
    var overrides: [String: NodeOverrides] = [:]
    var judged: [String: (correction: Correction, line: Int)] = [:]
    public private(set) var entries: [Ledger.Entry] = []

    struct Split: Sendable {
        let new: String
        let places: Set<String>
        let line: Int
    }

    /// No corrections.
    public init() { self.init(Ledger(file: "", bytes: [])) }

    public init(_ ledger: Ledger) {
        file = ledger.file
        errors = ledger.errors
        for entry in ledger.entries {
            do throws(LedgerError) {
                try take(entry)
                entries.append(entry)
            } catch {
                errors.append(error)
            }
        }
        checkKinds()
        errors.sort { $0.line < $1.line }
    }

    public var isEmpty: Bool { entries.isEmpty }

    /// The node that an article means where extraction gave it this id.
    public func nodeID(_ id: String, inArticle article: String) -> String {
        merged(splits[id]?.first { $0.places.contains(article) }?.new ?? id)
    }

    /// The node that a statement means.
    public func nodeID(_ id: String, inStatement statement: String, ofArticle article: String) -> String {
        guard let split = splits[id]?.first(where: { $0.places.contains(statement) }) else {
            return nodeID(id, inArticle: article)
        }
        return merged(split.new)
    }

    public func isRejected(statement: String) -> Bool {
        if case .reject? = judged[statement]?.correction.change { true } else { false }
    }

    /// Who confirmed a statement, when and why; nil where nobody did.
    public func confirmation(of statement: String) -> Correction? {
        guard let judged = judged[statement], case .confirm = judged.correction.change else { return nil }
        return judged.correction
    }

    /// What the ledger says of the node itself; nil for nothing.
    public func overrides(ofNode id: String) -> NodeOverrides? { overrides[id] }

    /// All ids of nodes, statements and articles that the ledger speaks of.
    public var targets: Set<String> {
        var targets: Set<String> = []
        for entry in entries {
            targets.insert(entry.correction.change.target)
            switch entry.correction.change {
            case .merge(_, let into): targets.insert(into)
            case .split(_, _, let places): targets.formUnion(places)
            case .retype, .rename, .alias, .reject, .confirm: break
            }
        }
        return targets
    }

    private func merged(_ id: String) -> String {
        var current = id
        // Ends: lines that would close a circle are not taken.
        while let merge = merges[current] { current = merge.into }
        return current
    }
}

extension Corrections {
    private mutating func take(_ entry: Ledger.Entry) throws(LedgerError) {
        let line = entry.line
        switch entry.correction.change {
        case .merge(let node, let into): try merge(node, into: into, line)
        case .split(let node, let new, let places): try split(node, to: new, places, line)
        case .retype(let node, let type):
            try override(node, \.type, type, line, "\(node) is made a \(type.rawValue)")
        case .rename(let node, let language, let name):
            let field: WritableKeyPath<NodeOverrides, NodeOverrides.Value<String>?> =
                language == .chinese ? \.nameZh : \.nameEn
            try override(node, field, name, line, "\(node) is called \(name)")
        case .alias(let node, let name): overrides[node, default: NodeOverrides()].aliases.append(name)
        case .reject(let statement), .confirm(let statement):
            if let earlier = judged[statement], earlier.correction.change != entry.correction.change {
                throw contradiction(
                    line, earlier.line, "\(statement) gets a \(entry.correction.change.action)")
            }
            judged[statement] = judged[statement] ?? (entry.correction, line)
        }
    }

    private mutating func merge(_ node: String, into: String, _ line: Int) throws(LedgerError) {
        if let earlier = merges[node], earlier.into != into {
            throw contradiction(line, earlier.line, "\(node) is merged into \(into)")
        }
        var path = [node, into]
        while let last = path.last, last != node, let next = merges[last]?.into { path.append(next) }
        guard path.last != node else { throw .cycle(file: file, line: line, nodes: path) }
        merges[node] = merges[node] ?? (into, line)
    }

    private mutating func split(
        _ node: String, to new: String, _ places: [String], _ line: Int
    ) throws(LedgerError) {
        for split in splits[node] ?? [] where split.new != new {
            if let place = places.first(where: split.places.contains) {
                throw contradiction(line, split.line, "in \(place) \(node) is \(new)")
            }
        }
        splits[node, default: []].append(Split(new: new, places: Set(places), line: line))
    }

    private mutating func override<Value>(
        _ node: String, _ field: WritableKeyPath<NodeOverrides, NodeOverrides.Value<Value>?>, _ value: Value,
        _ line: Int, _ saying: String
    ) throws(LedgerError) {
        if let earlier = overrides[node]?[keyPath: field], earlier.value != value {
            throw contradiction(line, earlier.line, saying)
        }
        overrides[node, default: NodeOverrides()][keyPath: field] =
            overrides[node]?[keyPath: field] ?? NodeOverrides.Value(value: value, line: line)
    }

    private func contradiction(_ line: Int, _ earlier: Int, _ problem: String) -> LedgerError {
        .contradiction(file: file, line: line, earlier: earlier, problem: problem)
    }

    /// Only nodes of one type are one thing; the beginning of an id tells the type that extraction gave.
    private mutating func checkKinds() {
        func kind(_ id: String) -> String {
            overrides[id]?.type.map { $0.value.rawValue.lowercased() } ?? String(id.prefix { $0 != ":" })
        }
        for (node, merge) in merges where kind(node) != kind(merge.into) {
            merges[node] = nil
            entries.removeAll { $0.line == merge.line }
            errors.append(
                .badCell(
                    file: file, line: merge.line, column: LedgerColumn.value.rawValue, found: merge.into,
                    expected:
                        "a node of the type of \(node); to join two of different types, retype one first"))
        }
    }
}
