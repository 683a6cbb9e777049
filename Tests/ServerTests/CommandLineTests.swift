import Foundation
import TestSupport
import Testing

/// The program from outside: its words, its codes, and what it leaves behind.
@Suite struct CommandLineTests {
    @Test(arguments: ["serve", "migrate", "check", "backup", "restore", "demo", "import polis", "landscape", "export"])
    func `each command has help that begins with its own options`(command: String) throws {
        let program = try Program()
        defer { program.remove() }
        let help = try program.run(command.split(separator: " ").map(String.init) + ["--help"])
        #expect(help.code == 0 && help.errors.isEmpty)
        #expect(help.output.contains("USAGE: joining-forces \(command)"))
        #expect(help.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        let own = try #require(help.output.range(of: "OPTIONS:"))
        if let settings = help.output.range(of: "SETTINGS") { #expect(own.lowerBound < settings.lowerBound) }
    }

    @Test(arguments: [
        ["check"], ["migrate"], ["backup", "copy"], ["export", "quay-ward", "out"],
        ["import", "polis", "in", "--cell", "quay-ward"],
    ])
    func `a command that needs an installation makes none`(words: [String]) throws {
        let program = try Program()
        defer { program.remove() }
        let refused = try program.run(words + ["--folder", "none"])
        #expect(refused.code == 66)
        #expect(refused.errors.contains("There is no database at none/joining-forces.sqlite"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: program.folder.path).isEmpty)
    }

    @Test(arguments: [
        (["--time-zone", "Mars/Phobos"], 78), (["--mail-server", "smtp://name:hunter2@"], 78),
        (["--languages", "nowhere"], 66), (["--port", "70000"], 78), (["--config", "nowhere"], 78),
        (["--demo"], 64), (["--trusted-proxies", "everybody"], 78), (["--mail-from", "Quay <hello@example.org>"], 78),
    ])
    func `what is wrong in the settings is said before anything is made`(words: [String], code: Int) throws {
        let program = try Program()
        defer { program.remove() }
        let refused = try program.run(["serve", "--empty", "--folder", "site"] + words)
        #expect(Int(refused.code) == code && !refused.errors.isEmpty)
        #expect(!refused.errors.contains("hunter2"))
        #expect(!program.has("site"))
    }

    @Test func `the demo never goes into the database that was set`() throws {
        let program = try Program()
        defer { program.remove() }
        let made = try program.run(
            ["demo", "--folder", "site"], environment: ["JOINING_FORCES_DATABASE": program.path("real.sqlite")])
        #expect(made.code == 0, "\(made.errors)")
        #expect(program.has("site/demo.sqlite") && !program.has("real.sqlite"))
    }

    @Test func `an export is written to an empty folder only`() throws {
        let program = try Program()
        defer { program.remove() }
        try FileManager.default.createDirectory(atPath: program.path("out"), withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: URL(fileURLWithPath: program.path("out/people.csv")))
        let refused = try program.run(["export", "quay-ward", "out", "--folder", "site"])
        #expect(refused.code == 73)
        #expect(try String(contentsOfFile: program.path("out/people.csv"), encoding: .utf8) == "mine")
    }
}
