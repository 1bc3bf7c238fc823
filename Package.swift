// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "annals",
    platforms: [.macOS(.v15)],
    products: [
        .library(
            name: "AnnalsKit",
            targets: [
                "Ontology", "Archive", "Extraction", "Linking", "Statements", "Graph", "Exchange", "Store",
                "Annals",
            ]
        ),
        .executable(name: "annals", targets: ["AnnalsCLI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2",
            pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
        ),
        .target(name: "Ontology"),
        .target(name: "Archive", dependencies: ["Ontology"]),
        .target(name: "Extraction", dependencies: ["Archive", "Ontology"]),
        .target(name: "Linking", dependencies: ["Extraction"]),
        .target(name: "Statements", dependencies: ["Linking", "Graph"]),
        .target(name: "Graph", dependencies: ["Ontology"]),
        .target(name: "Exchange", dependencies: ["Graph", "CLibXML2"]),
        .target(
            name: "Store",
            dependencies: [
                "Statements", "Graph",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]
        ),
        .target(
            name: "Annals",
            dependencies: [
                "Ontology", "Archive", "Extraction", "Linking", "Statements", "Graph", "Exchange", "Store",
            ]
        ),
        .executableTarget(
            name: "AnnalsCLI",
            dependencies: [
                "Annals", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .testTarget(name: "OntologyTests", dependencies: ["Ontology"]),
        .testTarget(name: "ArchiveTests", dependencies: ["Archive"]),
        .testTarget(name: "ExtractionTests", dependencies: ["Extraction"]),
        .testTarget(name: "LinkingTests", dependencies: ["Linking"]),
        .testTarget(name: "StatementsTests", dependencies: ["Statements"]),
        .testTarget(name: "GraphTests", dependencies: ["Graph"]),
        .testTarget(
            name: "StoreTests", dependencies: ["Store", .product(name: "GRDB", package: "GRDB.swift")]),
        .testTarget(name: "ExchangeTests", dependencies: ["Exchange"], exclude: ["Golden"]),
        .testTarget(name: "AnnalsTests", dependencies: ["Annals"]),
        .testTarget(name: "EndToEndTests", dependencies: ["Store"], exclude: ["Golden"]),
    ],
    swiftLanguageModes: [.v6]
)
