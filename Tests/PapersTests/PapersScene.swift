import Database
import Foundation
import Schema
import Site
import Spine
import TestSupport
import Testing

/// A group with a convenor, two members and an event that papers can hang on.
struct PapersScene {
    let under: SiteUnderTest
    let scene: Scene
    let cell: Cell.ID
    let carys: Visit
    let gwen: Visit
    /// The event's path.
    let event: String

    static func on(
        _ dialect: Dialect = .sqlite, papers: SiteSettings.Papers = SiteSettings.Papers(),
        _ body: (PapersScene) throws -> Void
    ) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let under = try SiteUnderTest(database, papers: papers)
            let scene = try Scene(database)
            let convenor = try scene.person("Carys Pugh", email: "carys@porthlas.example")
            let cell = try scene.cell("quay-ward", visibility: .everyone, convenor: convenor)
            for name in ["Gwen", "Idris"] {
                let person = try scene.person(name, email: "\(name.lowercased())@porthlas.example")
                try scene.admit(person, to: cell, as: .member)
            }
            let carys = try under.signIn("carys@porthlas.example")
            under.clock.advance(seconds: 1)
            try carys.get("/g/quay-ward/gatherings/new")
            try carys.post(
                "/g/quay-ward/gatherings/new",
                ["title": "Home by six", "day": "2026-12-03", "time": "14:30", "minutes": "90", "place": "The hall"])
            let event = carys.path
            #expect(event.hasPrefix("/g/quay-ward/gatherings/"))
            try body(
                PapersScene(
                    under: under, scene: scene, cell: cell, carys: carys,
                    gwen: try under.signIn("gwen@porthlas.example"), event: event))
        }
    }

    /// Where papers are added to the event.
    var adding: String { "/g/quay-ward/papers/about/\(event.split(separator: "/").last ?? "")" }

    /// A file as a program wrote it.
    static func sample(_ name: String) throws -> [UInt8] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return [UInt8](try Data(contentsOf: folder.appendingPathComponent("FuzzCorpora/file/seed-\(name)")))
    }

    /// Adds a paper as a member, and returns its path.
    @discardableResult
    func add(
        _ title: String = "Agenda", file: String = "Agenda ŵyl.pdf", sample: String = "pdf", words: String = "",
        text: Visit.Upload? = nil
    ) throws -> String {
        under.clock.advance(seconds: 1)
        try gwen.get(adding)
        try gwen.upload(
            adding, ["title": title, "words": words],
            [Visit.Upload("file", file, try Self.sample(sample))] + (text.map { [$0] } ?? []))
        return gwen.path
    }

    /// How many rows a table has.
    func count(_ table: StaticString) throws -> Int {
        try under.database.read { tx in
            try tx.first("select count(*) from \(SQL(identifier: table.description))") { try $0.next(Int.self) } ?? 0
        }
    }

    func isNothingKept() throws -> Bool {
        try count("paper") == 0 && count("paper_file") == 0 && count("paper_piece") == 0
    }
}
