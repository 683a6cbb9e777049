import Testing

/// Who may import whom.
@Suite struct FloorTests {
    /// The imports that break the house, one sentence each.
    static func breaches(in files: [SourceFile]) -> [String] {
        var floors: [String: Floor] = [:]
        for file in files {
            if let place = Floor.place(of: file.path) { floors[place.target] = place.floor }
        }
        return files.flatMap { file -> [String] in
            guard let (floor, target) = Floor.place(of: file.path) else {
                return ["\(file.path) stands on no floor"]
            }
            return file.imports.compactMap { module in
                complaint(about: module, in: target, on: floor, floors).map { "\(file.path) \($0)" }
            }
        }
    }

    private static func complaint(
        about module: String, in target: String, on floor: Floor, _ floors: [String: Floor]
    ) -> String? {
        if Floor.toolchain.contains(module) || Floor.neighbours[target]?.contains(module) == true { return nil }
        if let owner = Floor.libraries[module] {
            return owner == target ? nil : "imports \(module), which is \(owner)'s alone"
        }
        guard let other = floors[module] else { return "imports \(module), which is no part of the house" }
        if other == floor { return "imports its neighbour \(module)" }
        return floor.below.contains(other) ? nil : "imports \(module) from the floor \(other.rawValue)"
    }

    @Test func `imports go down only`() throws {
        let files = try SourceFile.all(in: "Sources")
        #expect(files.count > 200)
        #expect(Self.breaches(in: files) == [])
    }

    @Test(arguments: [
        ("Sources/Kits/HTTP/Planted.swift", "public import Markup"),
        ("Sources/Kits/Markup/Planted.swift", "import Markdown"),
        ("Sources/Kits/Phrases/Planted.swift", "import CSQLite"),
        ("Sources/Kits/Mail/Planted.swift", "internal import Spine"),
        ("Sources/Algorithms/Numerics/Planted.swift", "import OpinionLandscape"),
        ("Sources/Algorithms/OpinionLandscape/Planted.swift", "import Database"),
        ("Sources/Schema/Planted.swift", "import Spine"),
        ("Sources/Spine/Planted.swift", "import Schema"),
        ("Sources/Spine/Planted.swift", "@testable import Pages"),
        ("Sources/Pages/Planted.swift", "import Network"),
        ("Sources/Capabilities/Network/Planted.swift", "import Accounts"),
        ("Sources/Capabilities/Voices/Planted.swift", "import Schema"),
        ("Sources/Capabilities/Host/Planted.swift", "import CSodium"),
        ("Sources/Site/Planted.swift", "import OpinionLandscape"),
        ("Sources/Spine/Planted.swift", "import Foundation"),
        ("Sources/Server/Planted.swift", "import struct Foundation.Date"),
        ("Sources/Elsewhere/Planted.swift", ""),
    ])
    func `a planted breach is found`(path: String, line: String) throws {
        let files = try SourceFile.all(in: "Sources")
        let planted = Self.breaches(in: files + [SourceFile(path, line + "\n")])
        #expect(planted.count == Self.breaches(in: files).count + 1)
    }

    @Test func `every C library has the kit that Package names for it`() throws {
        let modules = try SourceFile.paths(in: "Sources/System").filter { $0.hasSuffix("module.modulemap") }
            .compactMap { Floor.place(of: $0)?.target }
        #expect(Set(modules) == Set(Floor.libraries.keys))
    }
}
