// swift-tools-version: 6.2

// Targets stand in the order of the pipeline: each may depend only on those above it.
// Sources/JourneyReport/JourneyReport.docc/Architecture.md says what each is for.

import Foundation
import PackageDescription

let package = Package(
  name: "waymark",
  products: [
    .executable(name: "waymark", targets: ["waymark"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
  ],
  targets: [
    // MARK: C libraries

    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

    // MARK: Foundations

    .target(name: "Bytes", swiftSettings: .waymark),
    .target(name: "ContentHash", swiftSettings: .waymark),
    .target(name: "Diagnostics", dependencies: ["Bytes"], swiftSettings: .waymark),
    .target(name: "Markup", dependencies: ["Bytes"], swiftSettings: .waymark),
    .target(name: "JourneyModel", dependencies: ["Diagnostics"], swiftSettings: .waymark),

    .target(name: "Wording", dependencies: ["JourneyModel"], swiftSettings: .waymark),

    // MARK: Reading

    .target(
      name: "YAMLReading", dependencies: ["CYAML", "Diagnostics"], swiftSettings: .waymark),
    .target(
      name: "NoteReading", dependencies: ["CCMark", "Diagnostics", "JourneyModel"],
      swiftSettings: .waymark),
    .target(
      name: "JourneyReading",
      dependencies: ["Diagnostics", "JourneyModel", "NoteReading", "YAMLReading"],
      swiftSettings: .waymark),

    // MARK: Analysing

    .target(
      name: "SiteRouting", dependencies: ["Diagnostics", "JourneyModel"], swiftSettings: .waymark),
    .target(
      name: "JourneyAnalysis", dependencies: ["Diagnostics", "JourneyModel", "Wording"],
      swiftSettings: .waymark),
    .target(
      name: "JourneyDiff",
      dependencies: [
        "ContentHash", "Diagnostics", "JourneyAnalysis", "JourneyModel", "Markup", "Wording",
      ],
      swiftSettings: .waymark),

    .target(
      name: "ContentSchema", dependencies: ["Diagnostics", "JourneyModel"],
      swiftSettings: .waymark),

    // MARK: Drawing, checking and rendering

    .target(
      name: "Diagrams",
      dependencies: ["Diagnostics", "JourneyAnalysis", "JourneyModel", "Markup", "Wording"],
      swiftSettings: .waymark),
    // Reads the diagrams that Markdown holds as they are drawn.
    .target(
      name: "JourneyChecks",
      dependencies: ["Diagnostics", "Diagrams", "JourneyAnalysis", "JourneyModel", "SiteRouting"],
      swiftSettings: .waymark),
    .executableTarget(name: "EmbedTemplates", swiftSettings: .waymark),
    .plugin(
      name: "EmbedTemplatesPlugin", capability: .buildTool(), dependencies: ["EmbedTemplates"],
      path: "Sources/EmbedTemplatesPlugin"),
    .target(
      name: "SiteTemplates", swiftSettings: .waymark, plugins: ["EmbedTemplatesPlugin"]),
    .target(
      name: "ReportSite",
      dependencies: [
        "ContentHash", "Diagnostics", "Diagrams", "JourneyAnalysis", "JourneyDiff",
        "JourneyModel", "Markup", "SiteRouting", "SiteTemplates", "Wording",
      ],
      swiftSettings: .waymark),

    // MARK: The façade and the program

    .target(
      name: "JourneyReport",
      dependencies: [
        "ContentHash", "ContentSchema", "Diagnostics", "JourneyAnalysis", "JourneyChecks",
        "JourneyDiff", "JourneyModel", "JourneyReading", "Markup", "ReportSite", "SiteRouting",
        "SiteTemplates", "Wording",
      ],
      swiftSettings: .waymark),
    .executableTarget(
      name: "waymark",
      dependencies: [
        "JourneyReport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: .waymark,
      // By its build ID the program tells what it cached itself from what another build did.
      linkerSettings: [.unsafeFlags(["-Xlinker", "--build-id"], .when(platforms: [.linux]))]),

    // MARK: Tests

    .executableTarget(
      name: "ModelBenchmark",
      dependencies: ["Diagnostics", "JourneyAnalysis", "JourneyModel", "JourneyReading"],
      path: "Tests/Benchmark/ModelBenchmark", swiftSettings: .waymark),
    .executableTarget(
      name: "DiagramBenchmark",
      dependencies: ["Diagnostics", "Diagrams", "JourneyModel", "Markup", "Wording"],
      path: "Tests/Benchmark/DiagramBenchmark", swiftSettings: .waymark,
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(
      name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport",
      swiftSettings: .waymark),
    .waymarkTests("Diagnostics"),
    .waymarkTests("ContentHash"),
    .waymarkTests("Markup"),
    .waymarkTests("JourneyModel"),
    .waymarkTests("Wording", ["JourneyModel"]),
    .waymarkTests("YAMLReading"),
    .waymarkTests("NoteReading", ["CCMark", "JourneyModel"]),
    .waymarkTests("JourneyReading", ["JourneyModel"]),
    .waymarkTests("SiteRouting", ["JourneyModel"]),
    .waymarkTests("JourneyChecks", ["JourneyModel", "JourneyReading", "SiteRouting"]),
    .waymarkTests("ContentSchema", ["JourneyReading"]),
    .waymarkTests("JourneyAnalysis", ["JourneyModel", "JourneyReading", "Wording"]),
    .waymarkTests(
      "JourneyDiff",
      ["JourneyAnalysis", "JourneyModel", "JourneyReading", "Markup", "NoteReading", "Wording"]),
    .waymarkTests(
      "Diagrams", ["JourneyAnalysis", "JourneyModel", "JourneyReading", "Markup", "Wording"],
      exclude: ["Goldens", "Tools"]),
    // Templates are compiled by the module itself; swift-mustache is what they are compared with.
    .waymarkTests(
      "ReportSite",
      [
        "JourneyAnalysis", "JourneyDiff", "JourneyModel", "JourneyReading", "Markup",
        "SiteRouting", "SiteTemplates", "Wording",
      ],
      products: [.product(name: "Mustache", package: "swift-mustache")], exclude: ["Goldens"]),
    .waymarkTests(
      "JourneyReport",
      ["JourneyModel", "JourneyReading", "ReportSite", "YAMLReading", "waymark"]),
  ]
)

extension Target {
  /// The test target of a module, in `Tests/<module>Tests`, with what every test may use.
  static func waymarkTests(
    _ module: String, _ more: [String] = [], products: [Dependency] = [], exclude: [String] = []
  ) -> Target {
    .testTarget(
      name: module + "Tests",
      dependencies: (["Diagnostics", "TestSupport", module] + more).unique.map {
        .byName(name: $0)
      } + products,
      exclude: exclude, swiftSettings: .waymark)
  }
}

extension [String] {
  /// The elements without repeats, in order.
  var unique: [String] {
    reduce(into: []) { seen, name in if !seen.contains(name) { seen.append(name) } }
  }
}

extension [SwiftSetting] {
  /// What every target is compiled with.
  ///
  /// Warnings are errors where `WAYMARK_STRICT` is set, as CI does: a newer compiler's new
  /// warnings must not break a user's build.
  static var waymark: [SwiftSetting] {
    let strict = ProcessInfo.processInfo.environment["WAYMARK_STRICT"] != nil
    return [
      .swiftLanguageMode(.v6),
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
    ] + (strict ? [.treatAllWarnings(as: .error)] : [])
  }
}
