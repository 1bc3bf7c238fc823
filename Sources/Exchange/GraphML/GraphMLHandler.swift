/// Collects the keys, nodes and edges of a GraphML file.
final class GraphMLHandler: XMLEventHandler {
    private(set) var hasRoot = false
    private(set) var keys: [GraphMLKey] = []
    private(set) var nodes: [GraphMLElement] = []
    private(set) var edges: [GraphMLElement] = []
    private(set) var findings: [Finding] = []

    private let file: String
    private var open: [Place] = []
    private var dataKey: String?
    private var text: [UInt8] = []
    private var isDefault = false
    private var noted: Set<String> = []

    private enum Place {
        case node(Int)
        case edge(Int)
        case other
    }

    init(file: String) { self.file = file }

    func start(_ name: String, _ attributes: XMLAttributes, line: Int) throws(ExchangeError) {
        guard hasRoot || name == "graphml" else {
            throw .content(
                file: file,
                line: line,
                found: "the element '\(name)'",
                expected: "'graphml' at the top"
            )
        }
        hasRoot = true
        switch name {
        case "data":
            dataKey = attributes["key"] ?? ""
            text.removeAll(keepingCapacity: true)
        case "node":
            open.append(.node(nodes.count))
            nodes.append(
                GraphMLElement(id: try required("id", name, attributes, line), line: line)
            )
        case "edge":
            open.append(.edge(edges.count))
            if attributes["directed"] == "false" { note("undirected", line, "an edge is undirected") }
            edges.append(
                GraphMLElement(
                    id: attributes["id"] ?? "",
                    source: try required("source", name, attributes, line),
                    target: try required("target", name, attributes, line),
                    line: line
                )
            )
        case "key":
            keys.append(GraphMLKey(attributes, line: line))
        case "default":
            isDefault = true
            text.removeAll(keepingCapacity: true)
        case "graph":
            if attributes["edgedefault"] == "undirected" {
                note("undirected", line, "the graph is undirected")
            }
            if !open.isEmpty { note("nested-graph", line, "a graph stands within a node") }
        case "hyperedge":
            open.append(.other)
            note("hyperedge", line, "a hyperedge")
        case "port":
            open.append(.other)
        default:
            break
        }
    }

    func text(_ piece: UnsafeBufferPointer<UInt8>, isSection: Bool, line: Int) {
        if dataKey != nil || isDefault { text.append(contentsOf: piece) }
    }

    func end(_ name: String, line: Int) throws(ExchangeError) {
        switch name {
        case "data":
            if let dataKey {
                let value = String(decoding: text, as: UTF8.self)
                switch open.last {
                case .node(let index): nodes[index].data.append((dataKey, value))
                case .edge(let index): edges[index].data.append((dataKey, value))
                case .other, nil: break
                }
            }
            dataKey = nil
        case "default":
            isDefault = false
            if !keys.isEmpty { keys[keys.count - 1].defaultValue = String(decoding: text, as: UTF8.self) }
        case "node", "edge", "hyperedge", "port":
            if !open.isEmpty { open.removeLast() }
        default:
            break
        }
    }

    private func required(
        _ attribute: String,
        _ element: String,
        _ attributes: XMLAttributes,
        _ line: Int
    ) throws(ExchangeError) -> String {
        guard let value = attributes[attribute] else {
            throw .content(
                file: file,
                line: line,
                found: "'\(element)' without '\(attribute)'",
                expected: "one on each"
            )
        }
        return value
    }

    /// Says once what is taken otherwise than it was meant.
    private func note(_ code: String, _ line: Int, _ message: String) {
        guard noted.insert(code).inserted else { return }
        let taken =
            switch code {
            case "undirected": "edges are read from source to target"
            case "nested-graph": "its nodes are read as nodes of the graph"
            default: "it is left out"
            }
        findings.append(
            Finding(file: file, line: line, severity: .warning, code: code, message: message, fix: taken)
        )
    }
}
