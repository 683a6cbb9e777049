import Database
import Phrases
import Routing
import Schema
import Spine
import TestSupport
import Testing

@testable import Host

@Suite struct KeepingTests {
    @Test func `what was kept long enough goes, and nothing else`() throws {
        try withEachDatabase(History.migrations) { database in
            let scene = try Scene(database)
            let host = try HostCapability.standing(on: scene)
            try scene.store.act(Scene.arrange, by: .system, on: .network) { acting in
                for (number, days) in [Int64(29), 31].enumerated() {
                    let past = scene.clock.now.adding(days: -days)
                    try acting.enqueue(Job.Kind("test.work"), key: "done-\(number)")
                    try acting.tx.run("update job set finished_at = \(past) where key = \("done-\(number)")")
                    try acting.send(
                        to: "a\(number)@porthlas.example", person: nil, subject: "s", body: "b", language: "en")
                    try acting.tx.run(
                        """
                        update outbox set sent_at = \(past), next_at = null
                        where recipient = \("a\(number)@porthlas.example")
                        """)
                    let used = scene.clock.now.adding(days: number == 0 ? -1 : -3)
                    try acting.tx.run(
                        """
                        insert into form_nonce (nonce, location, used_at) values (\([UInt8(number)]), '/', \(used))
                        """)
                    try acting.tx.run(
                        """
                        insert into rate (name, period, count)
                        values (\([UInt8(number)]), \(scene.clock.now.adding(days: number == 0 ? 0 : -2)), 1)
                        """)
                }
            }
            _ = try host.retain(in: scene.store)
            let left = try database.read { tx in
                try tx.first(
                    """
                    select (select count(*) from job where kind = 'test.work'), (select count(*) from outbox),
                        (select count(*) from form_nonce), (select count(*) from rate)
                    """
                ) { [try $0.next(Int.self), try $0.next(Int.self), try $0.next(Int.self), try $0.next(Int.self)] }
            }
            #expect(left == [1, 1, 1, 1])
        }
    }

    @Test func `the last site keeper stays one`() throws {
        try withEachDatabase(History.migrations) { database in
            let scene = try Scene(database)
            let carys = try scene.person("Carys", isHost: true)
            let tomos = try scene.person("Tomos")
            func set(_ person: Person.ID, to becomes: Bool) throws {
                try scene.store.act(HostCapability.changeKeepers, by: try scene.viewer(carys), on: .network) {
                    try HostCapability.setKeeper(person, to: becomes, in: $0)
                }
            }
            #expect(throws: SpineError.self) { try set(carys, to: false) }
            try set(tomos, to: true)
            try set(carys, to: false)
            #expect(try scene.viewer(tomos).isHost)
            #expect(try scene.viewer(carys).isHost == false)
            // Who is no longer one can no longer change who is.
            #expect(throws: SpineError.self) { try set(carys, to: true) }
        }
    }

    @Test func `a site keeper sees how a group is built, and none of its words`() throws {
        try withEachDatabase(History.migrations) { database in
            let scene = try Scene(database)
            let keeper = try scene.person("Carys", isHost: true)
            let convenor = try scene.person("Dafydd")
            let cell = try scene.cell("quay-ward", convenor: convenor)
            try database.write { tx in
                _ = try tx.run("update cell set question = 'A private question' where id = \(cell)")
            }
            let viewer = try scene.viewer(keeper)
            let line = try #require(try scene.store.read { try CellLine.page(1, for: viewer, in: $0) }.first)
            #expect(line.convenors == ["Dafydd"] && !line.isOpen && line.members.shown == nil)
            #expect(!"\(line)".contains("private"))
            let member = try scene.viewer(convenor)
            #expect(try scene.store.read { try CellLine.page(1, for: member, in: $0) }.first?.isOpen == true)
        }
    }

    @Test func `every route is printed and read back, and takes a form where an action says so`() {
        for route in HostCapability.exampleRoutes {
            #expect(HostRoute.table.route(at: route.path) == route)
            if let deed = HostCapability.deed(at: route) { #expect(HostCapability.actions.contains(deed.action)) }
        }
    }
}
