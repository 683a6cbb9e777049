import Foundation
import Testing

/// The papers say what the program does.
@Suite struct PaperTests {
    static let papers = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]

    /// The links of a paper that lead to no file, seen from the paper's own folder.
    static func broken(in text: String, at path: String, exists: (String) -> Bool) -> [String] {
        let folder = path.split(separator: "/").dropLast().map(String.init)
        let links = text.matches(of: /\]\(([^)\s]+)\)|src="([^"]+)"/).map { String($0.1 ?? $0.2 ?? "") }
        return links.compactMap { link in
            let target = link.split(separator: "#", omittingEmptySubsequences: false)[0]
            if link.contains("://") || target.isEmpty { return nil }
            var parts = folder
            for part in target.split(separator: "/") {
                if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
            }
            return exists(parts.joined(separator: "/")) ? nil : "\(path) links to \(link)"
        }
    }

    @Test func `every link between the papers leads somewhere`() throws {
        let all = Self.papers + (try SourceFile.paths(in: "docs").filter { $0.hasSuffix(".md") })
        #expect(all.count > 20)
        let broken = try all.flatMap { path in
            Self.broken(in: try SourceFile.text(path), at: path) {
                FileManager.default.fileExists(atPath: SourceFile.packageFolder.appendingPathComponent($0).path)
            }
        }
        #expect(broken == [])
        let planted = "[a](b.md) [c](../x/c.md#d) [e](https://f) <img src=\"g.png\">"
        #expect(Self.broken(in: planted, at: "docs/a.md") { $0 == "x/c.md" }.count == 2)
    }

    /// The settings as the program declares them: name, summary and default.
    static func declared(in source: String) -> [String: (summary: String, standard: String)] {
        let declaration = /static let \w+ = Setting(?:<[^=]*>)?\.\w+\(\s*"([a-z-]+)",([^\n]*(?:\n        [^\n]*)*)/
        return source.matches(of: declaration).reduce(into: [:]) { all, match in
            let rest = match.2
            guard let summary = rest.firstMatch(of: /summary:\s*"([^"]*)"/)?.1 else { return }
            let standard = rest.firstMatch(of: /standard:\s*(?:"([^"]*)"|\.(\w+)|(\d+))/)
            all[String(match.1)] = (String(summary), String(standard?.1 ?? standard?.2 ?? standard?.3 ?? ""))
        }
    }

    @Test func `operating has every setting with its words and its default`() throws {
        let declared = Self.declared(in: try SourceFile.text("Sources/Server/Settings.swift"))
        #expect(declared.count >= 14)
        let rows = try SourceFile.text("docs/operating.md").split(separator: "\n")
            .filter { $0.contains("`JOINING_FORCES_") && $0.hasPrefix("|") }
        #expect(rows.count == declared.count)
        for (name, setting) in declared {
            let variable = "JOINING_FORCES_" + name.uppercased().replacing("-", with: "_")
            let standard = setting.standard.isEmpty ? "" : "`\(setting.standard)`"
            let start = "| `\(name)` | `\(variable)` | \(standard) | \(setting.summary)"
            #expect(rows.contains { $0.hasPrefix(start) }, "docs/operating.md lacks: \(start)")
        }
    }

    @Test func `the readme knows every command`() throws {
        let program = try SourceFile.text("Sources/Server/JoiningForces.swift")
        let list = try #require(program.firstMatch(of: /subcommands: \[([^\]]*)\]/)?.1)
        let commands = list.matches(of: /\.(\w+)/).map { String($0.1) }
        #expect(commands.count >= 7)
        let papers = try SourceFile.text("README.md") + SourceFile.text("CHANGELOG.md")
        #expect(commands.filter { !papers.contains($0) } == [])
    }

    @Test func `the map in the readme has every floor and every capability`() throws {
        let readme = try SourceFile.text("README.md")
        let names = Floor.allCases.map(\.rawValue) + (try TableTests.capabilities())
        #expect(names.filter { !readme.contains("\($0)/") } == [])
    }

    @Test func `the licence is whole`() throws {
        let licence = try SourceFile.text("LICENSE")
        #expect(licence.split(separator: "\n", omittingEmptySubsequences: false).count == 662)
        #expect(
            licence.contains("GNU AFFERO GENERAL PUBLIC LICENSE\n                       Version 3, 19 November 2007"))
        #expect(licence.hasSuffix("<https://www.gnu.org/licenses/>.\n"))
    }
}
