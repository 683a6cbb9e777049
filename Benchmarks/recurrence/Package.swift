// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "recurrence-benchmark",
    targets: [
        .target(name: "Recurrence", swiftSettings: settings),
        .executableTarget(
            name: "measure", dependencies: ["Recurrence"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6])
