// swift-tools-version: 6.1
import PackageDescription

// A package of its own: who only builds annals does not build the benchmark library.
let package = Package(
    name: "annals-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "annals", path: ".."),
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "AnnalsBenchmarks",
            dependencies: [
                .product(name: "AnnalsKit", package: "annals"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/AnnalsBenchmarks",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
        )
    ],
    swiftLanguageModes: [.v6]
)
