import Database
import Numerics
import Spine

/// Comparing some of what was typed in with the paper, by somebody who did not type it.
enum SpotCheck {
    /// The fewest slips that are compared, and one in how many.
    static let least = 5
    static let oneIn = 10

    /// How many of so many are compared.
    static func size(of count: Int) -> Int { min(count, max(least, (count + oneIn - 1) / oneIn)) }

    /// Draws from all that has been typed in since the last draw, and asks those who can compare it. The same seed draws
    /// the same slips.
    static func draw(_ batch: PaperBatch, seed: UInt64, _ acting: Acting) throws {
        let tx = acting.tx
        let typed = try tx.all(
            "select number from paper_slip where batch = \(batch.id) and stage = 'typed' order by number"
        ) { try $0.next(Int.self) }
        guard !typed.isEmpty else { throw SpineError(.changedMeanwhile, "Nothing new was typed in.") }
        var random = Xoshiro256(seed: seed)
        let drawn = typed.shuffled(using: &random).prefix(size(of: typed.count))
        try tx.run(
            "update paper_slip set stage = 'drawn' where batch = \(batch.id) and number in (\(SQL(values: Array(drawn))))"
        )
        try tx.run("update paper_slip set stage = 'passed' where batch = \(batch.id) and stage = 'typed'")
        try acting.record(Detail().with("slips", typed.count).with("drawn", drawn.count))
        try ask(batch, acting)
    }

    /// The next slip that somebody can compare: one that they did not type in themselves.
    static func next(of batch: Item.ID, for viewer: Viewer, in tx: ReadTransaction) throws -> Int? {
        try tx.first(
            """
            select number from paper_slip
            where batch = \(batch) and stage = 'drawn' and (entered_by is null or entered_by <> \(viewer.actor))
            order by number limit 1
            """
        ) { try $0.next(Int.self) }
    }

    /// Notes how a slip was found. Once none is left the names go that stood beside the slips; but where more than one in
    /// ten was wrong, all the rest are compared as well.
    static func note(_ stage: PaperSlip.Stage, of running: Int, in batch: PaperBatch, _ acting: Acting) throws {
        let tx = acting.tx
        try tx.run("update paper_slip set stage = \(stage) where batch = \(batch.id) and number = \(running)")
        let counts = try PaperBatch.find(batch.id, in: acting.cell(of: batch.id), tx)
        guard counts.toCompare == 0 else { return }
        if counts.count(.wrong) * oneIn > counts.compared, counts.count(.passed) > 0 {
            try tx.run("update paper_slip set stage = 'drawn' where batch = \(batch.id) and stage = 'passed'")
            return try ask(batch, acting)
        }
        try tx.run("update paper_slip set entered_by = null where batch = \(batch.id) and stage <> 'typed'")
        try acting.settle(PaperBatch.toCompare, about: batch.id)
    }

    /// Asks the convenors, and those who typed, as far as something is left that they did not type in themselves.
    private static func ask(_ batch: PaperBatch, _ acting: Acting) throws {
        let people = try acting.tx.all(
            """
            select distinct membership.person from membership join item on item.cell = membership.cell
            where item.id = \(batch.id) and membership.ended_at is null
                and (membership.standing = 'convenor' or membership.standing = 'member' and membership.person in
                    (select entered_by from paper_slip where batch = \(batch.id) and entered_by is not null))
                and exists (select 1 from paper_slip
                    where batch = \(batch.id) and stage = 'drawn'
                        and (entered_by is null or entered_by <> membership.person))
            """
        ) { try $0.next(Actor.ID.self) }
        for person in people { try acting.ask(person, for: PaperBatch.toCompare, about: batch.id) }
    }
}

extension Acting {
    fileprivate func cell(of item: Item.ID) throws -> Cell.ID {
        let cell = try tx.first("select cell from item where id = \(item)") { try $0.next(Cell.ID?.self) }
        guard let cell, let cell else { throw SpineError(.notFound, "There is no such batch of slips here.") }
        return cell
    }
}
