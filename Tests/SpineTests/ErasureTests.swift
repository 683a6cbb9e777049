import Database
import Schema
import Spine
import TestSupport
import Testing

/// What an erasure leaves behind: nothing that leads to the person.
@Suite struct ErasureTests {
    private static let references = Migration.references(to: ["actor", "person"], after: History.migrations).map {
        Erasure.Reference(table: $0.table, column: $0.column)
    }
    /// As a capability would declare the words of its own items.
    private static let notes = PersonalData("item", []) { ["update item set title = '' where author = \($0)"] }

    @Test(arguments: Dialect.allCases)
    func `no table still names who was erased`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            let carys = try scene.person("Carys")
            let mari = try scene.person("Mari Secret", email: "Mari@secret.example")
            let cell = try scene.cell("here", convenor: carys)
            try scene.admit(mari, to: cell, as: .member)
            let note = try scene.item("secret words", in: cell, visibility: .cell, author: mari)
            try scene.store.act(Scene.arrange, by: .system, on: .cell(cell)) { acting in
                try acting.index(note, language: "en", words: "secret words")
                try acting.record(Detail().with("for", mari))
                for (address, person) in [("mari@SECRET.example", nil), ("Mari@secret.example", mari)] {
                    try acting.send(to: address, person: person, subject: "secret", body: "secret", language: "en")
                }
            }
            try scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                _ = try Erasure.erase(
                    mari, holdings: Erasure.spine + [Self.notes], references: Self.references, by: acting)
            }
            let left = try database.read { tx in
                try [
                    "select count(*) from act where detail like \("%" + mari.text + "%")",
                    "select count(*) from outbox", "select count(*) from searchable",
                    "select count(*) from person where name like '%Secret%' or email is not null",
                    "select count(*) from actor where id = \(mari)",
                    "select count(*) from item where title like 'secret%'",
                ].map { (sql: SQL) in try tx.first(sql) { try $0.next(Int.self) } }
            }
            #expect(left == [0, 0, 0, 0, 0, 0])
        }
    }

    @Test func `after the scrubbing that follows, the files hold none of the words`() throws {
        try withFreshLocation(.sqlite) { location in
            guard case .sqlite(let path) = location else { return }
            let database = try Database(location)
            defer { database.close() }
            try database.migrate(History.migrations)
            let scene = try Scene(database)
            let mari = try scene.person("Mari Unmistakable")
            #expect(try Files.hold("Unmistakable", at: path))
            try scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                _ = try Erasure.erase(
                    mari, holdings: Erasure.spine, references: Self.references, by: acting)
            }
            var kinds: [Job.Kind] = []
            while let job = try JobQueue.claim(from: database, now: scene.clock.now) {
                kinds.append(job.kind)
                try database.scrub()
                try JobQueue.settle(job, .finished, in: database, now: scene.clock.now)
            }
            #expect(kinds == [Erasure.scrubbing])
            #expect(try !Files.hold("Unmistakable", at: path))
        }
    }
}
