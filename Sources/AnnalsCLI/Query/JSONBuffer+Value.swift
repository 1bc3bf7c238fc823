import Annals
import Cypher

extension JSONBuffer {
    /// Writes a value of a result. Nodes and relationships are objects with `id`, labels or type, and properties; in place
    /// of an id, those that a scratch query made have none.
    mutating func value(_ value: Value, in graph: PropertyGraph) {
        switch value {
        case .null: null()
        case .boolean(let truth): boolean(truth)
        case .integer(let number): integer(Int(number))
        case .float(let number): decimal(number)
        case .string, .date, .localTime, .time, .localDateTime, .dateTime, .duration:
            string(value.plainText ?? "")
        case .list(let values):
            array { array in for element in values { array.value(element, in: graph) } }
        case .map(let map):
            object { object in
                for (key, element) in zip(map.keys, map.values) { object.field(key, element, in: graph) }
            }
        case .node(let row): node(row, in: graph)
        case .relationship(let row): relationship(row, in: graph)
        case .path(let path):
            object { object in
                object.field("nodes", .list(path.nodes.map(Value.node)), in: graph)
                object.field("relationships", .list(path.relationships.map(Value.relationship)), in: graph)
            }
        }
    }

    mutating func field(_ name: String, _ value: Value, in graph: PropertyGraph) {
        key(name)
        self.value(value, in: graph)
    }

    private mutating func node(_ row: Int32, in graph: PropertyGraph) {
        guard graph.isNode(row) else { return null() }
        object { object in
            object.field("id", graph.value("id", ofNode: row), in: graph)
            object.field("labels", graph.labels(of: row).map { graph.labels[$0] })
            object.key("properties")
            object.properties(graph.propertyKeys(ofNode: row), in: graph) { graph.value($0, ofNode: row) }
        }
    }

    private mutating func relationship(_ row: Int32, in graph: PropertyGraph) {
        guard graph.isRelationship(row) else { return null() }
        object { object in
            object.field("id", graph.value("id", ofRelationship: row), in: graph)
            object.field("type", graph.type(of: row))
            object.field("source", graph.value("id", ofNode: graph.sources[Int(row)]), in: graph)
            object.field("target", graph.value("id", ofNode: graph.targets[Int(row)]), in: graph)
            object.key("properties")
            object.properties(graph.propertyKeys(ofRelationship: row), in: graph) {
                graph.value($0, ofRelationship: row)
            }
        }
    }

    /// An object of the properties but `id`, which stands outside.
    private mutating func properties(
        _ keys: [Int32], in graph: PropertyGraph, _ value: (Int32) -> Value
    ) {
        object { object in
            for key in keys where graph.keys[key] != "id" {
                object.field(graph.keys[key], value(key), in: graph)
            }
        }
    }
}
