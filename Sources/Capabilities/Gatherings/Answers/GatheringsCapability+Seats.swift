import Database
import Pages
import Spine

// Places, and the list of those who wait for one. A place that falls free goes to whoever said first that they come; each
// answer is written and its place found in one transaction, so that nothing depends on who looks, or when. Who answers by an
// event's code has their turn once they gave a name: else a few presses of nobody would fill an event.
extension GatheringsCapability {
    /// Writes down what somebody answers, and finds places; who gave no name gets none, unless somebody vouches for them.
    func record(
        _ answer: Attendance.Answer, of invited: Invited.ID, to event: Event, enteredBy: Actor.ID? = nil,
        _ acting: Acting, _ site: SiteFacts
    ) throws {
        let tx = acting.tx
        let before = try Attendance.find(event.id, invited, tx: tx)
        var (turn, seat) = (0, Attendance.Seat.none)
        if answer == .coming, let before, before.answer == .coming, before.turn > 0 {
            (turn, seat) = (before.turn, before.seat)
        } else if try answer != .coming || enteredBy != nil || isKnown(invited, to: event, tx: tx) {
            turn =
                try tx.first("select coalesce(max(turn), 0) + 1 from attendance where event = \(event.id)") {
                    try $0.next(Int.self)
                } ?? 1
            seat = answer == .coming && event.particulars.places != nil ? .waits : .none
        }
        try tx.run(
            """
            insert into attendance (event, invited, answer, seat, turn, answered_at, entered_by)
            values (\(event.id), \(invited), \(answer.rawValue), \(seat.rawValue), \(turn), \(acting.now), \(enteredBy))
            on conflict (event, invited) do update set answer = excluded.answer, seat = excluded.seat,
                turn = excluded.turn, answered_at = excluded.answered_at, entered_by = excluded.entered_by
            """)
        try tx.run(
            """
            delete from waiting where item = \(event.id) and what = \(Self.toAnswer.name) and done_act is null
                and actor = (select actor from invited where id = \(invited))
            """)
        try self.seat(event, besides: invited, acting, site)
        acting.touch(event.cell)
    }

    private func isKnown(_ invited: Invited.ID, to event: Event, tx: ReadTransaction) throws -> Bool {
        let one = try Invited.find(invited, to: event, tx: tx)
        return one.language != nil || !one.name.isEmpty
    }

    /// How many places are free; nil where they are not counted.
    func free(at event: Event, tx: ReadTransaction) throws -> Int? {
        guard let places = event.particulars.places else { return nil }
        let taken = try tx.first("select count(*) from attendance where event = \(event.id) and seat = 'has'") {
            try $0.next(Int.self)
        }
        return places - (taken ?? 0)
    }

    /// Gives the places that are free to those who wait, in their turn, and tells them; `besides` knows already.
    func seat(_ event: Event, besides: Invited.ID?, _ acting: Acting, _ site: SiteFacts) throws {
        guard let free = try free(at: event, tx: acting.tx), free > 0 else { return }
        let next = try acting.tx.all(
            """
            select invited from attendance where event = \(event.id) and seat = 'waits' order by turn limit \(free)
            """
        ) { try $0.next(Invited.ID.self) }
        let letters = self.letters(from: acting, event, site)
        for invited in next {
            try acting.tx.run(
                "update attendance set seat = 'has' where event = \(event.id) and invited = \(invited)")
            if invited != besides, event.takesAnswers(at: acting.now) {
                try letters.send(.place, to: try Invited.find(invited, to: event, tx: acting.tx), acting)
            }
        }
    }

    /// Prepares for another number of places: nobody loses one that they have, and those without a number wait their turn.
    func unseat(_ event: Event.ID, places: Int?, _ acting: Acting) throws {
        let seats: SQL = places == nil ? "seat = 'none'" : "seat = case when seat = 'has' then 'has' else 'waits' end"
        try acting.tx.run("update attendance set \(seats) where event = \(event) and answer = 'coming' and turn > 0")
    }
}
