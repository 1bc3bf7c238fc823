// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "annals",
    platforms: [.macOS(.v15)],
    products: [
        .library(
            name: "AnnalsKit",
            targets: [
                "Ontology", "Archive", "Tagging", "Extraction", "Linking", "Quantities", "Dates", "Patterns",
                "Statements", "Translation", "Columns", "Corrections", "Graph", "Exchange", "Store", "Annals",
                "Cypher", "GraphQuery",
            ]
        ),
        .executable(name: "annals", targets: ["AnnalsCLI"]),
        .executable(name: "annals-tck", targets: ["AnnalsTCK"]),
        .executable(name: "annals-bench-query", targets: ["AnnalsBenchQuery"]),
        .executable(name: "annals-bench-export", targets: ["AnnalsBenchExport"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    // Each target names every module that it imports, also those it would get through another: only then does a
    // change of one rebuild it.
    targets: [
        .systemLibrary(
            name: "CLibXML2",
            pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
        ),
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(
            name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"]), .brew(["zstd"])]),
        .target(name: "Ontology"),
        .target(name: "Archive", dependencies: ["Ontology"]),
        .target(name: "Tagging", dependencies: ["Ontology"]),
        .target(name: "Extraction", dependencies: ["Tagging", "Archive", "Ontology"]),
        .target(name: "Linking", dependencies: ["Extraction", "Archive", "Ontology"]),
        .target(name: "Quantities", dependencies: ["Archive", "Ontology"]),
        .target(name: "Dates", dependencies: ["Archive", "Ontology"]),
        .target(name: "Patterns", dependencies: ["Ontology"]),
        .target(
            name: "Statements",
            dependencies: [
                "Linking", "Extraction", "Quantities", "Dates", "Patterns", "Archive", "Graph", "Ontology",
            ]),
        .target(
            name: "Translation",
            dependencies: ["Linking", "Extraction", "Quantities", "Dates", "Archive", "Ontology"]),
        .target(name: "Columns"),
        .target(name: "Corrections", dependencies: ["Ontology"]),
        .target(name: "Graph", dependencies: ["Columns", "Ontology"]),
        .target(name: "Cypher", dependencies: ["Columns"]),
        .target(
            name: "Exchange", dependencies: ["Columns", "Graph", "Ontology", "CLibXML2", "CZlib", "CZstd"]),
        .target(name: "GraphQuery", dependencies: ["Columns", "Cypher", "Exchange", "Graph", "Ontology"]),
        .target(
            name: "Store",
            dependencies: [
                "Columns", "Graph", "Ontology",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]
        ),
        .target(
            name: "Annals",
            dependencies: [
                "Ontology", "Archive", "Tagging", "Extraction", "Linking", "Quantities", "Dates", "Patterns",
                "Statements", "Translation", "Columns", "Corrections", "Graph", "Exchange", "Store",
                .product(name: "Algorithms", package: "swift-algorithms"),
            ]
        ),
        .executableTarget(
            name: "AnnalsCLI",
            dependencies: [
                // The program holds a pipeline by value, so it is built anew when any step's layout changes.
                "Annals", "Archive", "Columns", "Corrections", "Cypher", "Dates", "Exchange", "Extraction",
                "Graph", "GraphQuery",
                "Linking",
                "Ontology", "Patterns", "Quantities", "Statements", "Store", "Tagging", "Translation",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .executableTarget(
            name: "AnnalsTCK",
            dependencies: ["Cypher", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
        .executableTarget(name: "AnnalsBenchQuery", dependencies: ["Cypher"]),
        .executableTarget(
            name: "AnnalsBenchExport", dependencies: ["Cypher", "Exchange", "Graph", "Ontology"]),
        // What several test targets share.
        .target(name: "SampleTagger", dependencies: ["Tagging", "Ontology"], path: "Tests/SampleTagger"),
        .testTarget(name: "ColumnsTests", dependencies: ["Columns"]),
        .testTarget(name: "OntologyTests", dependencies: ["Ontology"]),
        .testTarget(name: "ArchiveTests", dependencies: ["Archive", "Ontology"]),
        .testTarget(name: "TaggingTests", dependencies: ["Tagging", "Ontology"]),
        .testTarget(
            name: "ExtractionTests",
            dependencies: ["Extraction", "SampleTagger", "Tagging", "Archive", "Ontology"]),
        .testTarget(name: "LinkingTests", dependencies: ["Linking", "Extraction", "Archive", "Ontology"]),
        .testTarget(
            name: "StatementsTests",
            dependencies: [
                "Statements", "Linking", "Extraction", "Quantities", "Dates", "Patterns", "Archive", "Graph",
                "Ontology",
            ]
        ),
        .testTarget(name: "QuantitiesTests", dependencies: ["Quantities", "Archive", "Ontology"]),
        .testTarget(name: "DatesTests", dependencies: ["Dates", "Archive", "Ontology"]),
        .testTarget(name: "PatternsTests", dependencies: ["Patterns", "Ontology"]),
        .testTarget(
            name: "TranslationTests",
            dependencies: [
                "Translation", "Statements", "Linking", "Extraction", "Quantities", "Dates", "Patterns",
                "Archive", "Graph", "Ontology",
            ]
        ),
        .testTarget(name: "CorrectionsTests", dependencies: ["Corrections", "Ontology"]),
        .testTarget(name: "GraphTests", dependencies: ["Graph", "Ontology"]),
        .testTarget(
            name: "StoreTests",
            dependencies: ["Store", "Graph", "Ontology", .product(name: "GRDB", package: "GRDB.swift")]
        ),
        .testTarget(
            name: "ExchangeTests", dependencies: ["Exchange", "Graph", "Ontology", "CZlib", "CZstd"],
            exclude: ["Golden"]),
        .testTarget(
            name: "AnnalsTests",
            dependencies: [
                // These tests hold a pipeline by value too.
                "Annals", "Archive", "Columns", "Corrections", "Dates", "Exchange", "Extraction", "Graph",
                "Linking", "Ontology", "Patterns", "Quantities", "Statements", "Store", "Tagging",
                "Translation", "SampleTagger",
            ]
        ),
        .testTarget(name: "CypherTests", dependencies: ["Cypher", "Columns"]),
        .testTarget(
            name: "AnnalsTCKTests", dependencies: ["AnnalsTCK", "Cypher"],
            exclude: ["Features", "failing.txt"]),
        .testTarget(
            name: "GraphQueryTests", dependencies: ["GraphQuery", "Cypher", "Exchange", "Graph", "Ontology"]),
        .testTarget(
            name: "EndToEndTests", dependencies: ["Store", "Graph", "Ontology"], exclude: ["Golden"]),
    ],
    swiftLanguageModes: [.v6]
)
