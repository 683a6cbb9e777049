// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "mixing-benchmark",
    targets: [
        .target(name: "CLemon", cxxSettings: [.define("LEMON_ONLY_TEMPLATES")]),
        .target(name: "Numerics", swiftSettings: settings),
        .target(name: "Mixing", dependencies: ["CLemon", "Numerics"], swiftSettings: settings),
        .executableTarget(
            name: "measure", dependencies: ["Mixing", "Numerics"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17)
