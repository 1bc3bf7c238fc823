/// A plan as a table for people: a line a step, the last one first.
struct PlanTable: CustomStringConvertible {
    private var lines: [[String]] = []
    private let header: [String]

    init(_ pipeline: Pipeline, profile: Profile?) {
        header = profile == nil ? ["step", "estimated rows"] : ["step", "estimated rows", "rows", "ms"]
        add(pipeline, indent: "", profile)
    }

    private mutating func add(_ pipeline: Pipeline, indent: String, _ profile: Profile?) {
        for (index, step) in pipeline.steps.enumerated().reversed() {
            var line = [indent + step.step.title, Self.number(step.estimate)]
            if let profile {
                let entry = profile.entries[index]
                let below = index > 0 ? profile.entries[index - 1].seconds : 0
                line += [String(entry.rows), Self.number((entry.seconds - below) * 1000)]
            } else if header.count > 2 {
                line += ["", ""]
            }
            lines.append(line)
            for inner in step.step.inner { add(inner, indent: indent + "  | ", nil) }
        }
    }

    private static func number(_ value: Double) -> String {
        guard value.isFinite else { return "many" }
        return value >= 10 || value == value.rounded()
            ? String(Int64(min(value, 1e18).rounded())) : String((value * 100).rounded() / 100)
    }

    var description: String {
        let all = [header] + lines
        let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        return all.map { line in
            line.enumerated().map { index, cell in
                let pad = String(repeating: " ", count: widths[index] - cell.count)
                return index == 0 ? cell + pad : pad + cell
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }
}

extension Step {
    fileprivate var inner: [Pipeline] {
        switch self {
        case .optional(let pipeline, _): [pipeline]
        case .union(let pipelines): pipelines
        case .merge(let merge): [merge.matching]
        default: []
        }
    }

    var title: String {
        switch self {
        case .nodes(let scan): scan.title
        case .relationships(let scan): "all relationships \(scan.types.title)"
        case .ends(let ends): "ends of relationship \(ends.relationship)"
        case .expand(let expansion): expansion.title
        case .repeatedExpand(let repeated):
            "\(repeated.expansion.title) *\(repeated.lower)..\(repeated.upper == .max ? "" : String(repeated.upper))"
        case .shortestPath(let search): "shortest path \(search.from) to \(search.to) \(search.types.title)"
        case .degree(let degree): "count \(degree.types.title) at \(degree.node)"
        case .filter(let terms): "filter by \(terms.count) conditions"
        case .optional: "optional"
        case .unwind: "unwind"
        case .extend(let terms): "compute \(terms.count) values"
        case .project(let terms): "project \(terms.count) columns"
        case .aggregate(let keys, let aggregates):
            "group by \(keys.count) keys, \(aggregates.count) aggregates"
        case .distinct: "distinct"
        case .sort: "sort"
        case .top: "first of the order"
        case .skip: "skip"
        case .limit: "limit"
        case .call(let call): "call \(call.procedure.signature.name)"
        case .union: "union"
        case .create: "create"
        case .merge: "merge"
        case .set: "set"
        case .delete: "delete"
        case .discard: "no rows"
        }
    }
}

extension NodeScan {
    fileprivate var title: String {
        switch source {
        case .all: "all nodes -> \(slot)"
        case .label(let label): "nodes :\(label) -> \(slot)"
        case .property(let label, let key, _): "index \(label.map { ":\($0)" } ?? "")(\(key)) -> \(slot)"
        case .id: "node by id -> \(slot)"
        }
    }
}

extension Expansion {
    fileprivate var title: String {
        let arrow = direction == .incoming ? "<-\(types.title)-" : "-\(types.title)-"
        return
            "expand \(from) \(arrow)\(direction == .outgoing ? ">" : "") \(to.slot)\(to.isBound ? " (known)" : "")"
    }
}

extension TypeChoice {
    fileprivate var title: String {
        switch self {
        case .all: "[]"
        case .names(let names): "[:\(names.joined(separator: "|"))]"
        case .expression: "[:...]"
        }
    }
}
