import Database
import Schema
import Spine
import TestSupport
import Testing

/// What an action marks as out of date: every cell whose pages could show what it wrote.
@Suite struct KeptRevisionTests {
    private static let quiet = Action("test.quiet", by: [.system], isRecorded: false)
    private static let listing = Action("test.listing", by: [.system], outdatesPages: false)

    /// Which of the cells, and of the network (nil), an action moved on.
    private func moved(_ scene: Scene, _ cells: [Cell.ID], by action: () throws -> Void) throws -> Set<Cell.ID?> {
        func counters() throws -> [Cell.ID?: Int] {
            try scene.store.read { tx in
                var found: [Cell.ID?: Int] = [:]
                found[nil] = try tx.first("select kept_revision from network") { try $0.next() }
                for cell in cells {
                    found[cell] = try tx.first("select kept_revision from cell where id = \(cell)") { try $0.next() }
                }
                return found
            }
        }
        let before = try counters()
        try action()
        let after = try counters()
        return Set(after.keys.filter { after[$0] != before[$0] })
    }

    @Test(arguments: Dialect.allCases)
    func `each write outdates the cells it shows in, wherever the act was done`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            let carys = try scene.person("Carys")
            let mari = try scene.person("Mari")
            let place = try scene.cell("place", convenor: carys)
            let here = try scene.cell("here", within: place, convenor: carys)
            let there = try scene.cell("there", convenor: carys)
            let all = [place, here, there]
            let voice = try scene.item("a voice", in: there, visibility: .cell)
            let clause = try scene.item("a clause", in: here, visibility: .cell)
            func act(_ action: Action = Scene.arrange, _ body: (Acting) throws -> Void) throws -> Set<Cell.ID?> {
                try moved(scene, all) { try scene.store.act(action, by: .system, on: .cell(here), body) }
            }
            #expect(try act { _ in } == [here, place])
            #expect(try act { try $0.link(clause, .informedBy, voice) } == [here, place, there])
            #expect(try act { try $0.unlink(clause, .informedBy, voice) } == [here, place, there])
            #expect(
                try act { try $0.edit(voice, from: 1, title: "new", visibility: .cell) } == [here, place, there])
            #expect(try act { try $0.setState(.frozen, of: voice) } == [here, place, there])
            #expect(try act { _ = try $0.admit(mari, to: there, as: .member) } == [here, place, there])
            #expect(
                try act {
                    _ = try $0.insert(Item.Kind("note"), title: "n", language: "en", visibility: .cell, in: there)
                } == [here, place, there])
            // Ledgers leave no act: they outdate what they name, and nothing else.
            #expect(try act(Self.quiet) { _ in } == [])
            #expect(try act(Self.quiet) { $0.touch(there) } == [there])
            // What stands in no cell shows nowhere, until it is tied to something that does.
            func list(_ body: (Acting) throws -> Void = { _ in }) throws -> Set<Cell.ID?> {
                try moved(scene, all) {
                    try scene.store.act(Self.listing, by: .system, on: .network) { acting in
                        _ = try acting.insert(
                            Item.Kind("note"), title: "n", language: "en", visibility: .everyone, in: nil)
                        try body(acting)
                    }
                }
            }
            #expect(try list() == [])
            #expect(try list { _ = try $0.admit(mari, to: here, as: .member) } == [here, place])
            #expect(try list { try $0.setVisibility(.network, of: voice) } == [there])
        }
    }

    @Test(arguments: Dialect.allCases)
    func `what is frozen can only be retired`(dialect: Dialect) throws {
        try withFreshDatabase(dialect, History.migrations) { database in
            let scene = try Scene(database)
            let item = try scene.item("fixed", in: nil, visibility: .everyone, state: .frozen)
            func set(_ state: Item.State) throws {
                try scene.store.act(Scene.arrange, by: .system, on: .network) { try $0.setState(state, of: item) }
            }
            let error = #expect(throws: SpineError.self) { try set(.live) }
            #expect(error?.code == .refused)
            try set(.retired)
        }
    }
}
