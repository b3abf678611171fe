// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// Swift's libraries are a part of the programs of a release, which start in less time so, and where Swift is not installed.
/// Foundation's archives need others: the compiler names those itself only where everything is compiled for it
/// (`--static-swift-stdlib`), plugins and all packages once more.
let linked = BuildSettingCondition.when(platforms: [.linux], configuration: .release)
let linking: [LinkerSetting] =
  [.unsafeFlags(["-static-stdlib", "-use-ld=lld"], linked)]
  + ["CoreFoundation", "_FoundationCShims", "_FoundationCollections", "_FoundationICU"].map {
    .linkedLibrary($0, linked)
  }

let package = Package(
  name: "monograph",
  products: [
    .library(name: "Monograph", targets: ["MonographPipeline", "MonographOutput", "MonographModel"]),
    .executable(name: "monograph", targets: ["monograph"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // System libraries, and the C that keeps them out of Swift modules.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CMD4C", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"])]),
    .target(name: "CMarkupEvents", dependencies: ["CLibXML2"]),
    .target(name: "CTables", exclude: ["tables"]),
    .target(name: "CPageParts", exclude: ["parts"]),

    // The pipeline, stage by stage.
    .target(name: "MonographModel", swiftSettings: strict),
    .target(
      name: "MonographLexicon", dependencies: ["MonographModel", "CTables"], swiftSettings: strict),
    .target(
      name: "MonographReaders",
      dependencies: ["MonographModel", "MonographLexicon", "CMarkupEvents", "CMD4C", "Yams"],
      swiftSettings: strict),
    .target(
      name: "MonographAnalysis", dependencies: ["MonographModel", "MonographLexicon"],
      swiftSettings: strict),
    .target(
      name: "MonographExtraction",
      dependencies: ["MonographModel", "MonographLexicon", "MonographAnalysis"],
      swiftSettings: strict),
    .target(
      name: "MonographReconciliation", dependencies: ["MonographModel", "MonographLexicon"],
      swiftSettings: strict),
    .target(
      name: "MonographOutput",
      dependencies: [
        "MonographModel", "CPageParts", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "MonographStore",
      dependencies: [
        "MonographModel", "MonographOutput", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "MonographEvaluation",
      dependencies: ["MonographModel", "MonographLexicon", "MonographExtraction"], swiftSettings: strict),
    .target(
      name: "MonographPipeline",
      dependencies: [
        "MonographModel", "MonographReaders", "MonographExtraction", "MonographReconciliation",
        "MonographOutput", "MonographEvaluation", "CTables",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "monograph",
      dependencies: [
        "MonographModel", "MonographReaders", "MonographOutput", "MonographEvaluation", "MonographPipeline",
        "MonographStore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict, linkerSettings: linking),

    // What measures it; `make bench`.
    .target(name: "CBenchmarks", dependencies: ["CLibXML2", "CMD4C"]),
    .executableTarget(
      name: "monograph-bench",
      dependencies: [
        "CBenchmarks", "MonographModel", "MonographLexicon", "MonographReaders", "MonographAnalysis",
        "MonographExtraction", "MonographOutput", "MonographPipeline", "MonographTestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/MonographBenchmarks", swiftSettings: strict, linkerSettings: linking),

    // Tests: a suite per target.
    .target(name: "MonographTestSupport", dependencies: ["MonographModel"], swiftSettings: strict),
    .testTarget(
      name: "MonographModelTests", dependencies: ["MonographModel", "MonographTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "MonographReadersTests", dependencies: ["MonographReaders", "MonographTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "MonographAnalysisTests",
      dependencies: ["MonographAnalysis", "MonographReaders", "MonographTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "MonographExtractionTests",
      dependencies: ["MonographExtraction", "MonographReaders", "MonographTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "MonographEvaluationTests",
      dependencies: [
        "MonographEvaluation", "MonographExtraction", "MonographReaders", "MonographTestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "MonographReconciliationTests",
      dependencies: ["MonographReconciliation", "MonographTestSupport"], swiftSettings: strict),
    .testTarget(
      name: "MonographOutputTests",
      dependencies: ["MonographOutput", "MonographTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "MonographStoreTests",
      dependencies: ["MonographStore", "MonographPipeline", "MonographOutput", "MonographTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "MonographPipelineTests",
      dependencies: [
        "MonographPipeline", "MonographOutput", "MonographEvaluation", "MonographLexicon",
        "MonographTestSupport",
      ],
      swiftSettings: strict),
    .testTarget(name: "CommandTests", dependencies: ["MonographTestSupport"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzzers have no `main` of their own: they are built with `--sanitize=fuzzer` alone; see `make fuzz`.
if Context.environment["MONOGRAPH_FUZZERS"] != nil {
  package.targets.append(
    .executableTarget(
      name: "monograph-fuzz",
      dependencies: [
        "MonographModel", "MonographLexicon", "MonographReaders", "MonographExtraction",
        "MonographTestSupport",
      ],
      path: "Sources/MonographFuzzing", swiftSettings: strict))
}
