// swift-tools-version: 6.2
import Foundation
import PackageDescription

// C libraries, from Debian: the module, its pkg-config name and the package that has its headers.
// `script/packages` lists the same packages for apt; a test holds the two together.
let system: [(module: String, pkgConfig: String?, package: String)] = [
    ("CCalendar", "libical", "libical-dev"),
    ("CCurl", "libcurl", "libcurl4-openssl-dev"),
    ("CLemon", nil, "liblemon-dev"),
    ("CMagic", "libmagic", "libmagic-dev"),
    ("CMarkdown", "libcmark-gfm", "libcmark-gfm-dev"),
    ("CMicrohttpd", "libmicrohttpd", "libmicrohttpd-dev"),
    ("CPostgreSQL", "libpq", "libpq-dev"),
    ("CQPDF", "libqpdf", "libqpdf-dev"),
    ("CQREncode", "libqrencode", "libqrencode-dev"),
    ("CResolv", nil, "libc6-dev"),
    ("CSodium", "libsodium", "libsodium-dev"),
    ("CSQLite", "sqlite3", "libsqlite3-dev"),
    ("CTurboJPEG", "libturbojpeg", "libturbojpeg0-dev"),
    ("CUtf8proc", nil, "libutf8proc-dev"),  // its pkg-config file has a flag that the package manager refuses
    ("CZip", "libzip", "libzip-dev"),
    ("CZlib", "zlib", "zlib1g-dev"),
]

// Kits: what a well-kept package would give us; each imports its own C library and no other kit,
// but for Markdown, which renders into Markup.
let kits: [String: [String]] = [
    "Calendar": ["CCalendar"],
    "Commands": [],
    "DNS": ["CResolv"],
    "Database": ["CPostgreSQL", "CSQLite"],
    "FileTypes": ["CMagic", "CQPDF", "CTurboJPEG", "CZip"],
    "Folding": ["CUtf8proc"],
    "HTTP": ["CMicrohttpd", "CZlib"],
    "Logs": [],
    "Mail": ["CCurl"],
    "Markdown": ["CMarkdown", "Markup"],
    "Markup": [],
    "Phrases": [],
    "QRCodes": ["CQREncode"],
    "Routing": [],
    "Secrets": ["CSodium"],
    "Settings": [],
    "Tables": [],
]

// Of these, what has a file of C++ of ours, since Swift cannot call templates; the library is headers alone.
let compiled: Set = ["CLemon"]

// Pure functions: no input or output, no clock, no kit.
let algorithms: [String: [String]] = [
    "Mixing": ["CLemon", "Numerics"],
    "Numerics": [],
    "OpinionLandscape": ["Numerics"],
    "Recurrence": [],
    "Themes": ["Numerics"],
]

// What people can do here. No capability imports another.
let capabilities = [
    "Accounts", "Gatherings", "Host", "Learning", "Network", "Papers", "Relationships", "Safety", "Search", "Voices",
]

let allKits = kits.keys.sorted()
let allAlgorithms = algorithms.keys.sorted()

func named(_ names: [String]) -> [Target.Dependency] { names.map { .byName(name: $0) } }

func floor(_ names: [String], path: String, dependencies: (String) -> [String]) -> [Target] {
    names.map { .target(name: $0, dependencies: named(dependencies($0)), path: "\(path)/\($0)") }
}

var targets: [Target] = system.map {
    let path = "Sources/System/\($0.module)"
    return compiled.contains($0.module)
        ? .target(name: $0.module, path: path, cxxSettings: [.define("LEMON_ONLY_TEMPLATES")])
        : .systemLibrary(name: $0.module, path: path, pkgConfig: $0.pkgConfig, providers: [.apt([$0.package])])
}
targets += floor(allKits, path: "Sources/Kits") { kits[$0]! }
targets += floor(allAlgorithms, path: "Sources/Algorithms") { algorithms[$0]! }
targets += floor(["Schema"], path: "Sources") { _ in ["Database"] }
targets += floor(["Spine"], path: "Sources") { _ in allKits }
targets += floor(["Pages"], path: "Sources") { _ in allKits + ["Spine"] }
targets += floor(capabilities, path: "Sources/Capabilities") { _ in
    allKits + allAlgorithms + ["Spine", "Pages"]
}
targets.append(
    .target(
        name: "Site", dependencies: named(allKits + ["Spine", "Pages", "Schema"] + capabilities),
        path: "Sources/Site",
        resources: ["site.css", "paper.css", "icons.svg", "favicon.svg"].map { .embedInCode("Assets/\($0)") }))

let everything = allKits + allAlgorithms + ["Schema", "Spine", "Pages"] + capabilities + ["Site"]

targets.append(
    .executableTarget(
        name: "joining-forces", dependencies: named(everything),
        path: "Sources/Server"))

// The parsers of bytes from outside, for the test that replays the corpora; and the fuzzer itself, whose `main` comes
// from the sanitizer, so that only script/fuzz can link it.
targets.append(
    .target(
        name: "Parsers", dependencies: named(allKits + ["Learning", "Network", "Recurrence", "Spine", "Voices"]),
        path: "Tests/Fuzzing/Parsers"))
if Context.environment["JOINING_FORCES_FUZZ"] != nil {
    targets.append(
        .executableTarget(name: "fuzz", dependencies: ["Parsers"], path: "Tests/Fuzzing/Entry"))
}

// Tests: one target for each that has a folder, and those that look at the whole.
targets.append(
    .target(
        name: "TestSupport", dependencies: named(everything),
        path: "Tests/Support", exclude: ["leaks.txt", "races.txt"]))
let folders = (try? FileManager.default.contentsOfDirectory(atPath: "\(Context.packageDirectory)/Tests")) ?? []
// Two are written in Python, since they look at the program from outside.
let fromOutside = ["BrowserTests", "CrashTests"]
for name in folders.sorted() where name.hasSuffix("Tests") && !fromOutside.contains(name) {
    targets.append(
        .testTarget(
            name: name, dependencies: named(everything + ["Parsers", "TestSupport"]),
            path: "Tests/\(name)"))
}

for target in targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
    ]
}

let package = Package(
    name: "joining-forces",
    products: [.executable(name: "joining-forces", targets: ["joining-forces"])],
    targets: targets,
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17)
