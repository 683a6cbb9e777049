import Foundation
import Testing

/// What is written down in CONTRIBUTING about every file.
@Suite struct ConventionTests {
    static func tooLong(_ files: [SourceFile]) -> [String] {
        files.compactMap { file in
            let most = file.path.hasPrefix("Tests/") ? 500 : 400
            return file.length > most ? "\(file.path) has \(file.length) lines" : nil
        }
    }

    @Test func `no file is too long`() throws {
        #expect(Self.tooLong(try Self.everything()) == [])
        let planted = [
            SourceFile("Sources/Site/A.swift", String(repeating: "//\n", count: 401)),
            SourceFile("Sources/Site/B.swift", String(repeating: "//\n", count: 400)),
            SourceFile("Tests/SiteTests/A.swift", String(repeating: "//\n", count: 500)),
        ]
        #expect(Self.tooLong(planted) == ["Sources/Site/A.swift has 401 lines"])
    }

    static func badlyNamed(_ paths: [String]) -> [String] {
        paths.filter { path in
            path.split(separator: "/").contains { part in
                let name = part.split(separator: ".").first ?? part
                return forbiddenNames.contains { name.hasSuffix($0) }
            }
        }
    }

    static let forbiddenNames = [
        "Core", "Common", "Helper", "Helpers", "Util", "Utils", "Utilities", "Manager", "V2", "Misc",
    ]

    @Test func `names are nouns of the field`() throws {
        #expect(Self.badlyNamed(try Self.everything().map(\.path)) == [])
        let planted = ["Sources/Kits/Core/A.swift", "Sources/Site/PageManager.swift", "Sources/Site/V2/A.swift"]
        #expect(Self.badlyNamed(planted + ["Sources/Kits/Secrets/CommonPasswords.swift"]) == planted)
    }

    static func badlyNamedTypes(_ files: [SourceFile]) -> [String] {
        let declaration = /\b(?:struct|class|enum|protocol|actor|typealias) ([A-Z][A-Za-z0-9]*)/
        return files.flatMap { file in
            file.code.compactMap { line in
                guard let name = line.text.firstMatch(of: declaration)?.1 else { return nil }
                let isBad = forbiddenNames.contains { name.hasSuffix($0) }
                return isBad ? "\(file.path):\(line.number) declares \(name)" : nil
            }
        }
    }

    @Test func `types are nouns of the field`() throws {
        #expect(Self.badlyNamedTypes(try Self.everything()) == [])
        #expect(Self.badlyNamedTypes([SourceFile("A.swift", "final class Page" + "Manager {}")]).count == 1)
    }

    static func pasted(_ files: [SourceFile]) -> [String] {
        files.flatMap { file in
            file.code.compactMap { line in
                var text = line.text[...]
                while let call = text.range(of: "raw(") {
                    let before = text[..<call.lowerBound]
                    text = text[call.upperBound...]
                    // The one declaration, and names that merely end so.
                    if before.hasSuffix("func ") || before.last.map({ $0.isLetter || $0 == "_" }) == true { continue }
                    guard text.hasPrefix("\""), !text.prefix(while: { $0 != ")" }).contains("\\(") else {
                        return "\(file.path):\(line.number) writes something unescaped"
                    }
                }
                return nil
            }
        }
    }

    @Test func `only literals go into a page as they are`() throws {
        #expect(Self.pasted(try SourceFile.all(in: "Sources")) == [])
        let planted = [
            SourceFile("A.swift", "html.raw(title)"), SourceFile("B.swift", "html.raw(\"<b>\\(title)\")"),
            SourceFile("C.swift", "html.raw(\"<b>\"); html.raw(words)"),
        ]
        #expect(Self.pasted(planted + [SourceFile("D.swift", "html.raw(\"<b>\")")]).count == 3)
    }

    static func unfinished(_ files: [(path: String, text: String)]) -> [String] {
        let words = ["TO" + "DO", "FIX" + "ME", "lo" + "rem ips", "not " + "implemented", "HA" + "CK"]
        return files.flatMap { file in
            zip(1..., file.text.split(separator: "\n", omittingEmptySubsequences: false)).flatMap { number, line in
                // One of iCalendar's own words holds one of these.
                words.filter { line.replacing("VTO" + "DO", with: "").contains($0) }.map {
                    "\(file.path):\(number) says “\($0)”"
                }
            }
        }
    }

    @Test func `nothing is left for later`() throws {
        let folders = ["Sources", "Tests", "Languages", "docs", "deploy", "script"]
        let kinds = [".swift", ".md", ".txt", ".css", ".py", ".h", ".c", ".sh"]
        let paths = try folders.flatMap { try SourceFile.paths(in: $0) }
            .filter { path in kinds.contains { path.hasSuffix($0) } || path.hasPrefix("script/") }
        let texts = try (paths + ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "Package.swift"])
            .map { (path: $0, text: try SourceFile.text($0)) }
        #expect(texts.count > 250)
        #expect(Self.unfinished(texts) == [])
        #expect(Self.unfinished([(path: "A.swift", text: "a\n// TO" + "DO: b")]) == ["A.swift:2 says “TO" + "DO”"])
    }

    static func everything() throws -> [SourceFile] {
        try SourceFile.all(in: "Sources") + SourceFile.all(in: "Tests")
    }
}
