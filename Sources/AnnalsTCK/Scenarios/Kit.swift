import Foundation

/// All scenarios of a folder and the graphs that they name.
struct Kit {
    var scenarios: [Scenario]
    /// The queries that build each named graph.
    var graphs: [String: [String]]

    /// Reads `folder/features/**.feature` and `folder/graphs/NAME/NAME.cypher`; also takes the folder above, `tck`'s, or a
    /// folder that has feature files itself.
    init(folder: String) throws {
        let start = URL(fileURLWithPath: folder, isDirectory: true)
        let inner = start.appendingPathComponent("tck")
        let root = Self.isFolder(inner.appendingPathComponent("features")) ? inner : start
        let features = root.appendingPathComponent("features")
        scenarios = try Self.scenarios(in: Self.isFolder(features) ? features : root)
        graphs = try Self.graphs(in: root.appendingPathComponent("graphs"))
    }

    private static func scenarios(in folder: URL) throws -> [Scenario] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return try paths.filter { $0.hasSuffix(".feature") }.sorted().flatMap { path in
            let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
            let feature = try GherkinReader.feature(text, path: path)
            return try feature.scenarios.map { try ScenarioBuilder.scenario($0, path: path) }
        }
    }

    private static func graphs(in folder: URL) throws -> [String: [String]] {
        guard isFolder(folder) else { return [:] }
        var graphs: [String: [String]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        where path.hasSuffix(".cypher") {
            let url = folder.appendingPathComponent(path)
            let text = try String(contentsOf: url, encoding: .utf8)
            let queries = text.split(separator: ";").map { String($0.trimmingBlanks) }
            graphs[url.deletingPathExtension().lastPathComponent] = queries.filter {
                $0.contains { !$0.isWhitespace }
            }
        }
        return graphs
    }

    private static func isFolder(_ url: URL) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
