import Database
import Spine

extension Attendance {
    static let columns: SQL = """
        attendance.event, attendance.invited, attendance.answer, attendance.seat, attendance.turn,
        attendance.answered_at, attendance.organisation, attendance.entered_by, attendance.shown_name
        """

    static func read(_ row: inout Row) throws -> Attendance {
        Attendance(
            event: try row.next(), invited: try row.next(), answer: Answer(rawValue: try row.next()) ?? .perhaps,
            seat: Seat(rawValue: try row.next()) ?? .none, turn: try row.next(), answeredAt: try row.next(),
            organisation: try row.next(), enteredBy: try row.next(), shownName: try row.next())
    }

    /// What one of those invited answered about an event; nil where they have not.
    static func find(_ event: Event.ID, _ invited: Invited.ID, tx: ReadTransaction) throws -> Attendance? {
        try tx.first(
            "select \(columns) from attendance where event = \(event) and invited = \(invited)", read)
    }

    /// Whether somebody is asked to an event, and what they answered.
    static func own(
        of actor: Actor.ID, at event: Event, tx: ReadTransaction
    ) throws -> (invited: Invited.ID, attendance: Attendance?)? {
        try tx.first(
            """
            select invited.id, attendance.event is not null, \(columns)
            from invited left join attendance on attendance.invited = invited.id and attendance.event = \(event.id)
            where invited.actor = \(actor) and \(Invited.isTo(event))
            order by invited.event is null limit 1
            """
        ) { row in
            let (invited, hasAnswered) = (try row.next(Invited.ID.self), try row.next(Bool.self))
            return (invited, hasAnswered ? try read(&row) : nil)
        }
    }

    /// What everybody answered about an event.
    static func all(at event: Event.ID, tx: ReadTransaction) throws -> [Invited.ID: Attendance] {
        let all = try tx.all("select \(columns) from attendance where event = \(event)", read)
        return Dictionary(all.map { ($0.invited, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
