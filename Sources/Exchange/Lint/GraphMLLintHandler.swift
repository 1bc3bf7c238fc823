/// Looks at a GraphML file element by element.
final class GraphMLLintHandler: XMLEventHandler {
    var log: LintLog

    private var keys: [String: GraphMLKey] = [:]
    private var keyOrder: [GraphMLKey] = []
    private var hasGraph = false
    private var path: [String] = []
    private var nodeIDs: Set<String> = []
    private var edgeIDs: Set<String> = []
    private var pendingEnds: [(id: String, line: Int)] = []
    /// The data of the element that is open: its side, its keys, the one being read.
    private var side: GraphMLColumn.Side?
    private var seenKeys: Set<String> = []
    private var dataKey = ""
    private var text: [UInt8] = []
    private var elementLine = 0

    init(file: String) { log = LintLog(file: file) }

    func start(_ name: String, _ attributes: XMLAttributes, line: Int) throws(ExchangeError) {
        if path.isEmpty, name != "graphml" {
            throw .content(
                file: "",
                line: line,
                found: "the element '\(name)'",
                expected: "'graphml' at the top"
            )
        }
        switch name {
        case "key": key(attributes, line)
        case "graph": graph(attributes, line)
        case "node": node(attributes, line)
        case "edge": edge(attributes, line)
        case "data": data(attributes, line)
        case "default":
            log.add(
                .warning,
                "default-value",
                line: line,
                "a key with a default; Gephi and igraph leave such cells empty",
                fix: "write the value on each element"
            )
        case "hyperedge", "port":
            log.add(
                .error,
                "\(name)",
                line: line,
                "'\(name)' is left out by Gephi, NetworkX and igraph",
                fix: "use a node or an attribute in its place"
            )
        default: break
        }
        path.append(name)
    }

    func text(_ piece: UnsafeBufferPointer<UInt8>, isSection: Bool, line: Int) {
        guard path.last == "data" else { return }
        if !isSection, piece.count == 1, piece[0] == UInt8(ascii: "&") || piece[0] == UInt8(ascii: "<") {
            log.add(
                .warning,
                "entity-in-text",
                line: line,
                "an entity in a value; Tulip and Cytoscape keep only what follows the last one",
                fix: "write the value as <![CDATA[…]]>"
            )
        }
        text.append(contentsOf: piece)
    }

    func end(_ name: String, line: Int) throws(ExchangeError) {
        if !path.isEmpty { path.removeLast() }
        switch name {
        case "data": value(line)
        case "node", "edge":
            if let side { missingValues(side) }
            side = nil
        default: break
        }
    }

    /// What can be said at the end alone.
    func finish() {
        for end in pendingEnds {
            if nodeIDs.contains(end.id) {
                log.add(
                    .error,
                    "edge-before-node",
                    line: end.line,
                    "an edge before its node '\(end.id)'; Tulip then loads no edge at all",
                    fix: "write all nodes first"
                )
            } else {
                log.add(
                    .error,
                    "dangling-edge",
                    line: end.line,
                    "'\(end.id)' is the end of an edge but no node",
                    fix: "add the node or drop the edge"
                )
            }
        }
        for key in keyOrder { sameNameOtherType(key) }
        if !hasGraph {
            log.add(
                .error,
                "no-graph",
                line: 1,
                "there is no element 'graph'",
                fix: "put nodes and edges into one"
            )
        } else if !nodeIDs.isEmpty, !keyOrder.contains(where: { $0.name == "label" && $0.belongs(to: .node) })
        {
            log.add(
                .advice,
                "no-label",
                line: 1,
                "no attribute 'label' on nodes; Gephi shows nothing else",
                fix: "add a key with attr.name=\"label\""
            )
        }
    }

    private func key(_ attributes: XMLAttributes, _ line: Int) {
        let key = GraphMLKey(attributes, line: line)
        if hasGraph {
            log.add(
                .error,
                "key-after-graph",
                line: line,
                "the key '\(key.id)' is declared after the graph began",
                fix: "declare all keys before 'graph'"
            )
        }
        if keys.updateValue(key, forKey: key.id) != nil {
            log.add(
                .error,
                "duplicate-key",
                line: line,
                "the key id '\(key.id)' a second time",
                fix: "rename one"
            )
        }
        keyOrder.append(key)
        for finding in GraphMLKeyRules.findings(key) {
            log.add(finding.severity, finding.code, line: line, finding.message, fix: finding.fix)
        }
    }

    private func graph(_ attributes: XMLAttributes, _ line: Int) {
        if path.contains("node") {
            log.add(
                .error,
                "nested-graph",
                line: line,
                "a graph within a node; NetworkX, igraph and NetworKit drop what is in it",
                fix: "write its nodes beside the others and a column or edges for the nesting"
            )
        } else if hasGraph {
            log.add(
                .error,
                "second-graph",
                line: line,
                "a second graph; most readers take the first",
                fix: "split the file"
            )
        }
        hasGraph = true
        switch attributes["edgedefault"] {
        case "directed", "undirected": break
        default:
            log.add(
                .error,
                "no-edgedefault",
                line: line,
                "'graph' without edgedefault, which the XSD demands",
                fix: "write edgedefault=\"directed\""
            )
        }
    }

    private func node(_ attributes: XMLAttributes, _ line: Int) {
        begin(.node, line)
        let id = attributes["id"] ?? ""
        checkID(id, "node", line)
        if !nodeIDs.insert(id).inserted {
            log.add(
                .error,
                "duplicate-node",
                line: line,
                "the node id '\(id)' a second time",
                fix: "give each its own"
            )
        }
        if attributes["labels"] != nil || attributes["label"] != nil {
            log.add(
                .warning,
                "attribute-label",
                line: line,
                "labels as an XML attribute, as Neo4j writes them; the XSD forbids it and readers skip it",
                fix: "write a data element"
            )
        }
    }

    private func edge(_ attributes: XMLAttributes, _ line: Int) {
        begin(.edge, line)
        if let id = attributes["id"] {
            checkID(id, "edge", line)
            if !edgeIDs.insert(id).inserted {
                log.add(
                    .error,
                    "duplicate-edge",
                    line: line,
                    "the edge id '\(id)' a second time; NetworkX, Gephi and yEd keep one of the two",
                    fix: "give each edge its own id"
                )
            }
        } else {
            log.add(
                .advice,
                "edge-without-id",
                line: line,
                "an edge without an id; Gephi joins parallel edges that have none",
                fix: "give each edge an id"
            )
        }
        if attributes["directed"] != nil {
            log.add(
                .warning,
                "mixed-direction",
                line: line,
                "'directed' on one edge; NetworkX and igraph take the whole graph one way",
                fix: "say edgedefault alone"
            )
        }
        for end in ["source", "target"] {
            let id = attributes[end] ?? ""
            if id.isEmpty {
                log.add(
                    .error,
                    "edge-without-end",
                    line: line,
                    "an edge without '\(end)'; Gephi stops there",
                    fix: "name its node"
                )
            } else if !nodeIDs.contains(id) {
                pendingEnds.append((id, line))
            }
        }
    }

    private func data(_ attributes: XMLAttributes, _ line: Int) {
        dataKey = attributes["key"] ?? ""
        text.removeAll(keepingCapacity: true)
        guard path.last == "node" || path.last == "edge" else { return }
        if keys[dataKey] == nil {
            log.add(
                .error,
                "undeclared-key",
                line: line,
                "data for '\(dataKey)', which no key declares; NetworkX and graph-tool stop there",
                fix: "declare the key before the graph"
            )
        }
        if !seenKeys.insert(dataKey).inserted {
            log.add(
                .error,
                "duplicate-data",
                line: line,
                "two values of '\(dataKey)' on one element; readers keep one",
                fix: "join them or use two keys"
            )
        }
    }

    private func value(_ line: Int) {
        guard side != nil, let key = keys[dataKey] else { return }
        let text = String(decoding: text, as: UTF8.self)
        if let finding = GraphMLKeyRules.finding(value: text, of: key) {
            log.add(finding.severity, finding.code, line: line, finding.message, fix: finding.fix)
        }
    }

    private func begin(_ side: GraphMLColumn.Side, _ line: Int) {
        self.side = side
        elementLine = line
        seenKeys.removeAll(keepingCapacity: true)
    }

    private func missingValues(_ side: GraphMLColumn.Side) {
        for key in keyOrder where key.belongs(to: side) && key.type != "string" && !seenKeys.contains(key.id)
        {
            log.add(
                .warning,
                "missing-value",
                line: elementLine,
                "no value of '\(key.name)'; igraph and Tulip read 0 or false for it",
                fix: "write every value, or make the key a string"
            )
        }
    }

    private func checkID(_ id: String, _ element: String, _ line: Int) {
        let isName =
            !id.isEmpty
            && !id.unicodeScalars.contains { scalar in
                scalar.isASCII
                    ? !(scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                        || "_-.:".unicodeScalars.contains(scalar))
                    : scalar.properties.isWhitespace
            }
        guard !isName else { return }
        log.add(
            .error,
            "bad-id",
            line: line,
            "the \(element) id '\(id)' is no NMTOKEN, as the XSD demands",
            fix: "use letters, digits and '_-.:' and keep the name in a column"
        )
    }

    private func sameNameOtherType(_ key: GraphMLKey) {
        guard let other = keyOrder.first(where: { $0.name == key.name && $0.id != key.id }),
            other.line < key.line,
            other.type != key.type
        else { return }
        log.add(
            .error,
            "same-name-two-types",
            line: key.line,
            "'\(key.name)' is \(key.type) here and \(other.type) in line \(other.line); Tulip refuses the file",
            fix: "give both one type, or one of them another name"
        )
    }
}
