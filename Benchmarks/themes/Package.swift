// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "themes-benchmark",
    targets: [
        .target(name: "Numerics", swiftSettings: settings),
        .target(name: "Themes", dependencies: ["Numerics"], swiftSettings: settings),
        .executableTarget(
            name: "measure", dependencies: ["Themes", "Numerics"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6])
