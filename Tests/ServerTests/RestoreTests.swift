import Database
import Foundation
import Schema
import Spine
import TestSupport
import Testing

/// Backups, and how they come back.
@Suite struct RestoreTests {
    private static let carys = UUID()
    private static let lena = UUID()

    /// An installation with two people, in the folder `site`, and a backup of it.
    private func backedUp(_ program: Program, _ options: [String] = []) throws {
        try FileManager.default.createDirectory(atPath: program.path("site"), withIntermediateDirectories: true)
        let database = try Database(.sqlite(program.path("site/joining-forces.sqlite")))
        try database.migrate(History.migrations)
        try database.write { tx in
            for (id, name) in [(Self.carys, "Carys"), (Self.lena, "Lena")] {
                try tx.run("insert into actor (id, kind) values (\(id), 'person')")
                try tx.run(
                    """
                    insert into person (id, name, name_folded, language, is_host, created_at)
                    values (\(id), \(name), \(name.lowercased()), 'en', \(false), 0)
                    """)
            }
        }
        database.close()
        let made = try program.run(["backup", "copy", "--folder", "site"] + options)
        #expect(made.code == 0, "\(made.errors)")
        #expect(!program.has("site/backup.plain"))
    }

    private func names(in location: Location) throws -> [String] {
        let database = try Database(location)
        defer { database.close() }
        return try database.read {
            try $0.all("select name from person where name <> '' order by name") { try $0.next() }
        }
    }

    @Test(arguments: [false, true])
    func `a restored backup forgets whoever was erased since, and is checked`(isEncrypted: Bool) throws {
        let program = try Program()
        defer { program.remove() }
        try Data("three unusual pelicans\n".utf8).write(to: URL(fileURLWithPath: program.path("passphrase")))
        let options = isEncrypted ? ["--passphrase-file", "passphrase"] : []
        try backedUp(program, options)
        try FileManager.default.createDirectory(atPath: program.path("new"), withIntermediateDirectories: true)
        try Data("\(Actor.ID(Self.lena).text)\n".utf8).write(to: URL(fileURLWithPath: program.path("new/erasures")))
        let restored = try program.run(["restore", "copy", "--folder", "new"] + options)
        #expect(restored.code == 0, "\(restored.errors)")
        #expect(restored.output.contains("Erased again: 1."))
        #expect(restored.output.contains("It is whole."))
        #expect(try names(in: .sqlite(program.path("new/joining-forces.sqlite"))) == ["Carys"])
        #expect(!program.has("new/restoring.plain"))
        let again = try program.run(["restore", "copy", "--folder", "new"] + options)
        #expect(again.code == 73 && again.errors.contains("nothing is overwritten"))
    }

    @Test func `a wrong passphrase and damaged files leave no database behind`() throws {
        let program = try Program()
        defer { program.remove() }
        try Data("three unusual pelicans\n".utf8).write(to: URL(fileURLWithPath: program.path("right")))
        try backedUp(program, ["--passphrase-file", "right"])
        let sealed = try Data(contentsOf: URL(fileURLWithPath: program.path("copy")))
        var changed = sealed
        changed[changed.count / 2] ^= 1
        let cases: [(name: String, bytes: Data, passphrase: String)] = [
            ("wrong", sealed, "four usual pelicans\n"), ("cut", sealed.dropLast(), "three unusual pelicans\n"),
            ("changed", changed, "three unusual pelicans\n"), ("header", sealed.prefix(20), "three unusual pelicans\n"),
            ("empty", Data(), ""), ("words", Data("hello".utf8), ""),
            ("half", Data("SQLite format 3\0".utf8) + Data(count: 5000), ""),
            ("dump", Data("joining-forces dump 1\nT".utf8), ""),
        ]
        for (name, bytes, passphrase) in cases {
            try bytes.write(to: URL(fileURLWithPath: program.path(name)))
            let refused = try program.run(["restore", name, "--folder", "to-\(name)"], input: passphrase)
            #expect(refused.code == 65, "\(name): \(refused.errors)")
            #expect(!program.has("to-\(name)/joining-forces.sqlite"), "\(name)")
            #expect(!program.has("to-\(name)/restoring.plain"), "\(name)")
        }
    }

    @Test func `a backup moves from one kind of database to the other and back`() throws {
        let program = try Program()
        defer { program.remove() }
        try backedUp(program)
        let place = try PostgreSQLServer.shared().makeDatabase()
        let there = ["JOINING_FORCES_DATABASE": place]
        let moved = try program.run(["restore", "copy", "--folder", "server"], environment: there)
        #expect(moved.code == 0, "\(moved.errors)")
        #expect(moved.output.contains("There is no list of erasures"))
        #expect(try names(in: .postgresql(place)) == ["Carys", "Lena"])
        #expect(try program.run(["backup", "dump", "--folder", "server"], environment: there).code == 0)
        let twice = try program.run(["restore", "copy", "--folder", "server"], environment: there)
        #expect(twice.code == 69 && twice.errors.contains("has rows already"))
        let back = try program.run(["restore", "dump", "--folder", "back"])
        #expect(back.code == 0, "\(back.errors)")
        #expect(try names(in: .sqlite(program.path("back/joining-forces.sqlite"))) == ["Carys", "Lena"])
    }
}
