import Foundation
import Phrases
import Site
import Testing

/// What a capability is made of, and that nothing else has to be touched to add one.
@Suite struct CapabilityTests {
    /// The files that every capability has, so that whoever knows one finds their way in all.
    static func missing(in capability: String, among paths: Set<String>) -> [String] {
        let folder = "Sources/Capabilities/\(capability)/\(capability)"
        let kinds = ["Capability", "Route", "Words", "Actions", "PersonalData"]
        let code = kinds.map { "\(folder)\($0).swift" }
        let words = ["en", "ar", "cy"].map { "Languages/\($0)/\(capability).txt" }
        return (code + words).filter { !paths.contains($0) }
    }

    @Test func `every capability has the same parts under the same names`() throws {
        let paths = Set(
            try SourceFile.paths(in: "Sources/Capabilities") + SourceFile.paths(in: "Languages"))
        for capability in try TableTests.capabilities() {
            #expect(Self.missing(in: capability, among: paths) == [])
        }
        #expect(Self.missing(in: "Planted", among: paths).count == 8)
    }

    @Test func `every capability has tests and a line in Package`() throws {
        let manifest = try SourceFile.text("Package.swift")
        let tests = Set(
            try SourceFile.paths(in: "Tests").compactMap { path in
                path.split(separator: "/").dropFirst().first.map(String.init)
            })
        for capability in try TableTests.capabilities() {
            #expect(manifest.contains("\"\(capability)\""))
            #expect(tests.contains("\(capability)Tests"))
        }
    }

    /// Where outside its own folder a capability is named.
    static func mentions(of capability: String, in files: [SourceFile]) -> Set<String> {
        Set(
            files.filter { file in
                guard let place = Floor.place(of: file.path), place.target != capability else { return false }
                return file.imports.contains(capability)
            }.map(\.path))
    }

    @Test func `a capability is named by the site and the program alone`() throws {
        let files = try SourceFile.all(in: "Sources")
        for capability in try TableTests.capabilities() {
            let mentions = Self.mentions(of: capability, in: files)
            #expect(mentions.contains("Sources/Site/SiteRoute.swift"))
            #expect(mentions.contains("Sources/Site/Site+Catalogue.swift"))
            #expect(mentions.allSatisfy { $0.hasPrefix("Sources/Site/") || $0.hasPrefix("Sources/Server/") })
        }
    }

    @Test func `the words of every language are whole`() throws {
        let library = try Library(folder: SourceFile.packageFolder.appendingPathComponent("Languages").path)
        #expect(library.problems(for: Site.words) == [])
        #expect(!library.problems(for: Site.words + [PlantedWords.self]).isEmpty)
    }

    private enum PlantedWords: String, PhraseKey {
        static let book = "Planted"
        case nobodySaysThis
    }
}
