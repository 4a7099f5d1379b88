// swift-tools-version: 6.2
import PackageDescription

// The plan of the house. A room may import the rooms named in its row and nothing else of ours;
// `Tests/HouseTests` reads the `import` lines and holds every file to this table.
// FAIRLEAD_ROOMS=Reading,Matching builds and tests only those rooms and what they stand on.

struct Room {
  var name: String
  var kind: Kind = .room
  var imports: [String] = []
  var libraries: [Target.Dependency] = []
  /// Rooms that only its tests stand on.
  var tests: [String] = []

  enum Kind: Equatable { case room, command, c, system(pkgConfig: String, apt: String, brew: String) }
}

func library(_ product: String, _ package: String) -> Target.Dependency {
  .product(name: product, package: package)
}

let rooms: [Room] = [
  Room(name: "CLibCurl", kind: .system(pkgConfig: "libcurl", apt: "libcurl4-openssl-dev", brew: "curl")),
  Room(name: "CLibXML2", kind: .system(pkgConfig: "libxml-2.0", apt: "libxml2-dev", brew: "libxml2")),
  Room(name: "CLibPSL", kind: .system(pkgConfig: "libpsl", apt: "libpsl-dev", brew: "libpsl")),
  Room(name: "CLibBrotli", kind: .system(pkgConfig: "libbrotlidec", apt: "libbrotli-dev", brew: "brotli")),
  Room(name: "CLibArchive", kind: .system(pkgConfig: "libarchive", apt: "libarchive-dev", brew: "libarchive")),
  Room(name: "CZlib", kind: .system(pkgConfig: "zlib", apt: "zlib1g-dev", brew: "zlib")),
  Room(name: "CLibCrypto", kind: .system(pkgConfig: "libcrypto", apt: "libssl-dev", brew: "openssl@3")),
  Room(name: "CLibYAML", kind: .system(pkgConfig: "yaml-0.1", apt: "libyaml-dev", brew: "libyaml")),
  Room(
    name: "CXlsxWriter", kind: .system(pkgConfig: "xlsxwriter", apt: "libxlsxwriter-dev", brew: "libxlsxwriter")),
  Room(name: "CEmbedded", kind: .c),

  Room(name: "Disclosures"),
  Room(name: "Defaults", imports: ["CEmbedded"]),
  Room(name: "Launching"),
  Room(name: "Packing", imports: ["CLibArchive", "CZlib"]),
  Room(name: "Parsing", imports: ["CLibXML2"]),
  Room(name: "Tabulating", imports: ["Packing", "Parsing"]),
  Room(name: "Fetching", imports: ["Disclosures", "CLibCurl", "CLibPSL", "CLibBrotli", "CZlib"]),
  Room(name: "Archiving", imports: ["Disclosures", "Packing", "CLibCrypto"]),
  Room(name: "Reading", imports: ["Disclosures", "Launching", "Packing", "Parsing"]),
  Room(name: "Rendering", imports: ["Disclosures", "Launching"]),
  Room(name: "Matching", imports: ["Disclosures"]),
  Room(name: "Construing", imports: ["Disclosures", "Matching"]),
  Room(name: "Rubrics", imports: ["Disclosures", "Matching", "CLibYAML"]),
  Room(
    name: "Locating",
    imports: ["Disclosures", "Fetching", "Packing", "Parsing", "Reading", "Matching", "Rubrics"]),
  Room(name: "Grading", imports: ["Disclosures", "Matching", "Construing", "Rubrics"], tests: ["Reading"]),
  Room(name: "Evaluating", imports: ["Disclosures", "Construing", "Rubrics", "Grading", "Reading", "Tabulating"]),
  Room(
    name: "Screening", imports: ["Disclosures", "Matching", "Parsing", "Tabulating"], tests: ["Packing"]),
  Room(
    name: "Vetting",
    imports: [
      "Disclosures", "Reading", "Matching", "Construing", "Rubrics", "Grading", "Screening", "Tabulating",
    ]),
  Room(name: "Comparing", imports: ["Disclosures"]),
  Room(name: "Storing", imports: ["Disclosures"], libraries: [library("GRDB", "GRDB.swift")]),
  Room(
    name: "Publishing", imports: ["Disclosures", "Tabulating", "Comparing", "CXlsxWriter"],
    libraries: [library("Mustache", "swift-mustache")], tests: ["Launching"]),
  Room(
    name: "Auditing",
    imports: [
      "Disclosures", "Defaults", "Packing", "Tabulating", "Fetching", "Archiving", "Reading", "Matching",
      "Construing", "Rendering", "Rubrics", "Locating", "Grading", "Screening", "Vetting", "Comparing", "Storing",
      "Publishing",
    ]),
  Room(
    name: "fairlead", kind: .command,
    imports: [
      "Auditing", "Disclosures", "Defaults", "Tabulating", "Fetching", "Archiving", "Reading", "Rubrics", "Construing",
      "Grading", "Evaluating", "Rendering", "Screening", "Vetting", "Comparing", "Publishing",
    ],
    libraries: [library("ArgumentParser", "swift-argument-parser")], tests: ["Launching", "Packing"]),
  Room(name: "Bench", kind: .command, imports: ["Disclosures", "Launching", "Archiving", "Matching"]),
  Room(
    name: "SampleWeb", kind: .command,
    libraries: [
      library("NIOCore", "swift-nio"), library("NIOPosix", "swift-nio"), library("NIOHTTP1", "swift-nio"),
      library("ArgumentParser", "swift-argument-parser"),
    ]),
]

/// Rooms asked for by name, with all that they stand on; every room when none is named.
func selected(_ names: String?) -> [Room] {
  guard let names else { return rooms }
  let byName = Dictionary(uniqueKeysWithValues: rooms.map { ($0.name, $0) })
  var wanted = names.split(separator: ",").map(String.init)
  var kept: Set<String> = []
  while let name = wanted.popLast() {
    guard let room = byName[name], kept.insert(name).inserted else { continue }
    wanted += room.imports + room.tests
  }
  return rooms.filter { kept.contains($0.name) }
}

// Continuous integration holds the house to no warnings; a newer compiler's new warning must not stop a user.
let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
  ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

func target(_ room: Room) -> Target {
  let dependencies = room.imports.map { Target.Dependency.target(name: $0) } + room.libraries
  switch room.kind {
  case .room: return .target(name: room.name, dependencies: dependencies, swiftSettings: settings)
  case .command: return .executableTarget(name: room.name, dependencies: dependencies, swiftSettings: settings)
  case .c: return .target(name: room.name, exclude: ["README.md"])
  case .system(let pkgConfig, let apt, let brew):
    return .systemLibrary(name: room.name, pkgConfig: pkgConfig, providers: [.apt([apt]), .brew([brew])])
  }
}

let chosen = selected(Context.environment["FAIRLEAD_ROOMS"])

/// What other tests run: rooms without tests of their own.
let untested: Set<String> = ["Bench"]

/// Rooms whose tests read files from `Tests/<Room>Tests/Fixtures`. Named here and not looked for on disk: a manifest is
/// cached by its text, so that what it finds on disk may be long gone.
let withFixtures: Set<String> = ["fairlead", "Grading", "Publishing", "Screening"]

/// A room's tests stand in `Tests/<Room>Tests`; `HouseTests` looks at the sources themselves.
func tests(_ room: Room) -> Target? {
  guard room.kind == .room || room.kind == .command, !untested.contains(room.name) else { return nil }
  return .testTarget(
    name: "\(room.name.prefix(1).uppercased())\(room.name.dropFirst())Tests",
    dependencies: ([room.name] + room.imports + room.tests).map { .target(name: $0) } + room.libraries,
    exclude: withFixtures.contains(room.name) ? ["Fixtures"] : [],
    swiftSettings: settings)
}

let houseTests: [Target] =
  Context.environment["FAIRLEAD_ROOMS"] == nil ? [.testTarget(name: "HouseTests", swiftSettings: settings)] : []

let package = Package(
  name: "fairlead",
  platforms: [.macOS(.v15)],
  products: chosen.filter { $0.kind == .command }.map { .executable(name: $0.name, targets: [$0.name]) },
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: chosen.map(target) + chosen.compactMap(tests) + houseTests
)
