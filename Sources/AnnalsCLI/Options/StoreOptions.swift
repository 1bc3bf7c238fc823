import Annals
import ArgumentParser
import Foundation

/// The option `--graph` of commands that look at what a build keeps.
struct StoreOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The folder of a build, or its annals.sqlite.", valueName: "dir|file"),
        completion: .file()
    )
    var graph: String = "exports"

    var path: String {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: graph, isDirectory: &isFolder)
        guard exists, isFolder.boolValue else { return graph }
        return (graph as NSString).appendingPathComponent(BuildFolder.storeName)
    }
}
