import Database
import Schema
import Testing

/// No capability reads another's tables: it goes through items, links, acts and waiting.
@Suite struct TableTests {
    /// The tables of each capability, by the last word of its migrations' names; the spine's are everybody's.
    static func owners(of migrations: [Migration], among capabilities: Set<String>) -> [String: String] {
        var owners: [String: String] = [:]
        for migration in migrations {
            let words = migration.name.split(separator: "-").dropFirst(4)
            guard let first = words.first,
                let capability = capabilities.first(where: { $0.lowercased() == first })
            else { continue }
            for table in migration.tables { owners[table.name] = capability }
        }
        return owners
    }

    /// The places where a capability's statements name a table of another's.
    static func trespasses(in files: [SourceFile], owners: [String: String]) -> [String] {
        files.flatMap { file -> [String] in
            guard let (floor, target) = Floor.place(of: file.path), floor == .capabilities else { return [] }
            return tables(in: file.code.map(\.text).joined(separator: "\n")).compactMap { table in
                guard let owner = owners[table], owner != target else { return nil }
                return "\(file.path) names \(table), which is \(owner)'s"
            }
        }
    }

    /// What stands where a statement, or a declaration of personal data, names a table.
    static func tables(in code: String) -> [String] {
        let named = code.matches(of: /\b(?:join|into|update)\s+([a-z_]+)|PersonalData\(\s*"([a-z_]+)"/)
            .map { String($0.1 ?? $0.2 ?? "") }
        // After `from` there may be several, each with a short name of its own, up to the next part of the statement.
        let lists = code.matches(of: /\bfrom\s+([a-z_,\s]+)/).map { match in
            match.1.split(separator: /\b(?:where|order|group|join|on|limit|union|left|inner|cross)\b/).first ?? ""
        }
        return named
            + lists.flatMap { list in
                list.split(separator: ",").compactMap {
                    $0.split(whereSeparator: \.isWhitespace).first.map(String.init)
                }
            }
    }

    static func capabilities() throws -> Set<String> {
        Set(try SourceFile.paths(in: "Sources/Capabilities").compactMap { Floor.place(of: $0)?.target })
    }

    @Test func `no capability touches another's tables`() throws {
        let owners = Self.owners(of: History.migrations, among: try Self.capabilities())
        #expect(owners["session"] == "Accounts")
        #expect(Self.trespasses(in: try SourceFile.all(in: "Sources/Capabilities"), owners: owners) == [])
    }

    @Test(arguments: [
        "try tx.first(\"select id from session where person = 1\")", "\"\"\"\nselect 1\n  join session on true\n\"\"\"",
        "\"insert into session (id) values (1)\"", "\"update session set id = 1\"",
        "PersonalData(\n    \"session\", [])", "\"delete from session\"",
        "\"select 1 from item as i, session s where i.id = s.id\"",
    ])
    func `a planted look into another's table is found`(code: String) {
        let owners = ["session": "Accounts"]
        let there = SourceFile("Sources/Capabilities/Voices/Planted.swift", code)
        let here = SourceFile("Sources/Capabilities/Accounts/Planted.swift", code)
        #expect(Self.trespasses(in: [there], owners: owners).count == 1)
        #expect(Self.trespasses(in: [here], owners: owners) == [])
    }

    @Test func `every migration belongs to the spine or to a capability, and has a file of its name`() throws {
        let capabilities = Set(try Self.capabilities().map { $0.lowercased() })
        let files = Set(
            try SourceFile.paths(in: "Sources/Schema").map { $0.split(separator: "/").last!.lowercased() })
        for migration in History.migrations {
            let words = migration.name.split(separator: "-").map(String.init)
            #expect(words.count >= 5)
            #expect(words[4] == "spine" || capabilities.contains(words[4]), "\(migration.name)")
            #expect(files.contains(migration.name + ".swift"), "\(migration.name)")
        }
        #expect(files.count == History.migrations.count + 1)
        #expect(History.migrations.map(\.name) == History.migrations.map(\.name).sorted())
    }
}
