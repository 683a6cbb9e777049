import Database
import Schema
import TestSupport
import Testing

@testable import Spine

/// The questions that pages ask most are answered from an index, however much has gathered.
@Suite struct QueryPlanTests {
    /// What SQLite would walk through from end to end.
    private func scans(_ query: SQL, in tx: ReadTransaction) throws -> [String] {
        try tx.all("explain query plan \(query)") { row in
            for _ in 1...3 { _ = try row.next(Int.self) }
            return try row.next(String.self)
        }.filter { $0.hasPrefix("SCAN") && !$0.contains("CONSTANT ROW") }
    }

    @Test func `no page walks through a whole table`() throws {
        try withFreshDatabase(.sqlite, History.migrations) { database in
            let scene = try Scene(database)
            let mari = try scene.person("Mari")
            let cell = try scene.cell("here", convenor: mari)
            let member = try scene.viewer(mari)
            let item = try scene.item("words", in: cell, visibility: .cell)
            for viewer in [Viewer.visitor, member] {
                let questions: [SQL] = [
                    // A cell's home, and the newest of a kind in it.
                    """
                    select item.id from item where item.cell = \(cell) and item.kind = 'note' and \(visible(to: viewer))
                    order by item.created_at desc limit 50
                    """,
                    "select cell.id from cell join item on item.id = cell.id where cell.slug = 'x' and \(visible(to: viewer))",
                    "select cell.id from cell join item on item.id = cell.id where cell.parent = \(cell) and \(visible(to: viewer))",
                    // What happened to an item, in a cell, by somebody.
                    "select act.id from act join item on item.id = act.item where act.item = \(item) and \(visible(to: viewer)) order by act.at desc",
                    "select act.id from act join item on item.id = act.item where act.cell = \(cell) and \(visible(to: viewer)) order by act.at desc",
                    "select act.id from act where act.actor = \(mari) order by act.at desc",
                    // The thread, both ways.
                    "select item.id from link join item on item.id = link.to_item where link.from_item = \(item) and link.ended_act is null and \(visible(to: viewer))",
                    "select item.id from link join item on item.id = link.from_item where link.to_item = \(item) and link.ended_act is null and \(visible(to: viewer))",
                    // My page.
                    "select waiting.id from waiting join item on item.id = waiting.item where waiting.actor = \(mari) and waiting.done_act is null and \(visible(to: viewer))",
                    "select item.id from item where item.author = \(mari)",
                    "select id from membership where person = \(mari) and ended_at is null",
                    "select standing from membership where cell = \(cell) and person = \(mari) and ended_at is null",
                    // The background.
                    "select id from job where finished_at is null and run_at <= 1 and attempts < 8 order by run_at limit 1",
                    "select id from outbox where next_at is not null and next_at <= 1 order by next_at limit 9",
                    "select sum(cell.kept_revision) from cell_ancestor join cell on cell.id = cell_ancestor.ancestor where cell_ancestor.cell = \(cell)",
                ]
                try database.read { tx in
                    for question in questions {
                        let walked = try scans(question, in: tx)
                        #expect(walked == [], "\(question.text)")
                    }
                }
            }
            let forgetting = Outbox.forgetting(at: scene.clock.now)
            #expect(try database.write { try scans(forgetting, in: $0) } == [])
            let unindexed = try database.read { try scans("select id from person where name = 'x'", in: $0) }
            #expect(unindexed.count == 1)
        }
    }
}
