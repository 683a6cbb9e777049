// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "landscape-benchmark",
    targets: [
        .target(name: "Numerics", swiftSettings: settings),
        .target(name: "OpinionLandscape", dependencies: ["Numerics"], swiftSettings: settings),
        .executableTarget(
            name: "measure", dependencies: ["Numerics", "OpinionLandscape"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6])
