import Database
import Schema
import Site
import Spine
import TestSupport
import Testing

@testable import Gatherings

/// Dates of series come into sight by themselves, of however many series there are.
@Suite struct DatesJobTests {
    /// So many weekly series, none of whose dates were made yet.
    private func enter(_ count: Int, _ here: GatheringScene) throws {
        try here.scene.store.act(GatheringsCapability.makeDates, by: .system, on: .network) { acting in
            for number in 1...count {
                _ = try acting.makeSeries(
                    "Tea \(number)", language: "en", in: here.cell, rule: "FREQ=MONTHLY;COUNT=3", zone: "Europe/London",
                    firstAt: acting.now.adding(days: 1), minutes: 60, particulars: Particulars())
            }
            try acting.enqueue(DatesJob.kind, key: DatesJob.kind.name)
        }
    }

    @Test(arguments: Dialect.allCases)
    func `all series get their dates on one day, a few a run, so that other work goes between`(
        dialect: Dialect
    ) throws {
        try GatheringScene.on(dialect) { here in
            try here.under.work()
            let count = DatesJob.perRun * 12 + 3
            try enter(count, here)
            here.under.clock.advance(seconds: 1)
            #expect(try Background(here.under.site).runDue() == 13)
            let made = try here.under.database.read { tx in
                try tx.first("select count(*), count(distinct series) from event where series is not null") {
                    (try $0.next(Int.self), try $0.next(Int.self))
                }
            }
            #expect(made?.0 == 3 * count && made?.1 == count)
            // Nothing is left to do until tomorrow.
            #expect(
                try here.under.database.read { try $0.all(DatesJob.next(at: here.under.clock.now), Series.read) }
                    .isEmpty)
            #expect(try Background(here.under.site).runDue() == 0)
        }
    }

    @Test func `the next series are found by an index`() throws {
        try GatheringScene.on { here in
            let plan = try here.under.database.read { tx in
                try tx.all("explain query plan \(DatesJob.next(at: here.under.clock.now))") { row in
                    for _ in 1...3 { _ = try row.next(Int.self) }
                    return try row.next(String.self)
                }
            }
            #expect(plan.first?.contains("USING INDEX series_to_make") == true, "\(plan)")
            #expect(plan.allSatisfy { !$0.hasPrefix("SCAN") && !$0.contains("TEMP B-TREE") }, "\(plan)")
        }
    }
}
