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
        #expect(try isNothingLeft(in: program.path("site")))
    }

    /// Whether nothing that is not encrypted was left beside the database.
    private func isNothingLeft(in folder: String) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: folder).allSatisfy { !$0.hasPrefix("unencrypted-") }
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
        #expect(try isNothingLeft(in: program.path("new")))
        let again = try program.run(["restore", "copy", "--folder", "new"] + options)
        #expect(again.code == 73 && again.errors.contains("nothing is overwritten"))
    }

    @Test func `encrypted backups that run at once are each whole, and what a killed one left goes`() throws {
        let program = try Program()
        defer { program.remove() }
        let passphrase = URL(fileURLWithPath: program.path("passphrase"))
        try Data("three unusual pelicans\n".utf8).write(to: passphrase)
        try backedUp(program)
        let database = try Database(.sqlite(program.path("site/joining-forces.sqlite")))
        try database.write { tx in
            for _ in 0..<200 {
                let words = String(repeating: "words ", count: 20_000)
                try tx.run(
                    """
                    insert into outbox (id, recipient, subject, body, language, created_at, error)
                    values (\(UUID()), 'a@b.example', '', \(words), 'en', 0, '')
                    """)
            }
        }
        database.close()
        let left = program.path("site/unencrypted-killed")
        try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true)
        try Data("words".utf8).write(to: URL(fileURLWithPath: "\(left)/backup.part"))
        let options = ["--folder", "site", "--passphrase-file", "passphrase"]
        try onThreads(4) { number in
            let made = try program.run(["backup", "copy-\(number)"] + options)
            #expect(made.code == 0, "\(made.errors)")
        }
        #expect(try isNothingLeft(in: program.path("site")))
        for number in 0..<4 {
            let restored = try program.run(
                ["restore", "copy-\(number)", "--folder", "new-\(number)", "--passphrase-file", "passphrase"])
            #expect(restored.code == 0, "\(restored.errors)")
            #expect(
                try names(in: .sqlite(program.path("new-\(number)/joining-forces.sqlite"))) == ["Carys", "Lena"])
        }
    }

    @Test func `while a backup is encrypted its owner alone can read it, in a folder that another run leaves alone`()
        throws
    {
        let program = try Program()
        defer { program.remove() }
        try Data("three unusual pelicans\n".utf8).write(to: URL(fileURLWithPath: program.path("passphrase")))
        try backedUp(program)
        // Where it is to be written waits until somebody reads, so that the run stands still there.
        #expect(mkfifo(program.path("slow.part"), 0o600) == 0)
        let options = ["--folder", "site", "--passphrase-file", "passphrase"]
        let slow = try program.start(["backup", "slow"] + options, environment: [:])
        let files = FileManager.default
        func plain() throws -> [String] {
            try files.subpathsOfDirectory(atPath: program.path("site")).filter { $0.hasPrefix("unencrypted-") }
        }
        while try !plain().contains(where: { $0.hasSuffix("/backup") }) { usleep(10_000) }
        let held = try plain()
        #expect(held.count == 2)
        for path in held {
            let mode = try files.attributesOfItem(atPath: program.path("site/\(path)"))[.posixPermissions] as? Int
            #expect(mode == (path.hasSuffix("/backup") ? 0o600 : 0o700), "\(path)")
        }
        #expect(try program.run(["backup", "other"] + options).code == 0)
        #expect(try plain() == held)
        // Told to end, it removes that first; a pipe is no file that can be made durable.
        slow.terminate()
        let reader = try #require(FileHandle(forReadingAtPath: program.path("slow.part")))
        #expect(reader.readDataToEndOfFile().count > 1000)
        slow.waitUntilExit()
        #expect(slow.terminationStatus == 74)
        #expect(try isNothingLeft(in: program.path("site")))
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
            #expect(try isNothingLeft(in: program.path("to-\(name)")), "\(name)")
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
