import Database
public import Spine

/// A line of somebody's, as a meeting begins or ends.
public struct RoundLine: Sendable {
    public typealias ID = Spine.ID<RoundLine>
    static let longest = 300

    enum Round: String, Sendable, CaseIterable {
        case opening = "in"
        case closing = "out"
    }

    let id: ID
    let round: Round
    let actor: Actor.ID
    /// How whoever said it is named at this event.
    let name: String
    let words: String
    /// Who typed it in.
    let enteredBy: Actor.ID?

    /// Whether somebody may take it away: whose it is, and who typed it in.
    func isOf(_ viewer: Actor.ID?) -> Bool { viewer != nil && (viewer == actor || viewer == enteredBy) }

    static func all(at event: Event.ID, tx: ReadTransaction) throws -> [RoundLine] {
        try tx.all(
            """
            select round_line.id, round_line.round, invited.actor,
                case when coalesce(attendance.shown_name, '') <> '' then attendance.shown_name
                    when invited.name <> '' then invited.name else coalesce(person.name, '') end,
                round_line.words, round_line.entered_by
            from round_line join invited on invited.id = round_line.invited
            left join person on person.id = invited.actor and person.erased_at is null
            left join attendance on attendance.event = round_line.event and attendance.invited = invited.id
            where round_line.event = \(event) order by round_line.said_at, round_line.id limit 600
            """
        ) { row in
            RoundLine(
                id: try row.next(), round: Round(rawValue: try row.next()) ?? .opening, actor: try row.next(),
                name: try row.next(), words: try row.next(), enteredBy: try row.next())
        }
    }
}
